import { resourceConfig } from "../../schema/derive";
import { ruleErrors } from "../../schema/rules/check";
import { llmModelDeploymentResource } from "../../schema/terraform-surface";
import validateConfig from "../../schema/validators/resource-config.generated";
import { ConfigNames } from "./config-names";
import { ConfigSnapshot } from "./config-snapshot";
import { ConfigValidator } from "./config-validator";

/** Validates the configuration of a model. */
export const modelValidator = new ConfigValidator(resourceConfig, validateConfig, {
  surface: llmModelDeploymentResource,
  rules: ruleErrors,
});

/** A configuration that was found to be valid, and in whose words it was written. */
export interface ValidConfig {
  readonly snapshot: ConfigSnapshot;
  readonly names: ConfigNames;
}

/** So that a configuration that `AiModel` has made and validated is not validated a second time. */
export const validConfigs = new WeakMap<object, ValidConfig>();
