import { AttributePath } from "../../protocol/diagnostics";
import { isComputed } from "../../protocol/terraform-schema";
import { equals, isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { elementWithSameKey, mapAttributes } from "./attributes";
import { sameValue } from "./equality";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// Planning for any resource: pure functions of prior state and configuration (PLAN-11).

/**
 * The proposed new state (PLAN-7): configured values come from the configuration, computed values from the prior
 * state. Computed values that were never there are known after apply.
 * @param inPlace the prior object at the same place. An element of a list may have had another place, and core accepts
 * another form of a configured value only where the object at the same place has it.
 */
export function proposedNewState(
  attributes: ResourceAttributes,
  prior: ObjectValue | null,
  config: ObjectValue,
  inPlace = prior,
): ObjectValue {
  return mapAttributes(attributes, (attribute, name) => {
    const priorValue = prior?.[name] ?? null;
    const configured = config[name] ?? null;
    if (configured === UNKNOWN) return canOnlyBe(attribute, priorValue) ? priorValue : UNKNOWN;
    if (configured === null) return unconfigured(attribute, priorValue, prior !== null);
    return proposedValue(attribute, priorValue, configured, inPlace?.[name] ?? null);
  });
}

/** An unknown that can only become the prior value is no change, least of all one that replaces a running model. */
function canOnlyBe({ onlyValue }: ResourceAttribute, prior: Value): boolean {
  return onlyValue !== undefined && prior === onlyValue;
}

function unconfigured(attribute: ResourceAttribute, prior: Value, hasPrior: boolean): Value {
  if (attribute.default !== undefined) return attribute.default;
  if (!isComputed(attribute)) return null;
  return hasPrior ? prior : UNKNOWN;
}

function proposedValue(attribute: ResourceAttribute, prior: Value, configured: Value, inPlace: Value): Value {
  const { nesting, attributes } = attribute;
  if (nesting === "single" && attributes && isObject(configured)) {
    return proposedNewState(attributes, objectOrNull(prior), configured, objectOrNull(inPlace));
  }
  if (nesting === "list" && attributes && isList(configured)) {
    return configured.map((element, i) => {
      if (!isObject(element)) return element;
      const before = elementWithSameKey(attribute, prior, element);
      return proposedNewState(attributes, before, element, objectOrNull(isList(inPlace) ? inPlace[i] : null));
    });
  }
  return inPlace !== null && sameValue(attribute, inPlace, configured) ? inPlace : configured;
}

const objectOrNull = (value: Value | undefined) => (value !== undefined && isObject(value) ? value : null);

/** Names of the attributes that differ. */
export function changedAttributes(
  attributes: ResourceAttributes,
  prior: ObjectValue,
  proposed: ObjectValue,
): Set<string> {
  const names = Object.keys(attributes).filter((name) => !equals(prior[name] ?? null, proposed[name] ?? null));
  return new Set(names);
}

/** Paths whose new value the API can only give to a new object (PLAN-9). */
export function pathsRequiringReplace(
  attributes: ResourceAttributes,
  prior: ObjectValue,
  proposed: ObjectValue,
  path: AttributePath = [],
): AttributePath[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const [from, to] = [prior[name] ?? null, proposed[name] ?? null];
    const here = [...path, name];
    if (attribute.replaces) return from !== null && !equals(from, to) ? [here] : [];
    if (attribute.nesting !== "single" || !attribute.attributes || !isObject(from) || !isObject(to)) return [];
    return pathsRequiringReplace(attribute.attributes, from, to, here);
  });
}
