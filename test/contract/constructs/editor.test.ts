import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { FLAT_PROPERTIES } from "../../../src/schema/flat-properties";
import { GPU_CATALOGUE } from "../../../src/schema/gpu-catalogue";
import { ROOT } from "../../support/terraform";

// What an editor proposes and shows to the user of the built package, asked of TypeScript's language service.

const FILE = join(ROOT, "examples/cdktf/quickstart/editor.ts");

/** The text in the editor, and how often it has changed. */
let [text, version] = ["", 0];

const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: (name) => (name === FILE ? String(version) : "1"),
  getScriptSnapshot: (name) => {
    if (name === FILE) return ts.ScriptSnapshot.fromString(text);
    return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined;
  },
  getCurrentDirectory: () => ROOT,
  getCompilationSettings: () => ({ strict: true, module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
});

/** @param code with `|` where the cursor is, whose place is returned */
function write(code: string): number {
  text = code.replace("|", "");
  version++;
  return code.indexOf("|");
}

function completions(code: string): string[] {
  const at = write(code);
  return (service.getCompletionsAtPosition(FILE, at, {})?.entries ?? []).map(({ name }) => name);
}

function hover(code: string): string {
  const at = write(code);
  const info = service.getQuickInfoAtPosition(FILE, at);
  const tags = info?.tags?.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`) ?? [];
  return [ts.displayPartsToString(info?.documentation), ...tags].join("\n");
}

const IMPORTS = 'import { AiModel, ContextLength, GpuType, Port, Size } from "cdktf-provider-northflank";\n';
const model = (props: string) => `${IMPORTS}new AiModel(undefined as never, "qwen", { ${props} });\n`;

test("GpuType. proposes every GPU of Northflank's cloud, and a way to any other", () => {
  const proposed = completions(`${IMPORTS}GpuType.|`);
  const gpus = Object.keys(GPU_CATALOGUE).map((id) => id.toUpperCase().replace(/[^A-Z0-9]/g, "_"));
  expect(proposed).toEqual(expect.arrayContaining([...gpus, "of"]));
});

test("Size. and Port. propose units and kinds", () => {
  expect(completions(`${IMPORTS}Size.|`)).toEqual(expect.arrayContaining(["mebibytes", "gibibytes", "tebibytes"]));
  expect(completions(`${IMPORTS}Port.|`)).toEqual(expect.arrayContaining(["publicHttp", "privateTcp"]));
});

test("the properties of a model are proposed, all of them", () => {
  const proposed = completions(model("|"));
  expect(proposed).toEqual(expect.arrayContaining(FLAT_PROPERTIES.map(({ name }) => name)));
});

test("a property shows its meaning, its limits and what holds without it", () => {
  const port = (text: string) => `${IMPORTS}Port.publicHttp("http", 8000, { ${text} });`;
  expect(hover(model("maxNum|Seqs: 64"))).toMatch(
    /sequences vLLM serves at the same time.\nAt least 1.\n@default - what/,
  );
  expect(hover(model("tensor|Parallelism: 2"))).toContain("@default - `gpuCount`, divided by `pipelineParallelism`");
  expect(hover(model("shared|Memory: Size.gibibytes(1)"))).toContain("160 MiB and 240 MiB for each rank");
  expect(hover(`${IMPORTS}Size.gibi|bytes(40)`)).toContain("A size in GiB (1024 MiB).");
  expect(hover(`${IMPORTS}ContextLength.to|kens(8192)`)).toContain("A number of tokens.");
  expect(hover(`${IMPORTS}GpuType.H100|_80`)).toContain("List price of one: 2.74 USD an hour.");
  expect(hover(port("dom|ains: []"))).toContain("Custom domains of the port");
});

test("a size without a unit does not compile", () => {
  write(model('projectId: "p", name: "Qwen", model: "Qwen/Qwen3-8B", storage: 40'));
  const messages = service
    .getSemanticDiagnostics(FILE)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(messages).toEqual(["Type 'number' is not assignable to type 'Size'."]);
});

test("the first example of the README has at most twelve lines of configuration", () => {
  const [, props = ""] =
    /new AiModel\(stack, "qwen", \{\n(.*?)\n\}\);/s.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  const lines = props.split("\n").length;
  expect(lines).toBeGreaterThan(3);
  expect(lines).toBeLessThanOrEqual(12);
});
