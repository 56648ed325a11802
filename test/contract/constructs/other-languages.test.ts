import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBindings } from "../../../scripts/jsii";

// Needs .jsii, as `npm run build` writes it. Sources only: no compiler of these languages is asked for.

/** A language -> what a user of it would look for, by the file where it stands. */
const LANGUAGES: Record<string, [file: RegExp, names: readonly string[]]> = {
  python: [
    /cdktf_provider_northflank\/__init__\.py$/,
    ["class LlmModelDeployment(", "def adopt(", "def when_running(", "def open_ai_base_url(", "wait_for_running: "],
  ],
  java: [
    /northflank\/cdktf\/LlmModelDeployment\.java$/,
    ["class LlmModelDeployment extends", "adopt(", "whenRunning(", "openAiBaseUrl(", "waitForRunning("],
  ],
  go: [
    /northflank\/LlmModelDeployment\.go$/,
    ["type LlmModelDeployment interface", "LlmModelDeployment_Adopt(", "WhenRunning(", "OpenAiBaseUrl("],
  ],
  dotnet: [
    /NorthflankCommunity\/Cdktf\/LlmModelDeployment\.cs$/,
    ["class LlmModelDeployment :", " Adopt(", " WhenRunning(", " OpenAiBaseUrl("],
  ],
};

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "languages-"));
  writeBindings(join(__dirname, "../../.."), Object.keys(LANGUAGES), directory);
});

afterAll(() => rmSync(directory, { recursive: true }));

test.each(Object.keys(LANGUAGES))("the constructs exist in %s, under names of that language", (language) => {
  const files = readdirSync(join(directory, language), { recursive: true, encoding: "utf8" });
  const [wanted, names] = LANGUAGES[language] as (typeof LANGUAGES)[string];
  const file = files.find((name) => wanted.test(name)) ?? `no file like ${wanted}`;
  const text = readFileSync(join(directory, language, file), "utf8");
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
  // what Windows allows, less room for the folder of the project
  expect(files.filter((name) => name.length > 200)).toEqual([]);
});
