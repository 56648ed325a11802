import { equals, isList, isMap, isObject, ObjectValue, UNKNOWN, unknownToNull, Value } from "../../protocol/values";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";
import { elementLike, mapAttributes, sameValue } from "./planning";

// What the API says, brought together with what Terraform holds.

/**
 * The state after an apply: the plan, with what it left open filled in (APPLY-2, APPLY-3). Where the API says
 * otherwise than planned, the plan stands, and the next refresh shows the drift.
 */
export function fill(attributes: ResourceAttributes, planned: ObjectValue, actual: ObjectValue | null): ObjectValue {
  return mapAttributes(attributes, (attribute, name) =>
    fillValue(attribute, planned[name] ?? null, actual?.[name] ?? null),
  );
}

function fillValue(attribute: ResourceAttribute, planned: Value, actual: Value): Value {
  if (planned === UNKNOWN) return actual ?? emptyOf(attribute);
  const { attributes } = attribute;
  if (!attributes) return unknownToNull(planned);
  if (isObject(planned)) return fill(attributes, planned, isObject(actual) ? actual : null);
  if (!isList(planned)) return planned;
  return planned.map((element) =>
    isObject(element) ? fill(attributes, element, elementLike(attribute, actual, element)) : element,
  );
}

/** Lists that nobody filled are empty rather than absent, so that they can be iterated over. */
function emptyOf(attribute: ResourceAttribute): Value {
  return attribute.nesting === "list" || (Array.isArray(attribute.type) && attribute.type[0] === "set") ? [] : null;
}

/**
 * The state after a refresh (READ-4): what means the same keeps its spelling, what the API never returns is kept,
 * everything else is as the API says.
 */
export function reconcile(attributes: ResourceAttributes, prior: ObjectValue, actual: ObjectValue): ObjectValue {
  return mapAttributes(attributes, (attribute, name) =>
    reconcileValue(attribute, prior[name] ?? null, actual[name] ?? null),
  );
}

function reconcileValue(attribute: ResourceAttribute, prior: Value, actual: Value): Value {
  if (attribute.neverReturned) return prior;
  if (isEmpty(actual) && isEmpty(prior)) return prior ?? emptyOf(attribute);
  const { attributes } = attribute;
  if (attributes && isObject(prior) && isObject(actual)) return reconcile(attributes, prior, actual);
  if (attributes && isList(actual)) return reconcileList(attribute, attributes, prior, actual);
  return sameValue(attribute, prior, actual) ? prior : actual;
}

/** Elements in the order of the prior state; what is new comes last. */
function reconcileList(
  attribute: ResourceAttribute,
  attributes: ResourceAttributes,
  prior: Value,
  actual: readonly Value[],
): Value {
  const known = (isList(prior) ? prior : []).filter(isObject);
  const kept = known.flatMap((element) => {
    const found = elementLike(attribute, actual, element);
    return found ? [reconcile(attributes, element, found)] : [];
  });
  const added = actual.filter(isObject).filter((element) => !elementLike(attribute, known, element));
  return [...kept, ...added];
}

/** null, "", [] and an object with nothing in it: four spellings of "not set" (WIRE-9). */
export function isEmpty(value: Value): boolean {
  if (value === null || value === "") return true;
  if (isList(value)) return value.length === 0;
  if (isMap(value)) return value.size === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** Whether the API already holds all that is planned: for telling one's own object from another. */
export function holds(attribute: { readonly attributes: ResourceAttributes }, planned: Value, actual: Value): boolean {
  if (!isObject(planned) || !isObject(actual)) return equals(planned, actual);
  return Object.entries(attribute.attributes).every(([name, member]) => {
    const [wanted, found] = [planned[name] ?? null, actual[name] ?? null];
    if (wanted === UNKNOWN || member.presence === "computed" || member.neverReturned) return true;
    if (isEmpty(wanted) && isEmpty(found)) return true;
    // was never set, and nothing of it was sent: what the API puts there by now is its own affair
    if (wanted === null && member.presence === "optional-computed") return true;
    if (isObject(wanted) && member.attributes) return holds({ attributes: member.attributes }, wanted, found);
    if (isList(wanted) && member.attributes) return holdsElements(member, member.attributes, wanted, found);
    return sameValue(member, wanted, found);
  });
}

function holdsElements(
  attribute: ResourceAttribute,
  attributes: ResourceAttributes,
  wanted: readonly Value[],
  found: Value,
): boolean {
  return (
    isList(found) &&
    wanted.length === found.length &&
    wanted.every(
      (element) => isObject(element) && holds({ attributes }, element, elementLike(attribute, found, element)),
    )
  );
}
