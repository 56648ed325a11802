import { Snapshot, show, Violation } from "./violations";

// Checks of arguments of the data sources that JSON Schema cannot express.

/** A data source reads one deployment. An argument that only Terraform knows may turn out to be null. */
export function exactlyOneOfIdAndName({ value, unknown }: Snapshot): Violation[] {
  const { id, name } = value as { id?: unknown; name?: unknown };
  if (unknown.includes("/id") || unknown.includes("/name")) return [];
  if ((id === undefined) !== (name === undefined)) return [];
  const found = name === undefined ? "neither is given" : `both are: ${show(id)} and ${show(name)}`;
  return [{ path: ["id"], message: `exactly one of id and name must be given; ${found}` }];
}

/** The data source of several deployments matches names with a regular expression of JavaScript. */
export function badNameRegex({ value }: Snapshot): Violation[] {
  const { nameRegex } = value as { nameRegex?: unknown };
  if (typeof nameRegex !== "string") return [];
  try {
    new RegExp(nameRegex, "u");
    return [];
  } catch (thrown) {
    const reason = (thrown as Error).message.replace(/^.*: /, "");
    return [{ path: ["nameRegex"], message: `must be a regular expression, got ${show(nameRegex)} (${reason})` }];
  }
}
