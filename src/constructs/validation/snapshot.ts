import { Construct } from "constructs";
import { JsonSchema } from "../../schema/json-schema";
import { Snapshot, Violation } from "../../schema/violations";
import { isFarFromAll, isResolvable, isUnknown, isUnknownString } from "./tokens";

/** A configuration as plain data, the places of what only Terraform knows, and what is no data at all. */
export interface ConfigSnapshot extends Snapshot {
  readonly misplaced: readonly Violation[];
}

/** @param schema where it has objects, tokens that CDKTF would drop there are reported */
export function snapshot(root: unknown, schema?: JsonSchema): ConfigSnapshot {
  const unknown: string[] = [];
  const misplaced: Violation[] = [];
  const path: (string | number)[] = []; // of the value that is looked at
  const enclosing = new Set<object>();

  const leaveAlone = (): null => {
    unknown.push(path.map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`).join(""));
    return null;
  };
  const report = (message: string): null => {
    misplaced.push({ path: [...path], message });
    return leaveAlone();
  };
  const member = (step: string | number, value: unknown, at?: JsonSchema): unknown => {
    path.push(step);
    const copy = copyOf(value, at);
    path.pop();
    return copy;
  };

  const copyOf = (value: unknown, at?: JsonSchema): unknown => {
    if (isUnknown(value)) return isDropped(value, at) ? report(droppedToken(value)) : leaveAlone();
    if (isFarFromAll(value)) return report(calculated(value));
    if (typeof value !== "object" || value === null) return value;
    if (enclosing.has(value)) return report("contains itself");
    enclosing.add(value);
    const copy = Array.isArray(value)
      ? value.map((element, i) => member(i, element, at?.items))
      : copyOfMembers(value, at);
    enclosing.delete(value);
    return copy;
  };

  const copyOfMembers = (value: object, at?: JsonSchema): unknown => {
    if (!isPlain(value)) {
      const wrong = notData(value);
      return wrong ? report(wrong) : leaveAlone(); // of a class of the user's: its members may be getters
    }
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const found = (value as Record<string, unknown>)[key];
      if (found === undefined) continue;
      if (isUnknownString(key)) return leaveAlone(); // a token as a key: the members are not known
      copy[key] = member(key, found, at?.properties?.[key]);
    }
    return copy;
  };

  return { value: copyOf(root, schema), unknown, misplaced };
}

/** The bindings read an object's members by name and find none in these: nothing would be written. */
function isDropped(value: unknown, schema?: JsonSchema): boolean {
  if (isResolvable(value)) return false;
  return schema?.properties !== undefined || (Array.isArray(value) && schema?.items?.properties !== undefined);
}

function droppedToken(value: unknown): string {
  const kind = Array.isArray(value) ? "list" : typeof value === "object" ? "map" : typeof value;
  return `is a token for a ${kind}, which CDKTF leaves out where an object belongs; give Token.asAny(...) as any, or iterator.getAny(...) as any; names inside of it must be Terraform's, such as gpu_count`;
}

function calculated(value: number): string {
  return `is ${value}, which looks like arithmetic on a token; use Op.mul(...) of cdktf and the like`;
}

/** Objects that are never a configuration. */
function notData(value: object): string | undefined {
  if (Construct.isConstruct(value)) {
    return `is the construct '${value.node.path}' itself; give one of its attributes, such as .id`;
  }
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind === "Promise") return "is a Promise; await it first";
  return kind === "Object" ? undefined : `must be plain data, got a ${kind}`;
}

/** Also true for objects of another realm, such as a test's sandbox. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
