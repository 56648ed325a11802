import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Faults, parseFault } from "../../../src/emulator/faults/faults";
import { temporaryDirectory } from "../../support/after-test";
import {
  BUNDLE,
  Finished,
  GET,
  homeWith,
  LIST,
  runCli,
  runShell,
  startEmulatorWithModels,
} from "../../support/run-cli";
import {
  answers,
  Behaviour,
  cutsShort,
  neverAnswers,
  refuses,
  resetsConnection,
  startScriptedServer,
} from "../../support/scripted-server";

const TOKEN = "nf-emulator-secret";
const shapes = ["nested", "flat", "empty"] as const;
const FAILED = "Failed: Error occurred while trying to run command, error:";

/** What a golden text must not depend on. */
const golden = ({ code, stdout, stderr }: Finished) => ({
  code,
  stdout,
  stderr: stderr
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replace(/ in [\dhms ]+\./, " in SOME TIME.")
    .replace(/in \d+ seconds/, "in SOME SECONDS"),
});

const at = (url: string) => ({
  NORTHFLANK_BASE_URL: url,
  NORTHFLANK_API_TOKEN: TOKEN,
  NORTHFLANK_PROJECT_ID: "default-project",
});

describe.each(shapes)("errors of the %s shape", (error) => {
  test("a token that is not accepted ends with 4", async () => {
    const { env } = await startEmulatorWithModels([], { auth: "strict", variants: { error } });
    const run = await runCli([...GET, "a"], { ...env, NORTHFLANK_API_TOKEN: TOKEN });
    expect(run).toMatchObject({ code: 4, stdout: "", stderr: expect.stringContaining("(HTTP status code: 401") });
    expect(golden(run)).toMatchSnapshot();
  });

  test("an AI model that is not there ends with 3", async () => {
    const { env } = await startEmulatorWithModels([], { variants: { error } });
    const run = await runCli([...GET, "none"], env);
    expect(run).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("(HTTP status code: 404") });
    expect(golden(run)).toMatchSnapshot();
  });

  test("a used-up rate limit ends with 6", async () => {
    const { env } = await startEmulatorWithModels([], { rateLimit: 1, variants: { error } });
    await runCli(LIST, env);
    const run = await runCli(LIST, env);
    expect(run).toMatchObject({ code: 6, stdout: "", stderr: expect.stringContaining("(HTTP status code: 429") });
    expect(golden(run)).toMatchSnapshot();
  });

  test("a cursor that the API refuses ends with 1", async () => {
    const { env } = await startEmulatorWithModels([], { variants: { error } });
    const run = await runCli([...LIST, "--cursor", "bad"], env);
    expect(run).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("(HTTP status code: 400") });
    expect(golden(run)).toMatchSnapshot();
  });

  const body = (status: number) =>
    ({
      nested: { error: { status, message: "That is how it is", id: "failure-1", details: { of: ["this"] } } },
      flat: { status, code: "failure-1", message: "That is how it is", data: { of: ["this"] } },
      empty: "",
    })[error];

  test.each([
    [403, 4],
    [408, 6],
    [409, 5],
    [422, 1],
    [500, 1],
    [503, 1],
    [504, 6],
  ])("status %i ends with %i", async (status, code) => {
    const { url } = await startScriptedServer(answers(status, body(status)));
    const run = await runCli([...LIST, "-o", "json"], at(url));
    expect(run).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(`(HTTP status code: ${status}`) });
    expect(golden(run)).toMatchSnapshot();
  });
});

test("an error is told in the words of the official CLI", async () => {
  const { env } = await startEmulatorWithModels([], { faults: new Faults([parseFault("get 422")]) });
  expect((await runCli([...GET, "a"], env)).stderr).toBe(
    `${FAILED} API request failed\n\tMessage: Injected 422 (HTTP status code: 422, NF error id: emulator-fault)\n`,
  );
});

