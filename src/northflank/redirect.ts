import { STATUS_CODES } from "node:http";

/**
 * Where an answer redirects to, as a text for people. The client never follows it: the token stays with its host. Login,
 * query and fragment are left out, because sign-in pages have secrets in them.
 * @param from the address that was asked, to which the location may be relative
 */
export function redirectText(
  status: number,
  location: string | string[] | undefined,
  from: string,
): string | undefined {
  const [first] = [location].flat();
  if (status < 300 || status > 399 || !first) return undefined;
  const name = STATUS_CODES[status] ?? "redirect";
  if (!URL.canParse(first, from)) return `${name}, to an address that cannot be read; it is not followed`;
  const { protocol, host, pathname } = new URL(first, from);
  return `${name}, to ${protocol}//${host}${pathname}; it is not followed`;
}
