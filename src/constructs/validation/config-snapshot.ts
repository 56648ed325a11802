import { Construct } from "constructs";
import { JsonSchema } from "../../schema/json-schema";
import { Snapshot, Violation } from "../../schema/violations";
import { isReservedName, nestingViolations, placeViolation } from "./nesting";
import { isPlain } from "./plain-data";
import { isResolvable, isTokenSized, isUnknown, isUnknownString } from "./tokens";

/** A configuration as plain data, with the paths of the values that only Terraform knows. */
export interface ConfigSnapshot extends Snapshot {
  /** Values that can be no part of a configuration, such as a construct or a Promise. */
  readonly invalidValues: readonly Violation[];
}

/** @param schema where it expects an object, tokens that CDKTF would drop there are reported */
export function snapshot(config: unknown, schema?: JsonSchema): ConfigSnapshot {
  const copier = new ConfigCopier();
  const value = copier.copy(config, schema);
  return { value, unknown: copier.unknown, invalidValues: copier.invalidValues };
}

/** Copies one configuration, and collects what it meets on the way. */
class ConfigCopier {
  /** JSON pointers of the values that only Terraform knows. */
  readonly unknown: string[] = [];
  readonly invalidValues: Violation[] = [];
  private readonly path: (string | number)[] = [];
  /** The objects that contain the current value. */
  private readonly ancestors = new Set<object>();

  copy(value: unknown, schema?: JsonSchema): unknown {
    const violation = placeViolation(this.path, value, this.ancestors);
    if (violation !== undefined) return this.reject(violation);
    if (isUnknown(value)) {
      this.invalidValues.push(...nestingViolations(value, [...this.path], this.ancestors));
      return isDroppedByCdktf(value, schema) ? this.reject(droppedTokenMessage(value)) : this.markUnknown();
    }
    if (isTokenSized(value)) return this.reject(calculatedTokenMessage(value));
    if (typeof value !== "object" || value === null) return value;
    this.ancestors.add(value);
    const copy = Array.isArray(value)
      ? value.map((element, i) => this.copyMember(i, element, schema?.items))
      : this.copyObject(value, schema);
    this.ancestors.delete(value);
    return copy;
  }

  private copyObject(value: object, schema?: JsonSchema): unknown {
    if (!isPlain(value)) {
      const message = notDataMessage(value);
      // the members of an object of the user's own class may be getters: only CDKTF reads them
      return message === undefined ? this.markUnknown() : this.reject(message);
    }
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const member = (value as Record<string, unknown>)[key];
      if (member === undefined) continue;
      if (isUnknownString(key)) return this.markUnknown(); // with a token as a key, the members are not known
      const copied = this.copyMember(key, member, schema?.properties?.[key]);
      if (!isReservedName(key)) copy[key] = copied;
    }
    return copy;
  }

  private copyMember(step: string | number, value: unknown, schema?: JsonSchema): unknown {
    this.path.push(step);
    const copy = this.copy(value, schema);
    this.path.pop();
    return copy;
  }

  private markUnknown(): null {
    this.unknown.push(this.path.map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`).join(""));
    return null;
  }

  /** The value is also marked unknown, so that the schema reports nothing more about it. */
  private reject(message: string): null {
    this.invalidValues.push({ path: [...this.path], message });
    return this.markUnknown();
  }
}

/** CDKTF's bindings read the members of an object by name; an encoded token has none, so nothing would be written. */
function isDroppedByCdktf(value: unknown, schema?: JsonSchema): boolean {
  if (isResolvable(value)) return false;
  return schema?.properties !== undefined || (Array.isArray(value) && schema?.items?.properties !== undefined);
}

function droppedTokenMessage(value: unknown): string {
  const kind = Array.isArray(value) ? "list" : typeof value === "object" ? "map" : typeof value;
  return `is a token for a ${kind}, but an object is expected here, and CDKTF would leave the token out; pass Token.asAny(...) as any, or iterator.getAny(...) as any, and use Terraform's names inside of the value, such as gpu_count`;
}

function calculatedTokenMessage(value: number): string {
  return `is ${value}, probably the result of JavaScript arithmetic on a token; use CDKTF's operators instead, such as Op.mul(...)`;
}

/** For objects that are never part of a configuration. */
function notDataMessage(value: object): string | undefined {
  if (Construct.isConstruct(value)) {
    return `is the construct '${value.node.path}' itself; pass one of its attributes, such as .id`;
  }
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind === "Promise") return "is a Promise; await it first";
  return kind === "Object" ? undefined : `must be plain data, got a ${kind}`;
}