test.each<[string, Behaviour, RegExp]>([
  ["answers with a page of HTML", answers(200, "<html>Sign in</html>"), /Message: the answer is not JSON: <html>/],
  ["answers 502 with a page of HTML", answers(502, "<html>Bad Gateway</html>"), /Message: <html>.* code: 502\)/],
  ["answers with nothing", answers(200, ""), /Message: the answer holds no (AI model|list of AI models) /],
  [
    "answers with a wrong type",
    answers(200, { data: { llmModelDeployments: [{ id: "a", tags: 5 }] } }),
    /Message: llmModelDeployments\[0\]\.tags is 5, and should be a list/,
  ],
  ["answers with another form", answers(200, { data: { services: [] } }), /Message: the answer holds no list/],
])("an API that %s ends with 1", async (_what, behaviour, said) => {
  const { url } = await startScriptedServer(behaviour);
  const run = await runCli(LIST, at(url));
  expect(run).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(said) });
  expect(golden(run)).toMatchSnapshot();
});

test.each<[string, Behaviour, RegExp]>([
  ["cuts its answer short", cutsShort({ data: {} }), /reason: the answer was cut short/],
  ["resets the connection", resetsConnection, /reason: .*ECONNRESET/],
])("an API that %s ends with 1", async (_what, behaviour, said) => {
  const { url, received } = await startScriptedServer(behaviour);
  const run = await runCli(LIST, at(url));
  expect(run).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(said) });
  expect(received).toHaveLength(3);
});

test("an API that cannot be reached ends with 1, and its address is named", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  const run = await runCli(LIST, at(`http://127.0.0.1:${port}`));
  expect(run).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(`http://127.0.0.1:${port}/v1/`) });
  expect(golden(run)).toMatchSnapshot();
});

test("an API that does not answer in time ends with 6", async () => {
  const { url, received } = await startScriptedServer(neverAnswers);
  const run = await runCli([...LIST, "--request-timeout", "200ms"], at(url));
  expect(run).toMatchObject({ code: 6, stdout: "", stderr: expect.stringContaining("no answer within 0.2 s") });
  expect(golden(run)).toMatchSnapshot();
  expect(received).toHaveLength(2);
});

test.each([
  ["northflank-ai", BUNDLE, "completion bash"],
  ["northflank-emulator", join(BUNDLE, "../emulator.cjs"), "start --port 0"],
])("an error that nothing expects is one line of %s", async (command, bundle, args) => {
  const preload = join(temporaryDirectory(), "preload.cjs");
  writeFileSync(preload, 'setImmediate(() => { throw new Error("unexpected"); });');
  const { code, stderr } = await runShell(`"${process.execPath}" -r "${preload}" "${bundle}" ${args}`);
  expect(code).toBe(1);
  expect(stderr).toBe(`${command}: unexpected. This is a bug, please report it.\n`);
});

test("a transient error is retried without output", async () => {
  const { env, faults } = await startEmulatorWithModels(["Model"]);
  faults.set([parseFault("get 503 x2")]);
  expect(await runCli([...GET, "model", "-o", "json"], env)).toMatchObject({ code: 0, stderr: "" });
  faults.set([parseFault("get 503 x2")]);
  const verbose = await runCli([...GET, "model", "--verbose"], env);
  expect(verbose.stderr.match(/503: Injected 503; retrying in (\d+ms|1s)\n/g)).toHaveLength(2);
});

test("short pauses that the API asks for one after the other are told before one wonders", async () => {
  const limited = refuses(429, "slow down", { "x-ratelimit-reset": "1" });
  const { url, received } = await startScriptedServer(
    limited,
    limited,
    limited,
    limited,
    answers(200, { data: { id: "a" } }),
  );
  const run = await runCli([...GET, "a"], at(url));
  expect(run).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^.*429: slow down; retrying in 1s\n$/),
  });
  expect(received).toHaveLength(5);
});

