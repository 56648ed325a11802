import { JsonSchema } from "./json-schema";

/** A member of an object, with the reader's result for its schema. */
export interface Member<T> {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly result: T;
}

/** One method for each kind of schema. `path` has the names of the members that lead to it. */
export interface SchemaReader<T> {
  object(schema: JsonSchema, members: readonly Member<T>[], path: readonly string[]): T;
  array(schema: JsonSchema, items: T, path: readonly string[]): T;
  map(schema: JsonSchema, values: T, path: readonly string[]): T;
  scalar(schema: JsonSchema, path: readonly string[]): T;
}

/** The only recursion over a schema: first the children, then the reader's method for the schema itself. */
export function walk<T>(schema: JsonSchema, reader: SchemaReader<T>, path: readonly string[] = []): T {
  if (schema.properties !== undefined) {
    const members = Object.entries(schema.properties).map(([name, member]) => ({
      name,
      schema: member,
      required: schema.required?.includes(name) ?? false,
      result: walk(member, reader, [...path, name]),
    }));
    return reader.object(schema, members, path);
  }
  if (schema.items !== undefined) return reader.array(schema, walk(schema.items, reader, path), path);
  if (typeof schema.additionalProperties === "object") {
    return reader.map(schema, walk(schema.additionalProperties, reader, path), path);
  }
  return reader.scalar(schema, path);
}
