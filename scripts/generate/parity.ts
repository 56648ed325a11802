import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTROL_PATHS } from "../../src/emulator/control/control";
import { AREAS, Behaviour } from "../../src/emulator/parity/behaviour";
import { BEHAVIOURS } from "../../src/emulator/parity/behaviours";
import { QUESTIONS, VARIANTS, VariantName } from "../../src/emulator/variants";
import { createBody, item, updateBody } from "../../src/schema/derive";
import { JsonSchema } from "../../src/schema/json-schema";
import { llmModelDeployment } from "../../src/schema/llm-model-deployment";
import { VERSION } from "../../src/schema/version.generated";
import { walk } from "../../src/schema/walk";
import { RECORDINGS, Recording } from "../record-parity/recording";
import { Proof, proofCell, proofs } from "./proofs";

const ROOT = join(__dirname, "../..");
const CONTRACT_DATE = "2026-06-25";
const CHECKED_WITH = "@northflank/js-client";

/** docs/contributing/parity.md: what the emulator does, and the evidence that the API does the same. */
export function parity(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const all = proofs();
  const recordings = new Map(recorded().map((recording) => [recording.behaviour, recording]));
  return `<!-- Generated from src/emulator by \`npm run generate\`. Do not edit. -->

# Emulator and API: what is the same, and on which evidence

Emulator ${VERSION}. Contract of ${CONTRACT_DATE}, from the API's endpoint pages and guides. Checked with ${CHECKED_WITH} ${devDependencies[CHECKED_WITH]}, the vendor's own client. ${realServiceSentence(recordings.size)} \`npm run parity:record\` checks it, with your account.

**Documented**: the API's pages say so. **Seen**: the vendor's client or command line relies on it. **Assumed**: only the shape of the API or an analogy supports it. **Decided**: a decision of this project; the API has no such behaviour. **Recorded**: the real API answered so.

${counts(recordings)}
${AREAS.map((area) => areaTable(area, recordings, all)).join("\n")}
## Variants

Where the documentation leaves a question open, \`--variant name=value\` chooses the emulator's behaviour. The first value is the default. The provider's tests run against all values.

| variant | values | question |
|---|---|---|
${Object.entries(VARIANTS).map(variantRow).join("\n")}

## Fields

Whether a create and an update accept the field, what is checked, and whether answers contain the field. The checks in the first column are **documented**. Those in the second are **assumed**: only this project has them, and the API may accept more.

| field | create | update | checked, documented | checked, assumed | answers |
|---|---|---|---|---|---|
${fieldRows().join("\n")}

Rules between fields, such as those of vLLM, are not checked, because the engine is not emulated.

## Known differences

- Tokens are made up: \`nf-emulator-<name>\`, or unsigned tokens in the form of a JWT.
- Host names end in \`.test\` and do not resolve. No model is served and nothing is billed. Values that only an engine would refuse are accepted.
- Every answer has the header \`x-emulator\`.
- States follow the emulator's own clock. Only the control API or \`--crash\` makes a model \`crashed\`, and only the control API makes it \`paused\`.
- Project identifiers are unique across all teams. The only plan is the one that the documentation describes. Regions without GPUs are missing, except one. Where the documentation does not give the name of a region, or the region of the cloud provider, they are made from the identifier.
- \`/\` is a status page for people, and \`/_emulator/\` is the control API:

| path | methods | purpose |
|---|---|---|
${CONTROL_PATHS.map(([path, methods, purpose]) => `| \`/_emulator/${path}\` | ${methods} | ${purpose} |`).join("\n")}

## Not covered

