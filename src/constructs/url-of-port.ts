import { propertyAccess, StringMap, Token } from "cdktf";

/** URL of a model's port. The map's own look-up puts quotes around a token. */
export function urlOfPort(urls: StringMap, portName: string): string {
  return Token.isUnresolved(portName) ? Token.asString(propertyAccess(urls, [portName])) : urls.lookup(portName);
}
