import { isWebProtocol } from "../../ports";
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

export const ports: readonly Condition[] = [
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
