import { Diagnostic } from "../../protocol/diagnostics";
import { isList, isObject, ObjectValue, Value } from "../../protocol/values";
import { NamedDifference, publicAgainstPlan, storedDifferently } from "../failures/difference-failures";
import { Difference, differencesFromPlan } from "../framework/differences";
import { decodePrivateState, encodePrivateState } from "../framework/private-state";
import { resourceSchema } from "./api-mapping";

// What a create or an update says where the API shows another value than the planned one.

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** A port that anyone can reach against the plan is an error. */
  readonly hasError: boolean;
  /** The private state, which remembers what the user was told. */
  readonly private: Buffer;
}

/** @param privateBytes the private state of the plan */
export function reportDifferences(id: string, differences: readonly Difference[], privateBytes: Buffer): Report {
  const { knownDifferences, ...rest } = decodePrivateState(privateBytes);
  const exposed = differences.filter(isPublicAgainstPlan);
  const others = differences.filter((difference) => !exposed.includes(difference));
  const diagnostics = [
    ...exposed.map((difference) => publicAgainstPlan(id, difference.path)),
    ...(others.length > 0 ? [storedDifferently(id, named(others), others.some(isKnownIn(knownDifferences)))] : []),
  ];
  const told = encodePrivateState({ ...rest, knownDifferences: differences.map(differenceKey) });
  return { diagnostics, hasError: exposed.length > 0, private: told };
}

/** For messages. Free text is hidden. */
export function named(differences: readonly Difference[]): readonly NamedDifference[] {
  const isHidden = ({ path, attribute }: Difference) => attribute.sensitive === true || path === "description";
  return differences.map((each) => ({ ...each, isHidden: isHidden(each) }));
}

export function differencesOf(planned: ObjectValue, shown: ObjectValue): readonly Difference[] {
  return differencesFromPlan(resourceSchema.attributes, planned, shown);
}

/** Whether the user was told of the same difference before. */
export function isKnownIn(knownDifferences: readonly string[]): (difference: Difference) => boolean {
  return (difference) => knownDifferences.includes(differenceKey(difference));
}

const differenceKey = ({ path, shown }: Difference) => `${path}=${JSON.stringify(shown)}`;

function isPublicAgainstPlan({ path, planned, shown }: Difference): boolean {
  const isPublic = (value: Value) => isObject(value) && value.public === true;
  if (/^ports\[.*\]\.public$/.test(path)) return planned === false && shown === true;
  return path.startsWith("ports[") && planned === null && !isList(shown) && isPublic(shown);
}
