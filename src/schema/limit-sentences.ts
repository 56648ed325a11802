import { JsonSchema } from "./json-schema";

/** The limits of a value besides its type, as sentences. */
export function limitsOf(schema: JsonSchema): string[] {
  const { minimum, exclusiveMinimum, maximum } = schema;
  const each = schema.items && [lengthOf(schema.items), formOf(schema.items)].filter((fact) => fact !== undefined);
  return [
    sentence("Length: ", lengthOf(schema)),
    sentence("Form: ", formOf(schema)),
    sentence("Each: ", each?.join("; ")),
    sentence("At least ", minimum),
    sentence("More than ", exclusiveMinimum),
    sentence("At most ", maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum),
  ].flatMap((limit) => limit ?? []);
}

function sentence(words: string, fact: string | number | undefined): string | undefined {
  return fact === undefined || fact === "" ? undefined : `${words}${fact}.`;
}

function lengthOf({ minLength, maxLength }: JsonSchema): string | undefined {
  if ((minLength ?? maxLength) === undefined) return undefined;
  return `${minLength ?? 0} ${maxLength === undefined ? "or more" : `to ${maxLength}`} characters`;
}

/** A pattern in words, where the schema gives them. */
const formOf = ({ pattern, $comment }: JsonSchema) => (pattern && $comment) || undefined;
