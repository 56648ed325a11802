import fc, { Arbitrary } from "fast-check";
import { isComputed } from "../../../../src/protocol/terraform-schema";
import { equals, isList, isObject, isWhollyKnown, ObjectValue, UNKNOWN, Value } from "../../../../src/protocol/values";
import { apiCodec } from "../../../../src/provider/framework/api-codec";
import { ResourceAttribute, ResourceAttributes } from "../../../../src/provider/framework/from-json-schema";
import { stateAfterApply, stateAfterRefresh } from "../../../../src/provider/framework/state";
import { createBodyOf, stateOf } from "../../../../src/provider/resource/api-mapping";
import { planDeployment } from "../../../../src/provider/resource/plan";
import { item as itemSchema } from "../../../../src/schema/derive";
import { LlmModelDeploymentItem } from "../../../../src/schema/types.generated";
import { proves } from "../../../support/proves";
import { attributes, itemOf, NO_PRIVATE_STATE, plannedOf } from "../resource/fixtures";
import { anyChangeOf, anyConfig, anyState, blurred } from "./arbitraries";

// What core checks of every plan and every apply (PLAN-2 to PLAN-5, PLAN-8, PLAN-11, APPLY-2, APPLY-3), over any
// configuration and any state that the schema allows.

const config = anyConfig(attributes);

interface Step {
  readonly prior: ObjectValue | null;
  /** As the user writes it. */
  readonly known: ObjectValue;
  /** The same while some of it is not known yet. */
  readonly given: ObjectValue;
}

/** A change of something that was applied before, or of nothing, or of something quite different. */
const step: Arbitrary<Step> = fc
  .oneof(
    config.map((known) => ({ prior: null, known })),
    fc.record({ prior: anyState(attributes), known: config }),
    fc.tuple(config, anyState(attributes)).chain(([before, answer]) =>
      fc.record({
        prior: fc.constant(stateAfterApply(attributes, plannedOf(null, before), answer)),
        known: anyChangeOf(attributes, before),
      }),
    ),
  )
  .chain(({ prior, known }) => blurred(known).map((given) => ({ prior, known, given })));

/** Places where a plan breaks the rules by which core accepts it. */
function breaks(
  own: ResourceAttributes,
  prior: ObjectValue | null,
  given: ObjectValue,
  planned: ObjectValue,
): string[] {
  return Object.entries(own).flatMap(([name, attribute]) =>
    breaksAt(attribute, prior?.[name] ?? null, given[name] ?? null, planned[name] ?? null).map((at) => `${name}.${at}`),
  );
}

function breaksAt(attribute: ResourceAttribute, prior: Value, given: Value, planned: Value): string[] {
  const { attributes: inner } = attribute;
  // core trusts a provider that keeps the prior value: it may mean the same
  if (prior !== null && given !== null && equals(planned, prior)) return [];
  if (given === UNKNOWN) return planned === UNKNOWN ? [] : ["known although the configuration is not"];
  if (given === null) return isComputed(attribute) || planned === null ? [] : ["set although it is not configured"];
  if (inner && isObject(given)) {
    if (!isObject(planned)) return ["no object although one is configured"];
    return breaks(inner, isObject(prior) ? prior : null, given, planned);
  }
  if (inner && isList(given)) {
    if (!isList(planned) || planned.length !== given.length) return ["another number of elements"];
    return given.flatMap((element, i) => {
      const [before, after] = [isList(prior) ? prior[i] : null, planned[i]];
      if (!isObject(element)) return equals(element, after ?? null) ? [] : [`${i}`];
      return isObject(after) ? breaks(inner, isObject(before) ? before : null, element, after) : [`${i}`];
    });
  }
  return equals(planned, given) ? [] : ["not as configured"];
}

