import { CtyType } from "./terraform-schema";
import { typeMismatch } from "./type-mismatch";

/** Checks the JSON of a type that was sent together with a value. */
export function parseCtyType(json: unknown, path: string): CtyType {
  if (json === "string" || json === "number" || json === "bool" || json === "dynamic") return json;
  const [kind, argument] = Array.isArray(json) ? json : [];
  if (kind === "list" || kind === "set" || kind === "map") return [kind, parseCtyType(argument, path)];
  if (kind === "tuple" && Array.isArray(argument)) {
    return [kind, argument.map((element) => parseCtyType(element, path))];
  }
  if (kind === "object" && typeof argument === "object" && argument !== null && !Array.isArray(argument)) {
    const attributes = Object.entries(argument).map(([name, type]) => [name, parseCtyType(type, path)]);
    return [kind, Object.fromEntries(attributes)];
  }
  throw typeMismatch(path, `a type, got ${JSON.stringify(json)}`);
}
