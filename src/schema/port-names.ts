import { Snapshot, show, Violation } from "./violations";

/** Ports have different names, because host names are built on them. Constructs, provider and emulator refuse others. */
export function repeatedPortNames({ value }: Snapshot): Violation[] {
  const ports: unknown = (value as { readonly ports?: unknown } | null)?.ports;
  if (!Array.isArray(ports)) return [];
  const names = ports.map((port: { readonly name?: unknown } | null) => port?.name);
  return names.flatMap((name, i) => {
    const first = names.indexOf(name);
    if (typeof name !== "string" || first === i) return [];
    const message = `must differ from the names of other ports, got ${show(name)} as in ports[${first}]`;
    return [{ path: ["ports", i, "name"], message }];
  });
}
