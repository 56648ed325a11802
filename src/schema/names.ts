/** Converts the API's name of a field to Terraform's: `maxNumSeqs` to `max_num_seqs`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Converts the names of fields in a sentence. Text in quotes is a value, and stays. */
export function inSnakeCase(sentence: string): string {
  return sentence.replace(/"(?:[^"\\]|\\.)*"|\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (word) =>
    word.startsWith('"') ? word : snakeCase(word),
  );
}

/** The same into the API's names, which the constructs have too. */
export function inCamelCase(sentence: string): string {
  return sentence.replace(/"(?:[^"\\]|\\.)*"|\b[a-z]+(?:_[a-z0-9]+)+\b/g, (word) =>
    word.startsWith('"') ? word : camelCase(word),
  );
}

/** Converts Terraform's name of a field to the API's: `max_num_seqs` to `maxNumSeqs`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Where Terraform looks the provider up: a community provider, never the vendor's own namespace. */
export const PROVIDER_SOURCE = "registry.terraform.io/northflank-community/northflank";
export const PROVIDER_TYPE = "northflank";
export const RESOURCE_TYPE = "northflank_llm_model_deployment";
export const LIST_DATA_SOURCE_TYPE = "northflank_llm_model_deployments";

/** Where the guides of this version are, for links in messages. */
export const GUIDES_URL = "https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/";
