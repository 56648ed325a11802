import Ajv2020 from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import {
  advanceBody,
  faultBody,
  projectBody,
  seedBody,
  stateBody,
  statusBody,
  teamBody,
} from "../../src/emulator/validation/body-schemas";
import { createBody, resourceConfig, updateBody } from "../../src/schema/derive";
import { JsonSchema } from "../../src/schema/json-schema";
import {
  llmModelDeploymentDataArguments,
  llmModelDeploymentListConfiguration,
  llmModelDeploymentsDataArguments,
  providerConfiguration,
} from "../../src/schema/terraform-surface";
import { HEADER } from "./header";

/** File name in src/schema/validators -> the schema that it validates. One file each, so that a bundle contains only the validators that it uses. */
const validated: Record<string, JsonSchema> = {
  "create-body": createBody,
  "update-body": updateBody,
  "resource-config": resourceConfig,
  "data-arguments": llmModelDeploymentDataArguments,
  "list-data-arguments": llmModelDeploymentsDataArguments,
  "list-configuration": llmModelDeploymentListConfiguration,
  "provider-configuration": providerConfiguration,
};

/** The same in src/emulator/validation/validators. */
const validatedByEmulator: Record<string, JsonSchema> = {
  advance: advanceBody,
  fault: faultBody,
  project: projectBody,
  seed: seedBody,
  state: stateBody,
  status: statusBody,
  team: teamBody,
};

/** By path. */
export function validators(): Record<string, string> {
  return {
    ...inFolder("src/schema/validators", validated, HEADER),
    ...inFolder(
      "src/emulator/validation/validators",
      validatedByEmulator,
      HEADER.replace("src/schema", "src/emulator/validation/body-schemas.ts"),
    ),
  };
}

function inFolder(folder: string, schemas: Record<string, JsonSchema>, header: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${folder}/${name}.generated.ts`, validator(schema, header)]),
  );
}

/** ajv's standalone code: no dependency at run time, and a few milliseconds to load instead of a hundred. */
function validator(schema: JsonSchema, header: string): string {
  const ajv = new Ajv2020({ allErrors: true, code: { source: true, esm: true, lines: true } });
  ajv.addVocabulary(["x-terraform"]);
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(schema) as object))
    // the one run-time helper that ajv would load: the length of a string in code points
    .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, "(text) => [...text].length")
    .replace(/"use strict";\n?/, "");
  if (code.includes("require("))
    throw new Error("a validator needs a run-time helper of ajv; keep the package free of it");
  return `// @ts-nocheck\n${header}\n${code}\n`;
}

/** The compiled code embeds its schema: leave out the words that no verdict depends on. */
function withoutAnnotations(schema: JsonSchema): unknown {
  const annotations = new Set([
    "description",
    "title",
    "examples",
    "$comment",
    "default",
    "readOnly",
    "writeOnly",
    "x-terraform",
  ]);
  const strip = (value: unknown, isNamesOfMembers: boolean): unknown => {
    if (Array.isArray(value)) return value.map((element) => strip(element, false));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => isNamesOfMembers || !annotations.has(key))
        .map(([key, member]) => [key, strip(member, key === "properties" && !isNamesOfMembers)]),
    );
  };
  return strip(schema, false);
}
