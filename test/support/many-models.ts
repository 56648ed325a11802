import { toTerraform } from "./model";

// Many models in one configuration: one run of Terraform answers for all of them.

export interface ModelOf {
  /** As a create body. */
  readonly body: object;
  /** Arguments beside the API's, in Terraform's names. */
  readonly more?: object;
}

type Models = { readonly [name: string]: ModelOf };

export const addressOf = (name: string) => `northflank_llm_model_deployment.${name}`;

/** A whole configuration; `provider` is one configuration of the provider, or a list of aliased ones. */
export function configurationOfMany(models: Models, provider: object | readonly object[] = {}): object {
  const resources = Object.entries(models).map(([name, { body, more }]) => [
    name,
    { project_id: "default-project", ...(toTerraform(body) as object), ...more },
  ]);
  return {
    terraform: {
      required_providers: { northflank: { source: "registry.terraform.io/northflank-community/northflank" } },
    },
    provider: { northflank: provider },
    resource: { northflank_llm_model_deployment: Object.fromEntries(resources) },
  };
}

/** A word that Terraform takes for a name, of any text. */
export function nameOf(text: string): string {
  return text.replace(/\W+/g, "_").replace(/^(?=\d)/, "_");
}
