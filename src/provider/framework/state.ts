import { isComputed } from "../../protocol/terraform-schema";
import { isList, isObject, ObjectValue, UNKNOWN, unknownToNull, Value } from "../../protocol/values";
import { elementWithSameKey, mapAttributes } from "./attributes";
import { isEmpty, isShownAs } from "./equality";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// States made of what Terraform has (a plan, or the prior state) and of what the API answered (`actual`).

/**
 * The state after an apply: the planned values, and for unknown ones the API's (APPLY-2, APPLY-3). Where the API shows
 * another value than the planned one, the state has the planned value, and the next refresh shows the drift.
 */
export function stateAfterApply(
  attributes: ResourceAttributes,
  planned: ObjectValue,
  actual: ObjectValue | null,
): ObjectValue {
  return mapAttributes(attributes, (attribute, name) =>
    valueAfterApply(attribute, planned[name] ?? null, actual?.[name] ?? null),
  );
}

function valueAfterApply(attribute: ResourceAttribute, planned: Value, actual: Value): Value {
  if (planned === UNKNOWN) return actual ?? emptyOf(attribute);
  const { attributes } = attribute;
  if (!attributes) return unknownToNull(planned);
  if (isObject(planned)) return stateAfterApply(attributes, planned, isObject(actual) ? actual : null);
  if (!isList(planned)) return planned;
  return planned.map((element) =>
    isObject(element) ? stateAfterApply(attributes, element, elementWithSameKey(attribute, actual, element)) : element,
  );
}

/** A collection without a value is empty, not null, so that a configuration can iterate over it. */
function emptyOf({ nesting, type }: ResourceAttribute): Value {
  const kind = nesting ?? (Array.isArray(type) ? type[0] : "none");
  if (kind === "map") return new Map();
  return kind === "list" || kind === "set" ? [] : null;
}

/**
 * The state after a refresh (READ-4): the API's values. The prior value stays where it means the same in another
 * spelling, where the API never returns the attribute, and where the answer lacks a part that every object has.
 */
export function stateAfterRefresh(
  attributes: ResourceAttributes,
  prior: ObjectValue,
  actual: ObjectValue,
): ObjectValue {
  return mapAttributes(attributes, (attribute, name) =>
    valueAfterRefresh(attribute, prior[name] ?? null, actual[name] ?? null),
  );
}

function valueAfterRefresh(attribute: ResourceAttribute, prior: Value, actual: Value): Value {
  if (attribute.neverReturned) return prior;
  if (attribute.alwaysSet && actual === null && prior !== null) return prior;
  if (isEmpty(actual) && isEmpty(prior)) return prior ?? (isComputed(attribute) ? emptyOf(attribute) : null);
  const { attributes } = attribute;
  if (attributes && isObject(prior) && isObject(actual)) return stateAfterRefresh(attributes, prior, actual);
  if (attributes && isList(actual)) return listAfterRefresh(attribute, attributes, prior, actual);
  return prior !== null && isShownAs(attribute, prior, actual) ? prior : withDefaults(attribute, actual);
}

/** A part that every object has, and of which nothing is known, has its default. */
function withDefaults(attribute: ResourceAttribute, actual: Value): Value {
  const { attributes } = attribute;
  if (attributes && isObject(actual))
    return mapAttributes(attributes, (member, name) => withDefaults(member, actual[name] ?? null));
  return actual ?? (attribute.alwaysSet ? (attribute.default ?? null) : null);
}

/** Elements in the order of the prior state; new ones come last. */
function listAfterRefresh(
  attribute: ResourceAttribute,
  attributes: ResourceAttributes,
  prior: Value,
  actual: readonly Value[],
): Value {
  const inPrior = (isList(prior) ? prior : []).filter(isObject);
  // A state that was edited by hand may have two elements with one key. The API has one: the first is kept.
  const priorElements = inPrior.filter((element) => elementWithSameKey(attribute, inPrior, element) === element);
  const refreshed = priorElements.flatMap((element) => {
    const found = elementWithSameKey(attribute, actual, element);
    return found ? [stateAfterRefresh(attributes, element, found)] : [];
  });
  const added = actual.filter(isObject).filter((element) => !elementWithSameKey(attribute, priorElements, element));
  return [...refreshed, ...added];
}