test.each<[string, string[], RegExp]>([
  ["an unknown output of get", [...GET, "a", "-o", "table"], /argument 'table' is invalid.* json, yaml, yml/],
  ["an unknown output of list", [...LIST, "-o", "table"], /argument 'table' is invalid.*custom-columns=/],
  ["columns for get", [...GET, "a", "-o", "custom-columns=id"], /json, yaml, yml/],
  ["no columns", [...LIST, "-o", "custom-columns="], /custom-columns=<column>/],
  ["a column without a name", [...LIST, "-o", "custom-columns=id,,name"], /custom-columns=<column>/],
  ["an unknown option", [...LIST, "--nonsense"], /unknown option '--nonsense'/],
  ["an option without its value", [...LIST, "--projectId"], /argument missing/],
  ["an unknown command", ["nonsense"], /unknown command 'nonsense'/],
  ["an unknown object", ["get", "nonsense"], /unknown command 'nonsense'/],
  ["too many words", [...LIST, "more"], /too many arguments/],
  ["no id", ["get", "llm-model-deployment"], /--llmModelDeploymentId/],
  ["an id that cannot be one", [...GET, ".."], /"\.\."/],
  ["an empty id", [...GET, ""], /""/],
  ["an empty project", [...LIST, "--projectId", ""], /project/],
  ["too large a page", [...LIST, "--per_page", "101"], /a whole number from 1 to 100/],
  ["no page", [...LIST, "--page", "0"], /a whole number from 1/],
  ["an empty cursor", [...LIST, "--cursor", ""], /must not be empty/],
  ["all pages and one", [...LIST, "--loadAll", "--page", "2"], /--loadAll cannot be combined with --page/],
  ["a time without unit", [...LIST, "--request-timeout", "5"], /a time such as "30s"/],
  ["no time", [...LIST, "--request-timeout", "0s"], /a time such as "30s"/],
  [
    "a host that is none",
    [...LIST, "--host", "api.northflank.com"],
    /option --host is "api\.northflank\.com", which is not the URL/,
  ],
  ["a host with a query", [...LIST, "--host", "https://example.com?x=1"], /option --host is .* has a query/],
  ["a host that would hear the token", [...LIST, "--host", "http://example.com"], /in the clear/],
  [
    "a context that is not there",
    [...LIST, "--context", "none"],
    /option --context is "none", but .* has no context of that name/,
  ],
  ["another state", ["wait", "llm-model-deployment", "--for", "happy"], /running, deleted, paused, crashed/],
  ["another shell", ["completion", "cmd"], /bash, zsh, fish/],
])("wrong arguments end with 2, and nothing is sent: %s", async (_what, args, said) => {
  const { url, received } = await startScriptedServer(answers(200, {}));
  const run = await runCli(args, at(url));
  expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(said) });
  expect(run.stderr).toMatch(/^error: [^\n]+\n\(--help shows what is allowed\)\n$/);
  expect(received).toEqual([]);
});

test.each([[[]], [["get"]], [["list"]], [["wait"]]])("%j alone shows the help, and ends with 2", async (args) => {
  const run = await runCli(args);
  expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^Usage: northflank-ai/) });
});

test("everything that is missing is named at once, with what stands in for it", async () => {
  const { stderr, ...rest } = await runCli(["get", "llm-model-deployment"], { NORTHFLANK_API_TOKEN: TOKEN });
  expect(rest).toEqual({ code: 2, stdout: "" });
  for (const word of ["--llmModelDeploymentId", "--projectId", "NORTHFLANK_PROJECT_ID"]) expect(stderr).toContain(word);
  expect(stderr).toMatchSnapshot();
});

test("without a token it ends with 4, in the words of the official CLI, and tells of the variable", async () => {
  const run = await runCli([...GET, "a"], { NORTHFLANK_PROJECT_ID: "p" });
  expect(run).toMatchObject({ code: 4, stdout: "" });
  expect(run.stderr).toContain(`${FAILED} No CLI context present. Create context with 'northflank login'\n`);
  expect(run.stderr).toContain("NORTHFLANK_API_TOKEN");
  expect(run.stderr).toMatchSnapshot();
});

