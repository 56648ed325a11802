import { Diagnostic, error } from "../../protocol/diagnostics";
import { ObjectValue } from "../../protocol/values";
import { isSet, JsonSchema } from "../../schema/json-schema";
import { inSnakeCase, snakeCase } from "../../schema/names";
import { RuleViolation } from "../../schema/rules/evaluate";
import { Snapshot, showPath, Validator, Violation, violations } from "../../schema/violations";
import { ApiCodec, apiCodec } from "./api-codec";
import { ruleError, ruleWarning } from "./rule-diagnostics";

type Rules = (snapshot: Snapshot) => readonly (Violation | RuleViolation)[];
type ConfigValidator = (config: ObjectValue) => Diagnostic[];

/** Validates configurations: an error for each violation, at its attribute. Unknown values are skipped (VAL-1). */
export function configValidator(schema: JsonSchema, validate: Validator, rules: Rules = () => []): ConfigValidator {
  const codec = apiCodec(schema);
  return (config) => {
    const snapshot = snapshotOf(codec, config);
    return [...violations(validate, schema, snapshot), ...rules(snapshot)].map((one) => toError(schema, one));
  };
}

function toError(schema: JsonSchema, violation: Violation | RuleViolation): Diagnostic {
  const [detail, path] = inTerraformNames(schema, violation);
  if ("rule" in violation) return ruleError(violation.rule, detail, path);
  return error(path.length > 0 ? `Invalid value of ${showPath(path)}` : "Invalid configuration", detail, path);
}

/** Warns of configurations. The result takes a configuration, and the part of it that the user wrote. */
export function configWarnings(
  schema: JsonSchema,
  rules: (snapshot: Snapshot, written: Snapshot) => readonly RuleViolation[],
): (config: ObjectValue, written?: ObjectValue) => Diagnostic[] {
  const codec = apiCodec(schema);
  return (config, written = config) =>
    rules(snapshotOf(codec, config), snapshotOf(codec, written)).map((violation) =>
      ruleWarning(violation.rule, ...inTerraformNames(schema, violation)),
    );
}

function snapshotOf(codec: ApiCodec, config: ObjectValue): Snapshot {
  const unknown: string[] = [];
  const value = codec.toJson(config, (pointer) => {
    unknown.push(pointer);
    return null;
  });
  return { value, unknown };
}

function inTerraformNames(schema: JsonSchema, violation: Violation): [string, readonly (string | number)[]] {
  const path = withoutSetIndex(schema, violation.path).map((step) =>
    typeof step === "string" ? snakeCase(step) : step,
  );
  return [`${showPath(path)}: ${inSnakeCase(violation.message)}`, path];
}

/** Terraform sorts the elements of a set: an index would name another element than the configuration shows. */
function withoutSetIndex(schema: JsonSchema, path: Violation["path"]): Violation["path"] {
  let at: JsonSchema | undefined = schema;
  for (const [i, step] of path.entries()) {
    if (typeof step === "number" && at && isSet(at)) return path.slice(0, i);
    at = typeof step === "number" ? at?.items : at?.properties?.[step];
  }
  return path;
}
