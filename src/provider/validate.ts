import { AttributePath, Diagnostic, error } from "../protocol/diagnostics";
import { ObjectValue } from "../protocol/values";
import { JsonSchema } from "../schema/json-schema";
import { snakeCase } from "../schema/names";
import { Snapshot, showPath, Validator, Violation, violations } from "../schema/violations";
import { apiCodec } from "./api-codec";

/** A judge of configurations: an error for each violation, at its attribute. Unknown values are not judged (VAL-1). */
export function configJudge(
  schema: JsonSchema,
  validate: Validator,
  rules: (snapshot: Snapshot) => readonly Violation[] = () => [],
): (config: ObjectValue) => Diagnostic[] {
  const codec = apiCodec(schema);
  return (config) => {
    const unknown: string[] = [];
    const value = codec.toJson(config, (pointer) => {
      unknown.push(pointer);
      return null;
    });
    const snapshot = { value, unknown };
    return [...violations(validate, schema, snapshot), ...rules(snapshot)].map(asDiagnostic);
  };
}

function asDiagnostic({ path, message }: Violation): Diagnostic {
  const attribute: AttributePath = path.map((step) => (typeof step === "string" ? snakeCase(step) : step));
  return error("Invalid value", `${showPath(attribute as (string | number)[])}: ${message}`, attribute);
}
