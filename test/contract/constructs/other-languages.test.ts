import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBindings } from "../../../scripts/jsii";

// Needs .jsii, as `npm run build` writes it. Sources only: no compiler of these languages is asked for.

/** A language -> what a user of it would look for, by the file where it stands. */
const LANGUAGES: Record<string, readonly [file: RegExp, names: readonly string[]][]> = {
  python: [
    [
      /cdktf_provider_northflank\/__init__\.py$/,
      [
        ...[
          "class LlmModelDeployment(",
          "def adopt(",
          "def when_running(",
          "def open_ai_base_url(",
          "wait_for_running: ",
        ],
        ...[
          "class AiModel(",
          "def from_id(",
          "def from_name(",
          "gpu_count: ",
          "max_model_length: ",
          "create_timeout: ",
        ],
        ...["def gibibytes(", "def public_http(", "def L4_24(", 'BFLOAT16 = "BFLOAT16"', "def tokens(", "def minutes("],
      ],
    ],
  ],
  java: [
    [
      /northflank\/cdktf\/LlmModelDeployment\.java$/,
      ["class LlmModelDeployment extends", "adopt(", "whenRunning(", "openAiBaseUrl(", "waitForRunning("],
    ],
    [/northflank\/cdktf\/AiModel\.java$/, ["class AiModel extends", "fromId(", "fromName(", "gpuCount(", "storage("]],
    [/northflank\/cdktf\/GpuType\.java$/, ["GpuType L4_24", "GpuType of("]],
    [/northflank\/cdktf\/Size\.java$/, ["Size gibibytes("]],
    [/northflank\/cdktf\/Port\.java$/, ["Port publicHttp("]],
  ],
  go: [
    [
      /northflank\/LlmModelDeployment\.go$/,
      ["type LlmModelDeployment interface", "LlmModelDeployment_Adopt(", "WhenRunning(", "OpenAiBaseUrl("],
    ],
    [
      /northflank\/AiModel\.go$/,
      ["type AiModel interface", "func NewAiModel(", "AiModel_FromId(", "AiModel_FromName("],
    ],
    [/northflank\/AiModelProps\.go$/, ["Gpu GpuType `", "GpuCount *float64 `", "Ports *[]Port `", "Storage Size `"]],
    [/northflank\/GpuType\.go$/, ["func GpuType_L4_24(", "func GpuType_Of("]],
    [/northflank\/Size\.go$/, ["func Size_Gibibytes("]],
  ],
  dotnet: [
    [
      /NorthflankCommunity\/Cdktf\/LlmModelDeployment\.cs$/,
      ["class LlmModelDeployment :", " Adopt(", " WhenRunning(", " OpenAiBaseUrl("],
    ],
    [/NorthflankCommunity\/Cdktf\/AiModel\.cs$/, ["class AiModel :", " FromId(", " FromName(", " WhenRunning("]],
    [/NorthflankCommunity\/Cdktf\/GpuType\.cs$/, ["GpuType L4_24", "GpuType Of("]],
    [/NorthflankCommunity\/Cdktf\/Size\.cs$/, ["Size Gibibytes("]],
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
  for (const [wanted, names] of LANGUAGES[language] ?? []) {
    const file = files.find((name) => wanted.test(name)) ?? `no file like ${wanted}`;
    const text = readFileSync(join(directory, language, file), "utf8");
    expect({ file, missing: names.filter((name) => !text.includes(name)) }).toEqual({ file, missing: [] });
  }
  // what Windows allows, less room for the folder of the project
  expect(files.filter((name) => name.length > 200)).toEqual([]);
});

test("nothing of a model's own properties is a union, in a language that has none", () => {
  const props = readFileSync(join(directory, "go/northflank/AiModelProps.go"), "utf8");
  expect(props).toContain("type AiModelProps struct");
  expect(props.split("\n").filter((line) => line.includes("interface{}"))).toEqual([]);
});