test("core accepts every plan", () => {
  proves("PLAN-1", "PLAN-2", "PLAN-3", "PLAN-5", "PLAN-15");
  fc.assert(
    fc.property(step, ({ prior, given }) => {
      const { planned, requiresReplace } = planDeployment(prior, given, null, NO_PRIVATE_STATE).result;
      expect(breaks(attributes, prior, given, planned)).toEqual([]);
      expect(Object.keys(planned).sort()).toEqual(Object.keys(attributes).sort());
      if (prior === null) expect(requiresReplace).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("planning twice gives the same, and leaves what it is given as it is", () => {
  proves("PLAN-11");
  fc.assert(
    fc.property(step, ({ prior, given }) => {
      const before = JSON.stringify([prior, given]);
      const once = planDeployment(prior, given, "us", NO_PRIVATE_STATE);
      expect(planDeployment(prior, given, "us", NO_PRIVATE_STATE)).toEqual(once);
      expect(JSON.stringify([prior, given])).toBe(before);
    }),
  );
});

/** Whether all that is known at first stays so; sets have no order, so that unknown elements may be any of them. */
function isRefinedBy(own: ResourceAttributes, first: ObjectValue, second: ObjectValue): boolean {
  return Object.entries(own).every(([name, attribute]) =>
    isRefinedValue(attribute, first[name] ?? null, second[name] ?? null),
  );
}

function isRefinedValue({ type, attributes: inner }: ResourceAttribute, first: Value, second: Value): boolean {
  if (first === UNKNOWN) return true;
  if (inner && isObject(first) && isObject(second)) return isRefinedBy(inner, first, second);
  if (!isList(first) || !isList(second) || first.length !== second.length) return equals(first, second);
  const isSet = Array.isArray(type) && type[0] === "set";
  return first.every((element, i) => {
    if (element === UNKNOWN) return true;
    const other = second[i] ?? null;
    if (inner && isObject(element) && isObject(other)) return isRefinedBy(inner, element, other);
    return isSet ? second.some((one) => equals(element, one)) : equals(element, other);
  });
}

test("what a plan knows stays true when the configuration is known at last", () => {
  proves("PLAN-11");
  fc.assert(
    fc.property(step, ({ prior, known, given }) => {
      const first = planDeployment(prior, given, null, NO_PRIVATE_STATE).result;
      // core makes a replacement of two plans: the second one has no prior object
      fc.pre(first.requiresReplace.length === 0);
      expect(isRefinedBy(attributes, first.planned, plannedOf(prior, known))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("an apply gives all that was planned, and leaves nothing open", () => {
  proves("APPLY-2", "APPLY-3");
  fc.assert(
    fc.property(step, anyState(attributes), ({ prior, known }, answer) => {
      const planned = plannedOf(prior, known);
      const state = stateAfterApply(attributes, planned, answer);
      expect(isWhollyKnown(state)).toBe(true);
      expect(isRefinedBy(attributes, planned, state)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** An API that keeps what it is sent, in its own way: with values of its own, and without what is empty. */
function answerTo(planned: ObjectValue, isSilent: boolean): LlmModelDeploymentItem {
  const codec = apiCodec(itemSchema);
  const said = codec.fromJson(createBodyOf(planned));
  const sent = codec.toJson(said) as LlmModelDeploymentItem;
  const drop = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(drop);
    if (typeof json !== "object" || json === null) return json;
    const kept = Object.entries(json).map(([name, value]) => [name, drop(value)] as const);
    return Object.fromEntries(kept.filter(([, value]) => value !== "" && JSON.stringify(value) !== "{}"));
  };
  // of the usual answer only what the API computes
  const computed = itemOf({ name: undefined, ports: undefined, spec: undefined });
  return { ...computed, ...((isSilent ? drop(sent) : sent) as LlmModelDeploymentItem) };
}

test("after an apply the plan is empty, and after a refresh it still is", () => {
  fc.assert(
    fc.property(config, fc.boolean(), (given, isSilent) => {
      const planned = plannedOf(null, given);
      const actual = stateOf(answerTo(planned, isSilent), planned);
      const applied = stateAfterApply(attributes, planned, actual);
      expect(plannedOf(applied, given)).toBe(applied);
      const read = stateAfterRefresh(attributes, applied, stateOf(answerTo(planned, isSilent), applied));
      expect(read).toEqual(applied);
      expect(plannedOf(read, given)).toBe(read);
    }),
    { numRuns: 300 },
  );
});
