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

/** docs/contributing/parity.md: what the emulator does in the API's place, and how sure that is. */
export function parity(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const all = proofs();
  const recordings = new Map(recorded().map((recording) => [recording.behaviour, recording]));
  return `<!-- Generated from src/emulator by \`npm run generate\`. Do not edit. -->

# Emulator and API: what is the same, and how sure that is

Emulator ${VERSION}. Contract of ${CONTRACT_DATE}, from the API's endpoint pages and guides. Checked with ${CHECKED_WITH} ${devDependencies[CHECKED_WITH]}, the vendor's own client. The real service has ${recordings.size === 0 ? "not been asked" : `been asked about ${recordings.size} of these`}; \`npm run parity:record\` asks it, with your account.

**Documented**: the API's pages say so. **Seen**: the vendor's client or command line relies on it. **Assumed**: nothing but shape or analogy supports it. **Decided**: the emulator's own affair. **Recorded**: the real API answered so.

${counts(recordings)}
${AREAS.map((area) => areaTable(area, recordings, all)).join("\n")}
## Variants

Each is an answer to what the documentation leaves open: \`--variant name=value\`. The first value is the default. The provider's tests run against all of them.

| variant | values | question |
|---|---|---|
${Object.entries(VARIANTS).map(variantRow).join("\n")}

## Fields

Whether a create and an update take the field, what is checked of it, and whether answers show it.

| field | create | update | checked | answers |
|---|---|---|---|---|
${fieldRows().join("\n")}

Rules between fields, such as those of vLLM, are not checked: the engine is not emulated.

## Known differences

- Tokens are made up: \`nf-emulator-<name>\`, or unsigned ones in the form of a JWT.
- Host names end in \`.test\` and resolve to nothing; no model is served, nothing is billed, and nothing of what an engine would refuse is refused.
- Every answer has the header \`x-emulator\`.
- States follow a clock of the emulator's own; \`crashed\` and \`paused\` are brought about by the control API, or by \`--crash\`.
- Identifiers of projects are unique over all teams. Plans are the one that the documentation describes; names of regions, but for Europe - West, are made from their identifiers.
- \`/_emulator/\` is the control API, and \`/\` a page for people:

| path | methods | purpose |
|---|---|---|
${CONTROL_PATHS.map(([path, methods, purpose]) => `| \`/_emulator/${path}\` | ${methods} | ${purpose} |`).join("\n")}

## Not covered

Everything else of Northflank's API: services, jobs, addons, secrets, domains, pipelines, templates, logs, metrics, members and roles; updates of projects and teams. Such a path is a 404.
`;
}

/** What the real API has answered, as committed. */
function recorded(): Recording[] {
  const folder = join(ROOT, RECORDINGS);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Recording);
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
    return cells(`\`${id}\``, text, label, from, variant ? `\`${variant}\`` : "") + ` ${proofCell(all, id)} |`;
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
    const taken = (member: Place | undefined) => (member ? (member.required ? "required" : "yes") : "no");
    return cells(
      `\`${path}\``,
      taken(create?.get(path)),
      taken(update?.get(path)),
      create?.has(path) ? checks(schema) : "",
      answer?.has(path) ? "yes" : "no",
    );
  });
}

interface Place {
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** Every field by its path, outermost first. */
function pathsOf(root: JsonSchema): Map<string, Place> {
  type Places = readonly (readonly [string, Place])[];
  const places = walk<Places>(root, {
    object: (_node, members) =>
      members.flatMap(({ name, schema, required, result }): Places => {
        const inside = schema.items ? `${name}[]` : name;
        return [
          [inside, { schema, required }],
          ...result.map(([path, place]) => [`${inside}.${path}`, place] as const),
        ];
      }),
    array: (_node, items) => items,
    map: () => [],
    scalar: () => [],
  });
  return new Map(places);
}

function checks(schema: JsonSchema): string {
  const { type, anyOf, enum: values, pattern, minLength, maxLength, minimum, exclusiveMinimum, maximum } = schema;
  const facts = [
    anyOf ? schema.$comment : values ? `one of ${values.join(", ")}` : type,
    (minLength ?? maxLength) !== undefined && `length ${minLength ?? 0} to ${maxLength ?? "any"}`,
    pattern && `\`${pattern}\``,
    minimum !== undefined && `at least ${minimum}`,
    exclusiveMinimum !== undefined && `more than ${exclusiveMinimum}`,
    maximum !== undefined && `at most ${maximum}`,
    schema.uniqueItems && "no element twice",
  ];
  return facts.filter(Boolean).join(", ");
}

function cells(...texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replace(/\|/g, "\\|")).join(" | ")} |`;
}
