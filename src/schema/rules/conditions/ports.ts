import { isWebProtocol } from "../../ports";
import { show } from "../../violations";
import { Condition } from "./condition";

interface PortLike {
  readonly name?: string;
  readonly protocol?: string;
  readonly public?: boolean;
  readonly disableNfDomain?: boolean;
  readonly domains?: readonly string[];
}

const list = (ports: unknown): readonly PortLike[] => (Array.isArray(ports) ? ports.filter(Boolean) : []);

function isPublicWebWithDomains({ protocol, public: isPublic, domains }: PortLike): boolean {
  return isPublic === true && isWebProtocol(protocol) && (domains?.length ?? 0) > 0;
}

const hasDomains = ({ domains }: PortLike) => (domains?.length ?? 0) > 0;
const withUselessDomains = (ports: unknown) =>
  list(ports).filter((port) => hasDomains(port) && !isPublicWebWithDomains(port));

export const ports: readonly Condition[] = [
  {
    rule: "domains-without-effect",
    operands: ["ports"],
    applies: ({ ports }) => withUselessDomains(ports).length > 0,
    message: ({ ports }) => {
      const names = withUselessDomains(ports).map(({ name }) => show(name));
      return `has domains on ports that are not public HTTP ports (${names.join(", ")}), where nothing answers them: set public to true and protocol to "HTTP" or "HTTP/2", or remove the domains`;
    },
  },
  {
    rule: "public-port",
    operands: ["ports"],
    applies: ({ ports }) => list(ports).some((port) => port.public === true),
    message: ({ ports }) => {
      const names = list(ports).flatMap((port) => (port.public === true ? [port.name] : []));
      return `has public ports (${names.join(", ")}): anyone can use the model, because Northflank's ports have no authentication`;
    },
  },
  {
    rule: "domain-option-without-effect",
    operands: ["ports"],
    applies: ({ ports }) => list(ports).some((port) => port.disableNfDomain === true && !isPublicWebWithDomains(port)),
    message: () =>
      "has disableNfDomain on a port that is not a public HTTP port with domains of its own, where it does nothing",
  },
];