Everything else of Northflank's API: services, jobs, addons, secrets, domains, pipelines, templates, logs, metrics, members and roles; updates of projects and teams. Such paths return 404.
`;
}

/** The committed recordings of the real API. */
function recorded(): Recording[] {
  const folder = join(ROOT, RECORDINGS);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Recording);
}

function realServiceSentence(recorded: number): string {
  return recorded === 0
    ? "Nothing has been checked against the real service yet;"
    : `${recorded} behaviours have been checked against the real service;`;
}

type Recordings = ReadonlyMap<string, Recording>;

const labelOf = ({ id, label }: Behaviour, recordings: Recordings) => (recordings.has(id) ? "recorded" : label);

function counts(recordings: Recordings): string {
  const labels = ["recorded", "documented", "seen", "assumed", "decided"];
  const numbers = labels.map((label) => BEHAVIOURS.filter((one) => labelOf(one, recordings) === label).length);
  return `| ${labels.join(" | ")} | all |\n|${"---|".repeat(labels.length + 1)}\n| ${numbers.join(" | ")} | ${BEHAVIOURS.length} |\n`;
}

function areaTable(area: string, recordings: Recordings, all: readonly Proof[]): string {
  const rows = BEHAVIOURS.filter((behaviour) => behaviour.area === area).map((behaviour) => {
    const { id, text, source, variant } = behaviour;
    const label = labelOf(behaviour, recordings);
    const from = recordings.get(id)?.verdict ?? source;
    return `${cells(`\`${id}\``, text, label, from, variant ? `\`${variant}\`` : "")} ${proofCell(all, id)} |`;
  });
  const title = `${area.charAt(0).toUpperCase()}${area.slice(1)}`;
  return `## ${title}\n\n| behaviour | what | label | source | variant | test |\n|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function variantRow([name, values]: [string, readonly string[]]): string {
  const shown = values.map((value, i) => (i === 0 ? `**${value}**` : value)).join(", ");
  return cells(`\`${name}\``, shown, QUESTIONS[name as VariantName]);
}

function fieldRows(): string[] {
  const [create, update, answer] = [createBody, updateBody, item].map(pathsOf);
  return [...pathsOf(llmModelDeployment)].map(([path, { schema }]) => {
    const accepted = (member: Field | undefined) => (member ? (member.required ? "required" : "yes") : "no");
    return cells(
      `\`${path}\``,
      accepted(create?.get(path)),
      accepted(update?.get(path)),
      create?.has(path) ? documentedChecks(schema) : "",
      create?.has(path) ? assumedChecks(schema) : "",
      answer?.has(path) ? "yes" : "no",
    );
  });
}

interface Field {
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** Every field by its path, outer fields first. */
function pathsOf(root: JsonSchema): Map<string, Field> {
  type Fields = readonly (readonly [string, Field])[];
  const places = walk<Fields>(root, {
    object: (_node, members) =>
      members.flatMap(({ name, schema, required, result }): Fields => {
        const inside = schema.items ? `${name}[]` : name;
        return [
          [inside, { schema, required }],
          ...result.map(([path, field]) => [`${inside}.${path}`, field] as const),
        ];
      }),
    array: (_node, items) => items,
    map: () => [],
    scalar: () => [],
  });
  return new Map(places);
}

/** Types, words, lengths and patterns are from the pages. */
function documentedChecks({ type, anyOf, enum: values, pattern, minLength, maxLength }: JsonSchema): string {
  const facts = [
    anyOf
      ? anyOf.map(({ type, const: word }) => word ?? type).join(" or ")
      : values
        ? `one of ${values.join(", ")}`
        : type,
    (minLength ?? maxLength) !== undefined && `length ${minLength ?? 0} to ${maxLength ?? "any"}`,
    pattern && `\`${pattern}\``,
  ];
  return facts.filter(Boolean).join(", ");
}

/** The pages give no limit of any number, and do not speak of duplicates. */
function assumedChecks(schema: JsonSchema): string {
  const { minimum, exclusiveMinimum, maximum } = schema.anyOf?.find(({ type }) => type === "integer") ?? schema;
  const facts = [
    minimum !== undefined && `at least ${minimum}`,
    exclusiveMinimum !== undefined && `more than ${exclusiveMinimum}`,
    maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && `at most ${maximum}`,
    schema.uniqueItems && "no duplicates",
  ];
  return facts.filter(Boolean).join(", ");
}

function cells(...texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replace(/\|/g, "\\|")).join(" | ")} |`;
}
