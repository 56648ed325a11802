import { TerraformLocal, TerraformStack } from "cdktf";
import { IConstruct } from "constructs";

/** The local values of each stack, by their names in Terraform. */
const localsOf = new WeakMap<TerraformStack, ReadonlyMap<string, TerraformLocal>>();

/** What the app has given to `local.<name>`; undefined if it is not a local value of the construct's stack. */
export function localValue(construct: IConstruct, name: string): unknown {
  const stack = TerraformStack.of(construct);
  const locals = localsOf.get(stack) ?? collectLocals(stack);
  return Object.values(locals.get(name)?.toTerraform().locals ?? {})[0];
}

function collectLocals(stack: TerraformStack): ReadonlyMap<string, TerraformLocal> {
  const all = stack.node.findAll().filter((node): node is TerraformLocal => node instanceof TerraformLocal);
  const locals = new Map(all.map((local) => [local.friendlyUniqueId, local]));
  localsOf.set(stack, locals);
  return locals;
}
