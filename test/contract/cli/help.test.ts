import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../../src/schema/version.generated";
import { runCli, runShell } from "../../support/run-cli";
import { ROOT } from "../../support/terraform";

test.each([
  [[]],
  [["get", "llm-model-deployment"]],
  [["list", "llm-model-deployments"]],
  [["wait", "llm-model-deployment"]],
  [["completion"]],
])("the help of %j tells what there is to know", async (command) => {
  const { stdout, ...rest } = await runCli([...command, "--help"]);
  expect(rest).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(command.length === 0 ? "NORTHFLANK_API_TOKEN" : "Examples:");
  expect(stdout).toMatchSnapshot();
  expect(await runCli(["help", ...command.slice(0, 1)])).toMatchObject({ code: 0, stderr: "" });
});

test("the guide lists every command, and no other", async () => {
  const { stdout } = await runCli(["--help"]);
  const known = [...stdout.matchAll(/^ {2}([a-z-]+) .*$/gm)].map(([, name]) => name).filter((name) => name !== "help");
  const guide = readFileSync(join(ROOT, "docs/guides/cli.md"), "utf8").split("## Commands")[1]?.split("\n\n")[1] ?? "";
  const listed = [...guide.matchAll(/^\| `([a-z-]+)/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(known.sort());
});

test("it tells its version", async () => {
  expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: "" });
});

/** What bash offers for the last of the words. */
async function offered(...words: string[]): Promise<string[]> {
  const typed = words.map((word) => `'${word}'`).join(" ");
  const { stdout, stderr } = await runShell(`
    eval "$(northflank-ai completion bash)"
    complete -p northflank-ai
    COMP_WORDS=(northflank-ai ${typed})
    COMP_CWORD=${words.length}
    _northflank_ai
    printf '%s\\n' "\${COMPREPLY[@]}"`);
  expect(stderr).toBe("");
  const [registered, ...words_] = stdout.trimEnd().split("\n");
  expect(registered).toBe("complete -F _northflank_ai northflank-ai");
  return words_;
}

test.each([
  [[""], ["get", "list", "wait", "plan-report", "completion", "help", "-v", "--version", "-h", "--help"]],
  [["l"], ["list"]],
  [
    ["get", ""],
    ["llm-model-deployment", "help", "-h", "--help"],
  ],
  [
    ["get", "llm-model-deployment", "--p"],
    ["--project", "--projectId"],
  ],
  [
    ["get", "llm-model-deployments", "-o", ""],
    ["json", "yaml", "yml"],
  ],
  [["get", "llm-model-deployment", "--projectId", "list", "-o", "j"], ["json"]],
  [["list", "llm-model-deployments", "--output", "=", "c"], ["custom-columns="]],
  [
    ["list", "llm-model-deployments", "--output", "="],
    ["json", "yaml", "yml", "custom-columns="],
  ],
  [
    ["wait", "llm-model-deployment", "--for", ""],
    ["running", "deleted", "paused", "crashed"],
  ],
  [["list", "llm-model-deployments", "--projectId", ""], []],
  [["completion", "z"], ["zsh"]],
])("bash completes %j", async (typed, words) => {
  expect(await offered(...typed)).toEqual(words.length > 0 ? words : []);
});

test.each(["bash", "zsh", "fish"])("the completion for %s knows every command and option", async (shellName) => {
  const { stdout, ...rest } = await runCli(["completion", shellName]);
  expect(rest).toEqual({ code: 0, stderr: "" });
  for (const word of ["llm-model-deployments", "llmModelDeploymentId", "per_page", "custom-columns=", "crashed"]) {
    expect(stdout).toContain(word);
  }
  expect(stdout).toMatchSnapshot();
});
