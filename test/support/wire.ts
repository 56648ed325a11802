import { decode, ExtensionCodec, encode } from "@msgpack/msgpack";
import {
  Diagnostic,
  Diagnostic_Severity,
  DynamicValue,
  Schema,
  Schema_Attribute,
} from "../../src/protocol/gen/tfplugin6";

// Core's side of wire values. A codec that is not ours, and types from the schema as it was served, so that one
// mistake cannot be made on both sides.

export type Plain = { [name: string]: unknown };

class UnknownValue {}
/** What a later run will know. */
export const UNKNOWN = new UnknownValue();

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: 0,
  encode: (value) => (value instanceof UnknownValue ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});

export function dynamicValue(value: unknown): DynamicValue {
  return bytes(encode(asCoreWrites(value), { extensionCodec }));
}

export function bytes(msgpack: Uint8Array | readonly number[]): DynamicValue {
  return { msgpack: Buffer.from(msgpack), json: Buffer.alloc(0) };
}

export function plainValue(value: DynamicValue | undefined): Plain | null {
  if (!value || value.msgpack.length === 0) throw new Error("no value in the answer");
  return decode(value.msgpack, { extensionCodec }) as Plain | null;
}

/** Core writes fractions as text. */
function asCoreWrites(value: unknown): unknown {
  if (typeof value === "number" && !Number.isInteger(value)) return String(value);
  if (Array.isArray(value)) return value.map(asCoreWrites);
  if (typeof value !== "object" || value === null || value === UNKNOWN) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asCoreWrites(member)]));
}

/** The object with every attribute of the schema; `absent` gives the value of those that are not there. */
export function complete(
  schema: Schema | undefined,
  given: Plain,
  absent: (attribute: Schema_Attribute) => unknown = () => null,
): Plain {
  return withAll(schema?.block?.attributes ?? [], given, absent);
}

function withAll(
  attributes: readonly Schema_Attribute[],
  given: Plain,
  absent: (a: Schema_Attribute) => unknown,
): Plain {
  const names = new Set(attributes.map(({ name }) => name));
  const strange = Object.keys(given).filter((name) => !names.has(name));
  if (strange.length > 0) throw new Error(`the schema has no attribute ${strange.join(", ")}`);
  return Object.fromEntries(attributes.map((attribute) => [attribute.name, member(attribute, given, absent)]));
}

function member(attribute: Schema_Attribute, given: Plain, absent: (a: Schema_Attribute) => unknown): unknown {
  const value = given[attribute.name];
  if (value === undefined || value === null) return absent(attribute);
  // core converts what users write to the schema's types
  if (attribute.type.toString() === '"string"' && value !== UNKNOWN) return String(value);
  const inner = attribute.nestedType?.attributes;
  if (!inner || value === UNKNOWN) return value;
  if (Array.isArray(value)) return value.map((element) => withAll(inner, element, absent));
  return withAll(inner, value as Plain, absent);
}

export function errorsOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.ERROR);
}

export function warningsOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.WARNING);
}
