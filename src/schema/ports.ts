/** Whether a port speaks HTTP. A public port that does has a URL. */
export function isWebProtocol(protocol: unknown): boolean {
  return protocol === "HTTP" || protocol === "HTTP/2";
}
