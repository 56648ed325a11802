/**
 * What Terraform must know about a field besides its JSON Schema.
 * - `replace`: the API cannot change it; a new value needs a new object.
 * - `sensitive`: Terraform hides the value.
 * - `computed-default`: optional; the API or the provider fills it in when it is not configured.
 * - `unordered`: a list whose order has no meaning: a set in Terraform.
 * - `key`: identifies the elements of its list: they are compared by it, not by their index.
 */
export type TerraformKeyword = "replace" | "sensitive" | "computed-default" | "unordered" | "key";

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

/** A list without repeated elements, or without an order, is a set in Terraform. */
export function isSet(schema: JsonSchema): boolean {
  return schema.uniqueItems === true || hasTerraformKeyword(schema, "unordered");
}

/** A field that takes a number or a word. In Terraform it is a string. */
export function isNumberOrWord({ anyOf }: JsonSchema): boolean {
  return anyOf !== undefined;
}

/**
 * Reads a number only where the API would return the same text: otherwise the plan would never be empty. A number that
 * JavaScript would round stays text, so that it is refused as it was written.
 */
export function readNumberOrWord(text: string): number | string {
  return String(Number(text)) === text && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** The API may write a boolean as text; undefined for anything else. */
export function readBoolean(json: unknown): boolean | undefined {
  return json === true || json === "true" ? true : json === false || json === "false" ? false : undefined;
}

/** The API may write a number as text; undefined for anything else, and for a number that is not finite. */
export function readNumber(json: unknown): number | undefined {
  const number = typeof json === "string" && NUMBER_TEXT.test(json) ? Number(json) : json;
  return Number.isFinite(number) ? (number as number) : undefined;
}

const NUMBER_TEXT = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
