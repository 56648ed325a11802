import { load } from "js-yaml";
import { BUNDLE, Finished, GET, LIST, onLinux, runCli, runShell, startEmulatorWithModels } from "../../support/run-cli";
import { answers, startScriptedServer } from "../../support/scripted-server";

const NAMES = ["Qwen3 8B", "Other model"];

/** What the API itself says. */
async function fromApi(env: { readonly [name: string]: string }, path = ""): Promise<object> {
  const url = `${env.NORTHFLANK_BASE_URL}/v1/projects/default-project/llm-model-deployments${path}`;
  const response = await fetch(url, { headers: { authorization: "Bearer nf-emulator-admin" } });
  return ((await response.json()) as { data: object }).data;
}

const done = (stdout: string): Finished => ({ code: 0, stdout, stderr: "" });

test("get shows a line for each value", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const run = await runCli([...GET, "qwen3-8b"], env);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout.split("\n")).toEqual(expect.arrayContaining(["status: running", "tags: team-chat, stage"]));
  expect(run.stdout).toMatchSnapshot();
});

test("get -o json is the data of the answer, in the form of the official CLI, and nothing else", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const run = await runCli([...GET, "qwen3-8b", "-o", "json"], env);
  expect(run).toEqual(done(`${JSON.stringify(await fromApi(env, "/qwen3-8b"), null, 1)}\n`));
  expect(run.stdout).toMatchSnapshot();
});

test.each(["yaml", "yml"])("get -o %s is the same as YAML, with an empty line after it", async (form) => {
  const { env } = await startEmulatorWithModels(NAMES);
  const { stdout, ...rest } = await runCli([...GET, "qwen3-8b", "--output", form], env);
  expect(rest).toEqual({ code: 0, stderr: "" });
  expect(load(stdout)).toEqual(await fromApi(env, "/qwen3-8b"));
  expect(stdout).toMatch(/[^\n]\n\n$/);
  expect(stdout).toMatchSnapshot();
});

test("list shows a table", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const run = await runCli(LIST, env);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(/^ID +NAME +STATUS .+\nqwen3-8b +Qwen3 8B +running .+\nother-model /);
  expect(run.stdout).toMatchSnapshot();
});

test.each(["json", "yaml"])("list -o %s keeps the name of the list", async (form) => {
  const { env } = await startEmulatorWithModels(NAMES);
  const { stdout, ...rest } = await runCli([...LIST, "-o", form], env);
  expect(rest).toEqual({ code: 0, stderr: "" });
  expect(form === "json" ? JSON.parse(stdout) : load(stdout)).toEqual(await fromApi(env));
  expect(stdout).toMatchSnapshot();
});

test("list shows the columns that are asked for, by the paths that get shows", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const run = await runCli([...LIST, "-o", "custom-columns=id,ports.0.dns,createdAt,deploymentConfiguration"], env);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toContain("PORTS.0.DNS");
  expect(run.stdout).toMatchSnapshot();
});

test("a column that the API documents and no model has is empty; one that nobody knows is refused", async () => {
  const { url } = await startScriptedServer(answers(200, { data: { llmModelDeployments: [{ id: "a", news: 1 }] } }));
  const env = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: "nf-emulator-x", NORTHFLANK_PROJECT_ID: "p" };
  const columns = (list: string) => runCli([...LIST, "-o", `custom-columns=${list}`], env);
  expect(await columns("id,description,spec.type")).toEqual(done("ID  DESCRIPTION  SPEC.TYPE\na   -            -\n"));
  expect(await columns("news")).toEqual(done("NEWS\n1\n"));
  for (const unknown of ["staus", "constructor", "spec.typ", "ports.dns"]) {
    const refused = await columns(unknown);
    expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(`"${unknown}"`) });
  }
});

test("a project without AI models is an empty list, and said so beside it", async () => {
  const { env } = await startEmulatorWithModels([]);
  expect(await runCli([...LIST, "-o", "json"], env)).toEqual(done('{\n "llmModelDeployments": []\n}\n'));
  const table = await runCli(LIST, env);
  expect(table).toMatchObject({ code: 0, stderr: "No AI models in project default-project.\n" });
  expect(table.stdout).toMatch(/^ID [^\n]+\n$/);
});

test("a page after the last one is not taken for a project without AI models", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  expect(await runCli([...LIST, "--page", "7"], env)).toMatchObject({
    code: 0,
    stderr: "No AI models on this page of project default-project.\n",
  });
});

test("an answer without data is a success of which there is nothing to show", async () => {
  const { url } = await startScriptedServer(answers(200, { data: {} }));
  const env = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: "nf-emulator-x", NORTHFLANK_PROJECT_ID: "p" };
  expect(await runCli([...GET, "a"], env)).toEqual(done("The request was completed successfully (HTTP status: OK)\n"));
  expect(await runCli([...GET, "a", "-o", "json"], env)).toEqual(done("{}\n"));
});

const many = Array.from({ length: 123 }, (_, index) => `Model ${index}`);

test("JSON holds all pages, unless one is asked for", async () => {
  const { env } = await startEmulatorWithModels(many);
  const ids = async (...args: string[]) => {
    const { stdout, stderr } = await runCli([...LIST, "-o", "json", ...args], env);
    const { llmModelDeployments } = JSON.parse(stdout) as { llmModelDeployments: { id: string }[] };
    return { ids: llmModelDeployments.map(({ id }) => id), stderr };
  };
  const all = await ids();
  expect(new Set(all.ids).size).toBe(123);
  expect(all.stderr).toBe("");
  expect((await ids("--per_page", "7")).ids).toEqual(all.ids);
  expect(await ids("--per_page", "100", "--page", "2")).toEqual({ ids: all.ids.slice(100), stderr: "" });
  const first = await ids("--per-page", "10", "--page", "1");
  expect(first.ids).toEqual(all.ids.slice(0, 10));
  const cursor = /--per_page 10 --cursor (\S+)/.exec(first.stderr)?.[1] ?? "none";
  expect((await ids("--per_page", "10", "--cursor", cursor)).ids).toEqual(all.ids.slice(10, 20));
});

