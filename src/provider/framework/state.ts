import { isComputed } from "../../protocol/terraform-schema";
import { equals, isList, isObject, ObjectValue, UNKNOWN, unknownToNull, Value } from "../../protocol/values";
import { elementWithSameKey, isEmpty, mapAttributes, sameValue } from "./attributes";
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

/** A list without a value is empty, not null, so that a configuration can iterate over it. */
function emptyOf(attribute: ResourceAttribute): Value {
  return attribute.nesting === "list" || (Array.isArray(attribute.type) && attribute.type[0] === "set") ? [] : null;
}

/**
 * The state after a refresh (READ-4): the API's values. The prior value stays where it means the same in another
 * spelling, and where the API never returns the attribute.
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
  if (isEmpty(actual) && isEmpty(prior)) return prior ?? (isComputed(attribute) ? emptyOf(attribute) : null);
  const { attributes } = attribute;
  if (attributes && isObject(prior) && isObject(actual)) return stateAfterRefresh(attributes, prior, actual);
  if (attributes && isList(actual)) return listAfterRefresh(attribute, attributes, prior, actual);
  return sameValue(attribute, prior, actual) ? prior : actual;
}

/** Elements in the order of the prior state; new ones come last. */
function listAfterRefresh(
  attribute: ResourceAttribute,
  attributes: ResourceAttributes,
  prior: Value,
  actual: readonly Value[],
): Value {
  const priorElements = (isList(prior) ? prior : []).filter(isObject);
  const refreshed = priorElements.flatMap((element) => {
    const found = elementWithSameKey(attribute, actual, element);
    return found ? [stateAfterRefresh(attributes, element, found)] : [];
  });
  const added = actual.filter(isObject).filter((element) => !elementWithSameKey(attribute, priorElements, element));
  return [...refreshed, ...added];
}

/** Whether the API shows all planned values: so an update is recognised as done, and an object as created by this run. */
export function matchesPlan(attributes: ResourceAttributes, planned: Value, actual: Value): boolean {
  if (!isObject(planned) || !isObject(actual)) return equals(planned, actual);
  return Object.entries(attributes).every(([name, member]) => {
    const [wanted, found] = [planned[name] ?? null, actual[name] ?? null];
    if (wanted === UNKNOWN || member.presence === "computed" || member.neverReturned) return true;
    if (isEmpty(wanted) && isEmpty(found)) return true;
    // the provider never sent a value, so any value of the API is as planned
    if (wanted === null && member.presence === "optional-computed") return true;
    if (isObject(wanted) && member.attributes) return matchesPlan(member.attributes, wanted, found);
    if (isList(wanted) && member.attributes) return elementsMatchPlan(member, member.attributes, wanted, found);
    return sameValue(member, wanted, found);
  });
}

function elementsMatchPlan(
  attribute: ResourceAttribute,
  attributes: ResourceAttributes,
  wanted: readonly Value[],
  found: Value,
): boolean {
  return (
    isList(found) &&
    wanted.length === found.length &&
    wanted.every(
      (element) => isObject(element) && matchesPlan(attributes, element, elementWithSameKey(attribute, found, element)),
    )
  );
}
