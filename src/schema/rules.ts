import { Snapshot, show, Violation } from "./violations";

// What JSON Schema cannot say because it takes more than one value to judge. Silent when an operand is unknown.

export interface Rule {
  readonly id: string;
  readonly judge: (snapshot: Snapshot) => readonly Violation[];
}

interface PortLike {
  readonly name?: unknown;
}

/** Ports are told apart by their names: host names are built on them. */
const uniquePortNames: Rule = {
  id: "port-names-unique",
  judge: ({ value }) => {
    const ports = (value as { ports?: readonly (PortLike | null)[] | null } | null)?.ports;
    if (!Array.isArray(ports)) return [];
    const names = ports.map((port: PortLike | null) => port?.name);
    return names.flatMap((name, i) => {
      const first = names.indexOf(name);
      if (typeof name !== "string" || first === i) return [];
      return [
        {
          path: ["ports", i, "name"],
          message: `must differ from the names of other ports, got ${show(name)} as in ports[${first}]`,
        },
      ];
    });
  },
};

export const rules: readonly Rule[] = [uniquePortNames];

export function brokenRules(snapshot: Snapshot): Violation[] {
  return rules.flatMap((rule) => [...rule.judge(snapshot)]);
}