test("a table holds the first page, and standard error says how to see more: nobody is asked", async () => {
  const { env, requests } = await startEmulatorWithModels(many);
  const before = requests.length;
  const page = await runCli(LIST, env);
  expect(page.stdout.trimEnd().split("\n")).toHaveLength(1 + 50);
  expect(page.stderr).toMatch(
    /^There are more AI models: use --cursor \S+ for the next page, or --loadAll for all\.\n$/,
  );
  expect(requests.length - before).toBe(1);
  const all = await runCli([...LIST, "--loadAll"], env);
  expect(all.stdout.trimEnd().split("\n")).toHaveLength(1 + 123);
  expect(all.stderr).toBe("");
});

test("--quiet hides the result, and not the failure", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  for (const args of [[...GET, "qwen3-8b"], [...GET, "qwen3-8b", "-o", "json"], LIST, [...LIST, "-o", "yaml"]]) {
    expect(await runCli([...args, "--quiet"], env)).toEqual(done(""));
  }
  const failed = await runCli([...GET, "none", "--quiet"], env);
  expect(failed).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("none") });
});

test("--verbose tells the requests on standard error, without the token, and leaves the result as it is", async () => {
  const { env, url } = await startEmulatorWithModels(NAMES);
  const run = await runCli([...GET, "qwen3-8b", "-o", "json", "--verbose"], env);
  const path = "/v1/projects/default-project/llm-model-deployments/qwen3-8b";
  expect(run.stderr).toBe(`VERBOSE: Using endpoint -> GET:${url}${path}\n`);
  expect(JSON.parse(run.stdout)).toMatchObject({ id: "qwen3-8b" });
});

test("jq reads what get prints", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const hasJq = (await runShell("command -v jq")).code === 0;
  const read = `"${process.execPath}" -e 'let t = ""; process.stdin.on("data", (d) => (t += d)).on("end", () => console.log(JSON.parse(t).status))'`;
  const run = await runShell(
    `northflank-ai ${GET.join(" ")} qwen3-8b -o json | ${hasJq ? "jq -r .status" : read}`,
    env,
  );
  expect(run).toEqual(done("running\n"));
});

test("a reader that has seen enough is no failure", async () => {
  const { env } = await startEmulatorWithModels(many);
  const command = `set -o pipefail; northflank-ai ${LIST.join(" ")} -o yaml | head -1; echo "\${PIPESTATUS[0]}"`;
  expect(await runShell(command, env)).toEqual(done("llmModelDeployments:\n0\n"));
});

onLinux("a result that cannot be written is a failure", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const run = await runShell(`northflank-ai ${GET.join(" ")} qwen3-8b >/dev/full`, env);
  expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/^northflank-ai: .*cannot be written.*\n$/) });
});

onLinux("colours are for terminals, and for those who want them", async () => {
  const { env } = await startEmulatorWithModels(NAMES);
  const inTerminal = (more: object) =>
    runShell(`script -qec '"${process.execPath}" "$BUNDLE" ${LIST.join(" ")}' /dev/null`, { ...env, ...more, BUNDLE });
  expect((await inTerminal({ TERM: "xterm" })).stdout).toContain("\u001b[32mrunning\u001b[39m");
  expect((await inTerminal({ TERM: "xterm", NO_COLOR: "1" })).stdout).not.toContain("\u001b");
  expect((await inTerminal({ TERM: "dumb" })).stdout).not.toContain("\u001b");
});

const HOSTILE = "\u001b]0;owned\u0007\u001b[2J\u009b31m\r\nstatus: running\u202eevil";

test("nothing that the API says steers a terminal", async () => {
  const item = {
    id: "a",
    name: HOSTILE,
    tags: [HOSTILE],
    [HOSTILE]: 1,
    ports: [{ name: "http", dns: HOSTILE }],
    status: HOSTILE,
  };
  const { url } = await startScriptedServer((response, { url: path = "" }) => {
    const isList = /deployments(\?|$)/.test(path);
    const data = isList ? { llmModelDeployments: [item] } : item;
    const body = /hostile-error/.test(path)
      ? { error: { message: HOSTILE, id: HOSTILE, details: { [HOSTILE]: HOSTILE } } }
      : { data, pagination: { hasNextPage: true, cursor: HOSTILE, count: 1 } };
    answers(/hostile-error/.test(path) ? 400 : 200, body)(response, undefined as never);
  });
  const env = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: "nf-emulator-x", NORTHFLANK_PROJECT_ID: "p" };
  const columns = "custom-columns=name,tags,ports";
  for (const args of [[...GET, "a"], LIST, [...LIST, "-o", columns], [...GET, "hostile-error"]]) {
    const { stdout, stderr } = await runCli(args, env);
    expect(`${stdout}${stderr}`).toContain("owned");
    expect(`${stdout}${stderr}`.replace(/\n|^\t/gm, "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(`${stdout}${stderr}`).not.toMatch(/^status: running/m);
  }
});

test("the JSON of hostile values is theirs, unchanged", async () => {
  const { url } = await startScriptedServer(answers(200, { data: { id: "a", name: HOSTILE } }));
  const env = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: "nf-emulator-x", NORTHFLANK_PROJECT_ID: "p" };
  const { stdout } = await runCli([...GET, "a", "-o", "json"], env);
  expect(JSON.parse(stdout)).toEqual({ id: "a", name: HOSTILE });
});
