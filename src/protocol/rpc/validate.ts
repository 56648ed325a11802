import { Diagnostic } from "../diagnostics";
import { DynamicValue } from "../gen/tfplugin6";
import { TerraformSchema } from "../terraform-schema";
import { ObjectValue } from "../values";
import { readOnlyViolations } from "./read-only";
import { decodeObject } from "./state-codec";

interface Validated {
  readonly schema: TerraformSchema;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
}

/** What the schema itself forbids, then what the owner of the schema forbids. */
export function validate(owner: Validated, encoded: DynamicValue | undefined): Diagnostic[] {
  const config = decodeObject(encoded, owner.schema);
  return [...readOnlyViolations(owner.schema, config), ...owner.validateConfig(config)];
}
