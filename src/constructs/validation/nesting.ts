import { Construct } from "constructs";
import { Violation } from "../../schema/violations";
import { isPlain } from "./plain-data";
import { isResolvable } from "./tokens";

// What would break the code that walks over a configuration: endless nesting, and names that mean something to
// JavaScript itself.

/** Nothing that Terraform accepts is nested half as deep. CDKTF overflows the stack at some thousands. */
const MAX_DEPTH = 50;

const RESERVED_NAMES: readonly unknown[] = ["__proto__", "constructor", "prototype"];

/** Whether an assignment to this member may change JavaScript's own objects. */
export function isReservedName(name: unknown): boolean {
  return RESERVED_NAMES.includes(name);
}

type Path = readonly (string | number)[];

/** What is wrong with a value because of the place where it is; undefined if nothing is. */
export function placeViolation(path: Path, value: unknown, ancestors: ReadonlySet<unknown>): string | undefined {
  if (isReservedName(path[path.length - 1])) return "is a name that JavaScript reserves; remove it";
  if (typeof value !== "object" || value === null) return undefined;
  if (ancestors.has(value)) return "contains itself";
  return path.length > MAX_DEPTH ? `is nested more than ${MAX_DEPTH} levels deep` : undefined;
}

/** All such violations inside of a value, also in a token if the app says what is in it. */
export function nestingViolations(value: unknown, path: Path = [], ancestors = new Set<unknown>()): Violation[] {
  const message = placeViolation(path, value, ancestors);
  if (message !== undefined) return [{ path, message }];
  if (typeof value !== "object" || value === null || Construct.isConstruct(value)) return [];
  if (isResolvable(value)) return nestingViolations(writtenIn(value), path, ancestors);
  if (!Array.isArray(value) && !isPlain(value)) return [];
  ancestors.add(value);
  const members: readonly [string | number, unknown][] = Array.isArray(value)
    ? value.map((element, i) => [i, element])
    : Object.entries(value);
  const found = members.flatMap(([step, member]) => nestingViolations(member, [...path, step], ancestors));
  ancestors.delete(value);
  return found;
}

/** What the user has written in a token: CDKTF keeps it in one of these members. */
function writtenIn(token: object): unknown {
  const { content, value } = token as { readonly content?: unknown; readonly value?: unknown };
  return content ?? value;
}
