import { resourceConfig } from "./derive";
import { DURATION_PATTERN } from "./duration";
import { JsonSchema } from "./json-schema";
import { walk } from "./walk";

// The properties of `AiModel`: every value of the resource's configuration, side by side. A property has the name of the
// API's field, unless NAMES says otherwise, so that a new field of the API appears here without a second list.

/** The class that carries the unit of a value, or the values that are known. */
export type ValueClass = "ContextLength" | "Duration" | "GpuType" | "Port" | "Size" | "StorageClass";

export interface FlatProperty {
  readonly name: string;
  /** Names that lead to the value in the configuration of the resource. */
  readonly path: readonly string[];
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  readonly valueClass?: ValueClass;
  /** Name of the enum, of a value whose words are all known. */
  readonly enumName?: string;
}

const CONFIGURATION = "spec.configuration";
const STORAGE = `${CONFIGURATION}.nodeConfiguration.storage`;
const GPU = `${CONFIGURATION}.nodeConfiguration.gpu`;

/** Where the API's own name says too little, or is there twice. */
const NAMES: { readonly [path: string]: string } = {
  "spec.type": "specType",
  [`${CONFIGURATION}.name`]: "model",
  [`${CONFIGURATION}.architecture.type`]: "architectureType",
  [`${GPU}.enabled`]: "gpuEnabled",
  [`${GPU}.configuration.gpuType`]: "gpu",
  [`${STORAGE}.storageSize`]: "storage",
  [`${STORAGE}.shmSize`]: "sharedMemory",
  "timeouts.create": "createTimeout",
  "timeouts.update": "updateTimeout",
  "timeouts.delete": "deleteTimeout",
};

/** Values that only a class can tell: sizes have units, and new GPUs and storage classes appear at any time. */
const VALUE_CLASSES: { readonly [path: string]: ValueClass } = {
  ports: "Port",
  [`${GPU}.configuration.gpuType`]: "GpuType",
  [`${STORAGE}.storageClass`]: "StorageClass",
  [`${STORAGE}.storageSize`]: "Size",
  [`${STORAGE}.shmSize`]: "Size",
};

/** What `AiModel` asks for beyond the API: without it, the API decides which model runs. */
const ALSO_REQUIRED: readonly string[] = [`${CONFIGURATION}.name`];

function valueClassOf(path: string, schema: JsonSchema): ValueClass | undefined {
  if (schema.pattern === DURATION_PATTERN) return "Duration";
  return schema.anyOf ? "ContextLength" : VALUE_CLASSES[path];
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function flatProperty(path: readonly string[], schema: JsonSchema, isRequired: boolean): FlatProperty {
  const joined = path.join(".");
  const name = NAMES[joined] ?? path[path.length - 1] ?? "";
  return {
    name,
    path,
    schema,
    isRequired: isRequired || ALSO_REQUIRED.includes(joined),
    valueClass: valueClassOf(joined, schema),
    enumName: schema.enum && pascal(name),
  };
}

/** In the order of the schema. A list is one value. */
export const FLAT_PROPERTIES: readonly FlatProperty[] = walk<readonly FlatProperty[]>(resourceConfig, {
  object: (_schema, members, path) =>
    members.flatMap(({ name, schema, required, result }) =>
      result.length > 0 ? result : [flatProperty([...path, name], schema, required && path.length === 0)],
    ),
  array: () => [],
  map: () => [],
  scalar: () => [],
});

const BY_PATH = new Map(FLAT_PROPERTIES.map((property) => [property.path.join("."), property]));

/** The property that holds the value at a path of the resource's configuration; the path may lead on inside of it. */
export function flatPropertyAt(path: readonly (string | number)[]): FlatProperty | undefined {
  for (let length = path.length; length > 0; length--) {
    const property = BY_PATH.get(path.slice(0, length).join("."));
    if (property) return property;
  }
  return undefined;
}

/** A path in the words of the properties: `spec.configuration.name` is `model`. */
export function flatPath(path: readonly (string | number)[]): readonly (string | number)[] {
  const property = flatPropertyAt(path);
  return property ? [property.name, ...path.slice(property.path.length)] : path;
}
