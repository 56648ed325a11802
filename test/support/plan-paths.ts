import { PlanJson } from "./terraform";

// Plans down to single values: "spec.configuration.revision".

export interface PlannedChange {
  readonly actions: readonly string[];
  /** Values that will be others, as far as they are known. */
  readonly changed: readonly string[];
  /** Values that will be known after apply. */
  readonly unknown: readonly string[];
}

export function plannedChange(plan: PlanJson, address: string): PlannedChange | undefined {
  const change = plan.resource_changes?.find((each) => each.address === address)?.change;
  if (!change) return undefined;
  const unknown = leavesOf(change.after_unknown).flatMap(([path, value]) => (value === true ? path : []));
  const [before, after] = [new Map(leavesOf(change.before)), new Map(leavesOf(change.after))];
  const isUnknown = (path: string) => unknown.some((open) => path === open || path.startsWith(`${open}.`));
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => (before.get(path) ?? null) !== (after.get(path) ?? null))
    .filter((path) => !isUnknown(path));
  return { actions: change.actions, changed: changed.sort(), unknown: unknown.sort() };
}

function leavesOf(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, path === "" ? name : `${path}.${name}`));
}

/** The steps of such a path. */
export function stepsOf(path: string): (string | number)[] {
  return path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

interface ServedAttribute {
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly nested_type?: { readonly attributes: ServedAttributes };
}

interface ServedAttributes {
  readonly [name: string]: ServedAttribute;
}

/** What `terraform providers schema -json` prints. */
export interface ServedSchemas {
  readonly provider_schemas: {
    readonly [source: string]: {
      readonly resource_schemas: {
        readonly [type: string]: { readonly block: { readonly attributes: ServedAttributes } };
      };
    };
  };
}

/** Paths of what users can write, elements of lists left out. */
export function argumentsOf(attributes: ServedAttributes, path = ""): string[] {
  return Object.entries(attributes).flatMap(([name, { optional, required, nested_type }]) => {
    if (!optional && !required) return [];
    return nested_type ? argumentsOf(nested_type.attributes, `${path}${name}.`) : `${path}${name}`;
  });
}
