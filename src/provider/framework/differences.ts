import { isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { elementWithSameKey } from "./attributes";
import { isEmpty, isShownAs } from "./equality";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// Where the API shows another value than the planned one.

export interface Difference {
  /** Such as `spec.configuration.revision` or `ports["http"].public`. */
  readonly path: string;
  readonly planned: Value;
  /** null where the API shows no value. */
  readonly shown: Value;
  readonly attribute: ResourceAttribute;
}

/**
 * No differences are computed values, values that the API never returns or the provider never sent, and parts that every
 * object has and the answer lacks.
 */
export function differencesFromPlan(
  attributes: ResourceAttributes,
  planned: ObjectValue,
  shown: ObjectValue | null,
  prefix = "",
): Difference[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const [wanted, found] = [planned[name] ?? null, shown?.[name] ?? null];
    if (attribute.alwaysSet && shown !== null && found === null) return [];
    if (wanted === UNKNOWN || attribute.presence === "computed" || attribute.neverReturned) return [];
    if (wanted === null && attribute.presence === "optional-computed") return [];
    return differencesOf(attribute, wanted, found, `${prefix}${name}`);
  });
}

function differencesOf(attribute: ResourceAttribute, planned: Value, shown: Value, path: string): Difference[] {
  const { attributes } = attribute;
  if (isEmpty(planned) && isEmpty(shown)) return [];
  if (attributes && isObject(planned))
    return differencesFromPlan(attributes, planned, isObject(shown) ? shown : null, `${path}.`);
  if (attributes && isList(planned)) return differencesOfElements(attribute, attributes, planned, shown, path);
  return isShownAs(attribute, planned, shown) ? [] : [{ path, planned, shown, attribute }];
}

/** Elements are compared by their key; one that only one side has is a difference as a whole. */
function differencesOfElements(
  attribute: ResourceAttribute,
  attributes: ResourceAttributes,
  planned: readonly Value[],
  shown: Value,
  path: string,
): Difference[] {
  const [wanted, found] = [planned, isList(shown) ? shown : []].map((list) => list.filter(isObject));
  const pathOf = (element: ObjectValue) => `${path}[${JSON.stringify(element[attribute.key ?? ""] ?? null)}]`;
  const missing = (wanted ?? []).flatMap((element): Difference[] => {
    const other = elementWithSameKey(attribute, found ?? [], element);
    if (other) return differencesFromPlan(attributes, element, other, `${pathOf(element)}.`);
    return [{ path: pathOf(element), planned: element, shown: null, attribute: { ...attribute, attributes } }];
  });
  const added = (found ?? []).flatMap((element): Difference[] =>
    elementWithSameKey(attribute, wanted ?? [], element)
      ? []
      : [{ path: pathOf(element), planned: null, shown: element, attribute: { ...attribute, attributes } }],
  );
  return [...missing, ...added];
}
