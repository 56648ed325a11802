/**
 * What Terraform must know of a field beside JSON Schema.
 * - `replace`: the API cannot change it; another value means another object.
 * - `sensitive`: Terraform hides it.
 * - `computed-default`: optional; the API (or the provider) fills it in when it is unset.
 * - `key`: names the elements of its list: they are compared by it, not by their place.
 */
export type TerraformKeyword = "replace" | "sensitive" | "computed-default" | "key";

/** The part of JSON Schema 2020-12 that this project writes. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly uniqueItems?: boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly default?: boolean | string | number;
  readonly examples?: readonly unknown[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly "x-terraform"?: readonly TerraformKeyword[];
}

export function hasTerraformKeyword(schema: JsonSchema, keyword: TerraformKeyword): boolean {
  return schema["x-terraform"]?.includes(keyword) ?? false;
}

/** A field that takes a number or a word: a string to Terraform. */
export function isNumberOrWord({ anyOf }: JsonSchema): boolean {
  return anyOf !== undefined;
}

/** The number that a text is written as, if the API would write it back like that: else the plan would never be empty. */
export function readNumberOrWord(text: string): number | string {
  return /^(0|-?[1-9]\d*)$/.test(text) ? Number(text) : text;
}
