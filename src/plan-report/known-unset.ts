import { RESOURCE_TYPE } from "../schema/names";
import { isTree, ResourceChange, Tree } from "./read-plan";

// A plan marks an argument that is not configured as "known after apply", like one whose value is not known yet. The
// configuration in the plan tells the two apart where it is constant. Nothing of it is ever printed.

/** Whether the configuration certainly does not set the attribute at that path. */
export type IsKnownUnset = (path: readonly string[]) => boolean;

const INDEX = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

export function knownUnsetIn(configuration: unknown): (change: ResourceChange) => IsKnownUnset {
  const written = new Map<string, Tree>();
  if (isTree(configuration)) collect(configuration.root_module, "", written);
  return ({ module, name }) => {
    const expressions = written.get(addressOf(module.replace(INDEX, ""), name));
    return (path) => expressions !== undefined && isKnownUnsetIn(expressions, path);
  };
}

function collect(module: unknown, path: string, written: Map<string, Tree>): void {
  if (!isTree(module)) return;
  for (const resource of Array.isArray(module.resources) ? module.resources : []) {
    if (!isTree(resource) || resource.type !== RESOURCE_TYPE || resource.mode === "data") continue;
    written.set(addressOf(path, String(resource.name)), isTree(resource.expressions) ? resource.expressions : {});
  }
  for (const [name, call] of Object.entries(isTree(module.module_calls) ? module.module_calls : {}))
    if (isTree(call)) collect(call.module, `${path}${path && "."}module.${name}`, written);
}

const addressOf = (module: string, name: string) => `${module} ${name}`;

function isKnownUnsetIn(expressions: Tree, [attribute = "", ...steps]: readonly string[]): boolean {
  const expression = expressions[attribute];
  if (expression === undefined) return true;
  if (!isTree(expression) || !("constant_value" in expression)) return false;
  let at: unknown = expression.constant_value;
  for (const step of steps) {
    if (at === null || at === undefined) return true;
    // a template of a JSON configuration: its result is not known here
    if (typeof at !== "object") return false;
    at = (at as Tree)[step];
  }
  return at === null || at === undefined;
}
