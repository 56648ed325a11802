import fc, { Arbitrary } from "fast-check";
import { isConfigurable } from "../../../../src/protocol/terraform-schema";
import { isList, isObject, ObjectValue, UNKNOWN, Value } from "../../../../src/protocol/values";
import { ResourceAttribute, ResourceAttributes } from "../../../../src/provider/framework/from-json-schema";

// Configurations and states of a schema, as far as core lets them through.

/** What a user may write. */
export const anyConfig = (attributes: ResourceAttributes) => anyObject(attributes, false);
/** What may be there: computed attributes have values, too. */
export const anyState = (attributes: ResourceAttributes) => anyObject(attributes, true);

/** A configuration that differs from another in some of its values, or in the order of its lists. */
export function anyChangeOf(attributes: ResourceAttributes, config: ObjectValue): Arbitrary<ObjectValue> {
  const members = Object.keys(attributes).map((name) => {
    const value = config[name] ?? null;
    const turned = isList(value) ? [...value].reverse() : value;
    const pick = fc.oneof(
      { arbitrary: fc.constantFrom<Value>(value, turned), weight: 4 },
      { arbitrary: anyConfig(attributes).map((other) => other[name] ?? null), weight: 1 },
    );
    return pick.map((picked) => [name, picked] as const);
  });
  return fc.tuple(...members).map((entries) => Object.fromEntries(entries));
}

/** The same configuration with some values in it that only a later run knows. */
export function blurred(config: ObjectValue): Arbitrary<ObjectValue> {
  const some = fc.subarray(placesIn(config), { maxLength: 3 });
  return some.map((places) => places.reduce<Value>(withUnknown, config) as ObjectValue);
}

type Place = readonly (string | number)[];

function placesIn(value: Value, place: Place = []): Place[] {
  const members: (readonly [string | number, Value])[] = isList(value) ? [...value.entries()] : [];
  if (isObject(value)) members.push(...Object.entries(value));
  return members.flatMap(([step, member]) => {
    const here = [...place, step];
    return member === null ? [] : [here, ...placesIn(member, here)];
  });
}

function withUnknown(value: Value, [step, ...rest]: Place): Value {
  if (step === undefined) return UNKNOWN;
  if (isList(value)) return value.map((element, i) => (i === step ? withUnknown(element, rest) : element));
  return isObject(value) ? { ...value, [step]: withUnknown(value[step] ?? null, rest) } : value;
}

function anyObject(attributes: ResourceAttributes, computed: boolean): Arbitrary<ObjectValue> {
  const members = Object.entries(attributes).map(([name, attribute]) =>
    anyMember(attribute, computed).map((value) => [name, value] as const),
  );
  return fc.tuple(...members).map((entries) => Object.fromEntries(entries));
}

function anyMember(attribute: ResourceAttribute, computed: boolean): Arbitrary<Value> {
  if (!computed && !isConfigurable(attribute)) return fc.constant(null);
  // validation refuses every other value, so a configuration with one never comes to a plan
  const isFixed = !computed && attribute.onlyValue !== undefined;
  const own = isFixed ? fc.constant(attribute.onlyValue as Value) : anyValue(attribute, computed);
  return attribute.presence === "required" ? own : fc.option(own, { freq: 2 });
}

/** Few different values, so that two draws are often the same. */
const WORDS: { readonly [type: string]: Arbitrary<Value> } = {
  string: fc.constantFrom("", "a", "A", "b", "4096"),
  number: fc.constantFrom(0, 1, 2, 0.1),
  bool: fc.boolean(),
};

function anyValue(attribute: ResourceAttribute, computed: boolean): Arbitrary<Value> {
  const { type, nesting, attributes, key, onlyValue } = attribute;
  if (onlyValue !== undefined) return fc.constant(onlyValue); // any other is refused before a plan
  if (attributes && nesting === "single") return anyObject(attributes, computed);
  if (attributes) {
    const elements = fc.array(anyObject(attributes, computed), { maxLength: 3 });
    const named = (all: ObjectValue[]) =>
      all.map((one, i) => ({ ...one, [key ?? ""]: ["http", "grpc", "tcp"][i] ?? "" }));
    return fc.tuple(elements.map(named), fc.boolean()).map(([all, turned]) => (turned ? [...all].reverse() : all));
  }
  if (typeof type === "string") return WORDS[type] as Arbitrary<Value>;
  const element = WORDS[type?.[1] as string] as Arbitrary<Value>;
  if (type?.[0] === "map") {
    return fc.dictionary(fc.constantFrom("x", "y"), element).map((all) => new Map(Object.entries(all)));
  }
  return type?.[0] === "set" ? fc.uniqueArray(element, { maxLength: 3 }) : fc.array(element, { maxLength: 3 });
}
