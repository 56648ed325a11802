import { Aspects, IAspect, TerraformProvider, TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";

// The second provider of a ModelReadiness, which is a null_resource.

export type NullProviderPackage = typeof import("@cdktf/provider-null");

/** Loaded only when an app uses ModelReadiness: the package is an optional peer dependency. */
export function loadNullProvider(): NullProviderPackage {
  try {
    return require("@cdktf/provider-null");
  } catch (error) {
    if ((error as { code?: string }).code !== "MODULE_NOT_FOUND") throw error;
    throw new Error("ModelReadiness is a null_resource: install its bindings with `npm install @cdktf/provider-null`");
  }
}

/** Construct id of the provider that is added. */
const DEFAULT_PROVIDER = "northflank-default-null";

/**
 * Adds a null provider without an alias at synth, unless the stack has one by then: CDKTF refuses two of them. It must
 * not have an alias: after the last readiness is removed, Terraform would miss that provider for its destruction.
 */
export function addDefaultNullProviderAtSynth(
  readiness: Construct,
  stack: TerraformStack,
  { provider: { NullProvider } }: NullProviderPackage,
): void {
  const addUnlessThere = () => {
    if (!hasDefaultNullProvider(stack)) new NullProvider(stack, DEFAULT_PROVIDER);
  };
  // another copy of cdktf visits only its own aspects: then the provider is added at once
  if (stack instanceof TerraformStack) Aspects.of(readiness).add(visitorOf(readiness, addUnlessThere));
  else addUnlessThere();
}

function visitorOf(construct: IConstruct, work: () => void): IAspect {
  return {
    visit(node: IConstruct) {
      if (node === construct) work();
    },
  };
}

function hasDefaultNullProvider(stack: TerraformStack): boolean {
  return stack
    .allProviders()
    .some(({ terraformResourceType, alias }: TerraformProvider) => terraformResourceType === "null" && !alias);
}
