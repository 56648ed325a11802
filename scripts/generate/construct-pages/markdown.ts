import { Api, Docs, TypeReference } from "./assembly";

/** A row of a table. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
}

export function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), `|${head.map(() => "---").join("|")}|`, ...rows].join("\n");
}

/** jsii splits a comment after its first sentence, or at a semicolon. */
export function description({ summary = "", remarks = "" }: Docs = {}): string {
  if (remarks === "") return summary;
  return `${summary}${summary.endsWith(";") ? " " : "\n\n"}${remarks}`;
}

/** `@default - text` is a sentence, any other default is a value. */
export function defaultText(value: string | undefined): string {
  if (value === undefined) return "";
  return value.startsWith("- ") ? value.slice(2) : `\`${value}\``;
}

/** A type as TypeScript writes it. */
export function typeText(api: Api, type: TypeReference): string {
  if ("primitive" in type) return type.primitive;
  if ("fqn" in type) return api.displayName(type.fqn);
  if ("union" in type) return type.union.types.map((member) => typeText(api, member)).join(" | ");
  const element = typeText(api, type.collection.elementtype);
  if (type.collection.kind === "map") return `{ [name: string]: ${element} }`;
  return element.includes(" ") ? `(${element})[]` : `${element}[]`;
}

/** Full names of the types that a type mentions. */
export function mentionedTypes(type: TypeReference): readonly string[] {
  if ("fqn" in type) return [type.fqn];
  if ("union" in type) return type.union.types.flatMap(mentionedTypes);
  return "collection" in type ? mentionedTypes(type.collection.elementtype) : [];
}
