import { decode, ExtensionCodec, encode } from "@msgpack/msgpack";
import {
  Diagnostic,
  Diagnostic_Severity,
  DynamicValue,
  Schema,
  Schema_Attribute,
} from "../../src/protocol/gen/tfplugin6";

// Encodes and decodes values as Terraform does. It uses another MessagePack codec and the types of the served schema, so
// that the plugin's codec and the tests cannot have the same mistake.

export type Plain = { [name: string]: unknown };

class UnknownValue {}
/** A value that is known only after an apply. */
export const UNKNOWN = new UnknownValue();

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: 0,
  encode: (value) => (value instanceof UnknownValue ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});

export function dynamicValue(value: unknown): DynamicValue {
  return encodedValue(encode(asTerraformWrites(value), { extensionCodec }));
}

export function encodedValue(msgpack: Uint8Array | readonly number[]): DynamicValue {
  return { msgpack: Buffer.from(msgpack), json: Buffer.alloc(0) };
}

export function plainValue(value: DynamicValue | undefined): Plain | null {
  if (!value || value.msgpack.length === 0) throw new Error("no value in the answer");
  return decode(value.msgpack, { extensionCodec }) as Plain | null;
}

/** Terraform encodes fractions as text. */
function asTerraformWrites(value: unknown): unknown {
  if (typeof value === "number" && !Number.isInteger(value)) return String(value);
  if (Array.isArray(value)) return value.map(asTerraformWrites);
  if (typeof value !== "object" || value === null || value === UNKNOWN) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asTerraformWrites(member)]));
}

/** Adds the missing attributes of the schema, with the values that `absent` returns. */
export function withAllAttributes(
  schema: Schema | undefined,
  given: Plain,
  absent: (attribute: Schema_Attribute) => unknown = () => null,
): Plain {
  return withAttributes(schema?.block?.attributes ?? [], given, absent);
}

function withAttributes(
  attributes: readonly Schema_Attribute[],
  given: Plain,
  absent: (a: Schema_Attribute) => unknown,
): Plain {
  const names = new Set(attributes.map(({ name }) => name));
  const unknown = Object.keys(given).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`the schema has no attribute ${unknown.join(", ")}`);
  return Object.fromEntries(attributes.map((attribute) => [attribute.name, member(attribute, given, absent)]));
}

function member(attribute: Schema_Attribute, given: Plain, absent: (a: Schema_Attribute) => unknown): unknown {
  const value = given[attribute.name];
  if (value === undefined || value === null) return absent(attribute);
  // Terraform converts configured values to the schema's types.
  if (attribute.type.toString() === '"string"' && value !== UNKNOWN) return String(value);
  const inner = attribute.nestedType?.attributes;
  if (!inner || value === UNKNOWN) return value;
  if (Array.isArray(value)) return value.map((element) => withAttributes(inner, element, absent));
  return withAttributes(inner, value as Plain, absent);
}

export function errorsOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.ERROR);
}

export function warningsOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === Diagnostic_Severity.WARNING);
}
