import { Construct } from "constructs";
import { JsonSchema } from "../schema/json-schema";
import { Snapshot, showPath, Validator, Violation, violations } from "../schema/violations";
import { snapshot } from "./tokens";

/** What Terraform itself understands of every resource, beside the resource's own arguments. */
const META_ARGUMENTS = new Set([
  "connection",
  "count",
  "dependsOn",
  "forEach",
  "lifecycle",
  "provider",
  "provisioners",
]);

/** A judge of configurations: one line for each violation, none for what only Terraform knows. */
export function judge(
  schema: JsonSchema,
  validate: Validator,
  rules: (snapshot: Snapshot) => readonly Violation[] = () => [],
): (config: object) => string[] {
  return (config) => {
    const own = Object.fromEntries(Object.entries(config).filter(([name]) => !META_ARGUMENTS.has(name)));
    const seen = snapshot(own);
    return [...violations(validate, schema, seen), ...rules(seen)].map(
      ({ path, message }) => `${showPath(path)}: ${message}`,
    );
  };
}

/** Throws all violations in one error, before the construct is part of the tree. */
export function refuse(kind: string, scope: Construct, id: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const path = [scope.node.path, id].filter(Boolean).join("/");
  throw new Error(`Invalid ${kind} '${path}':\n${found.map((violation) => `  - ${violation}`).join("\n")}`);
}