test("without a token, whatever else is missing is named too", async () => {
  const { code, stderr } = await runCli(["get", "llm-model-deployment"]);
  expect(code).toBe(4);
  for (const word of ["NORTHFLANK_API_TOKEN", "--llmModelDeploymentId", "--projectId"]) expect(stderr).toContain(word);
  expect(stderr).toMatchSnapshot();
  const { stderr: withId } = await runCli([...GET, "a"]);
  expect(withId).toContain("--projectId");
  expect(withId).not.toContain("--llmModelDeploymentId");
});

test("the token is never shown, though the API repeats it", async () => {
  const text = `Bearer ${TOKEN} is not known`;
  const error = { message: text, id: text, details: { text } };
  for (const behaviour of [answers(401, { error }), answers(500, text), answers(200, text)]) {
    const { url } = await startScriptedServer(behaviour);
    const { code, stdout, stderr } = await runCli([...GET, "a", "--verbose"], at(url));
    expect(code).toBeGreaterThan(0);
    expect(`${stdout}${stderr}`).not.toContain(TOKEN);
    expect(stderr).toContain("Bearer (redacted) is not known");
  }
});

const ITEM = { data: { id: "a" } };
const context = (host: string) => ({ name: "work", token: "nf-emulator-work", host, project: "work-project" });

test("a setting comes from its flag, else from the environment, else from the context of the official CLI", async () => {
  const { url, received } = await startScriptedServer(answers(200, ITEM));
  const HOME = homeWith({ current: "home", contexts: [{ name: "home", host: url }, context(url)] });
  const env = {
    HOME,
    NORTHFLANK_BASE_URL: url,
    NORTHFLANK_API_TOKEN: TOKEN,
    NORTHFLANK_PROJECT_ID: "env-project",
    NORTHFLANK_TEAM_ID: "env-team",
  };
  const sent = async (args: string[], from: { [name: string]: string }) => {
    expect(await runCli([...GET, "a", ...args], from)).toMatchObject({ code: 0, stderr: "" });
    const { path, headers } = received.at(-1) ?? { path: "", headers: {} };
    return [path, headers.authorization];
  };
  const models = "llm-model-deployments/a";
  expect(await sent(["--context", "work"], { HOME })).toEqual([
    `/v1/projects/work-project/${models}`,
    "Bearer nf-emulator-work",
  ]);
  expect(await sent([], { HOME, NORTHFLANK_CONTEXT: "work" })).toEqual([
    `/v1/projects/work-project/${models}`,
    "Bearer nf-emulator-work",
  ]);
  expect(await sent([], env)).toEqual([`/v1/teams/env-team/projects/env-project/${models}`, `Bearer ${TOKEN}`]);
  for (const flags of [
    ["--projectId", "p", "--teamId", "t"],
    ["--project", "p", "--team-id", "t"],
    ["--project-id", "p", "--teamId", "t", "--host", `${url}/v1/`],
  ]) {
    expect(
      await sent(flags, { ...env, NORTHFLANK_BASE_URL: flags.includes("--host") ? "https://example.com" : url }),
    ).toEqual([`/v1/teams/t/projects/p/${models}`, `Bearer ${TOKEN}`]);
  }
});

test("kebab-case and singular spellings mean the same", async () => {
  const { env, requests } = await startEmulatorWithModels(["Model"]);
  await runCli(["get", "llm-model-deployments", "--llm-model-deployment-id", "model"], env);
  await runCli(["list", "llm-model-deployment", "--per-page", "3", "--load-all"], env);
  const path = "/v1/projects/default-project/llm-model-deployments";
  expect(requests.slice(-2)).toEqual([`GET ${path}/model 200`, `GET ${path}?per_page=3 200`]);
});
