import { Diagnostic, error, warning } from "../../protocol/diagnostics";
import { ObjectValue } from "../../protocol/values";
import { JsonSchema } from "../../schema/json-schema";
import { inSnakeCase, snakeCase } from "../../schema/names";
import { RuleViolation } from "../../schema/rules";
import { Snapshot, showPath, Validator, Violation, violations } from "../../schema/violations";
import { ApiCodec, apiCodec } from "./api-codec";

type Rules = (snapshot: Snapshot) => readonly Violation[];
type Judge = (config: ObjectValue) => Diagnostic[];

/** Validates configurations: an error for each violation, at its attribute. Unknown values are skipped (VAL-1). */
export function configValidator(schema: JsonSchema, validate: Validator, rules: Rules = () => []): Judge {
  const codec = apiCodec(schema);
  return (config) => {
    const snapshot = snapshotOf(codec, config);
    const found = [...violations(validate, schema, snapshot), ...rules(snapshot)];
    return found.map((violation) => {
      const [detail, path] = place(violation);
      return error(path.length > 0 ? `Invalid value of ${showPath(path)}` : "Invalid configuration", detail, path);
    });
  };
}

/** The same for what is only doubtful. Of warnings with one summary Terraform shows the first: each rule has its own. */
export function configCritic(schema: JsonSchema, rules: (snapshot: Snapshot) => readonly RuleViolation[]): Judge {
  const codec = apiCodec(schema);
  return (config) =>
    rules(snapshotOf(codec, config)).map((violation) =>
      warning(`Doubtful value (rule ${violation.rule})`, ...place(violation)),
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

function place({ path, message }: Violation): [string, readonly (string | number)[]] {
  const attribute = path.map((step) => (typeof step === "string" ? snakeCase(step) : step));
  return [`${showPath(attribute)}: ${inSnakeCase(message)}`, attribute];
}
