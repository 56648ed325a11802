import { BlockList, isIP } from "node:net";
import { domainToASCII } from "node:url";

// NO_PROXY as Go's providers read it (golang.org/x/net/http/httpproxy): `*`, addresses and networks in CIDR notation,
// and domains, each but a network perhaps with a port. Entries are separated by commas, here by white space as well.

/** @param hostname as URL() gives it: in lower case, an IPv6 address in brackets */
export function isExempt(hostname: string, port: string, noProxy: string): boolean {
  const host = withoutBrackets(hostname);
  const entries = noProxy.toLowerCase().split(/[\s,]+/);
  return entries.some((entry) => entry === "*" || isInNetwork(host, entry) || isNamed(host, port, entry));
}

function isInNetwork(host: string, entry: string): boolean {
  const [, address = "", prefix = ""] = /^([^/]+)\/(\d{1,3})$/.exec(entry) ?? [];
  const version = isIP(address);
  if (version === 0 || isIP(host) === 0 || Number(prefix) > (version === 4 ? 32 : 128)) return false;
  const network = new BlockList();
  network.addSubnet(address, Number(prefix), familyOf(address));
  return network.check(host, familyOf(host));
}

function isNamed(host: string, port: string, entry: string): boolean {
  const [named, only] = splitPort(entry);
  if (named === "" || (only !== "" && only !== port)) return false;
  return isIP(named) ? isSameAddress(named, host) : isInDomain(host, named);
}

function splitPort(entry: string): [host: string, port: string] {
  if (isIP(entry)) return [entry, ""]; // the colons of an IPv6 address
  const [, host = "", port = ""] = /^(\[.*\]|[^:]*)(?::(.*))?$/.exec(entry) ?? [];
  return [withoutBrackets(host), port];
}

function isSameAddress(one: string, host: string): boolean {
  if (isIP(host) === 0) return false;
  const list = new BlockList();
  list.addAddress(one, familyOf(one));
  return list.check(host, familyOf(host));
}

/** `example.com` is the host and its subdomains, `.example.com` and `*.example.com` are the subdomains only. */
function isInDomain(host: string, entry: string): boolean {
  const domain = inAscii(entry.replace(/^\*\./, "."));
  return domain.startsWith(".") ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}

/** URL() writes the host of a request in ASCII, too. */
function inAscii(domain: string): string {
  if (/^\p{ASCII}*$/u.test(domain)) return domain;
  return domain.startsWith(".") ? `.${domainToASCII(domain.slice(1))}` : domainToASCII(domain);
}

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
const withoutBrackets = (host: string) => host.replace(/^\[(.*)\]$/, "$1");
