/** Whether a port speaks what a browser or an HTTP client does: such a port, if it is public, has a URL. */
export function isWebProtocol(protocol: unknown): boolean {
  return protocol === "HTTP" || protocol === "HTTP/2";
}
