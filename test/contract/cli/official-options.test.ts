import { GET, homeWith, LIST, runCli, startEmulatorWithModels, WAIT } from "../../support/run-cli";
import { answers, Behaviour, startScriptedServer } from "../../support/scripted-server";

// What users of Northflank's own CLI are used to: its options, its context file, and any status of an answer.

const TOKEN = "nf-emulator-secret";
const at = (url: string) => ({
  NORTHFLANK_BASE_URL: url,
  NORTHFLANK_API_TOKEN: TOKEN,
  NORTHFLANK_PROJECT_ID: "default-project",
});

test("options of the official CLI are accepted, in its spelling", async () => {
  const { env } = await startEmulatorWithModels(["Model"]);
  const named = ["get", "llm-model-deployment", "--llmModelDeployment", "model", "--skipValidation", "--noDefaults"];
  const got = await runCli([...named, "-o", "json"], env);
  expect(got).toEqual(await runCli([...GET, "model", "-o", "json"], env));
  expect(got).toMatchObject({ code: 0, stderr: "" });
  const listed = await runCli([...LIST, "--skipValidation", "--noDefaults", "--loadAll", "-o", "json"], env);
  expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining('"id": "model"'), stderr: "" });
  const waited = await runCli([...WAIT, "model", "--skipValidation", "--noDefaults", "--quiet"], env);
  expect(waited).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("with --noDefaults the project of the context is not used; its token and its host are", async () => {
  const { url, received } = await startScriptedServer(answers(200, { data: { id: "a" } }));
  const contexts = [{ name: "work", token: TOKEN, host: url, project: "work-project" }];
  const HOME = homeWith({ current: "work", contexts });
  const refused = await runCli([...GET, "a", "--noDefaults"], { HOME });
  expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("--projectId <id>") });
  expect(received).toEqual([]);
  expect(await runCli([...GET, "a", "--noDefaults", "--projectId", "p"], { HOME })).toMatchObject({ code: 0 });
  const fromEnvironment = { HOME, NORTHFLANK_PROJECT_ID: "e" };
  expect(await runCli([...GET, "a", "--noDefaults"], fromEnvironment)).toMatchObject({ code: 0 });
  expect(await runCli([...GET, "a"], { HOME })).toMatchObject({ code: 0 });
  expect(received.map(({ path }) => path)).toEqual(
    ["p", "e", "work-project"].map((project) => `/v1/projects/${project}/llm-model-deployments/a`),
  );
});

const FAILED = "Failed: Error occurred while trying to run command, error:";
const CHOOSE = "Choose one with --context <name>, NORTHFLANK_CONTEXT or 'northflank context use'\n";
const contexts = [{ name: "home", token: TOKEN }, { name: "work" }, { name: "\u001b[31m" }];

test.each<[string, object, { [name: string]: string }, string]>([
  ["no current context", { contexts }, {}, `has no current context; it has: home, work, \\u001b[31m. ${CHOOSE}`],
  ["a current context that is null", { current: null, contexts }, {}, "has no current context; it has: home, work"],
  [
    "a current context that is gone",
    { current: "old", contexts },
    {},
    'has no context "old", which is the current one; it',
  ],
  ["a current context without a token", { current: "work", contexts }, {}, 'The current context "work" has no token.'],
  [
    "a named context without a token",
    { current: "home", contexts },
    { NORTHFLANK_CONTEXT: "work" },
    'The context "work" has no token.',
  ],
  ["no contexts", { contexts: [] }, {}, "No CLI context present. Create context with 'northflank login'"],
  ["contexts that are no list", { current: "a", contexts: { a: {} } }, {}, "No CLI context present."],
  ["contexts without names", { contexts: [null, {}, { name: 5 }] }, {}, "No CLI context present."],
])("a context file with %s: the error says what it has, and ends with 4", async (_words, config, env, text) => {
  const run = await runCli([...LIST, "--projectId", "p"], { HOME: homeWith(config), ...env });
  expect(run).toMatchObject({ code: 4, stdout: "" });
  expect(run.stderr).toMatch(new RegExp(`^${FAILED} `));
  expect(run.stderr).toContain(text);
  expect(run.stderr).toContain("NORTHFLANK_API_TOKEN");
  expect(run.stderr).not.toContain(TOKEN);
});

const withHeaders =
  (status: number, headers: Record<string, string>, body: object | string = ""): Behaviour =>
  (response, request) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answers(status, body)(response, request);
  };
const MODEL = { data: { id: "a", llmModelDeployments: [{ id: "a" }] } };
const MOVED = { location: "https://sso.example.com/login?state=s3cret" };

test.each<[number, Behaviour, string]>([
  [202, answers(202, ""), "Message: the answer is empty (HTTP status code: 202)"],
  [204, answers(204, ""), "Message: the answer is empty (HTTP status code: 204)"],
  [205, answers(205, ""), "Message: the answer is empty (HTTP status code: 205)"],
  [206, answers(206, MODEL), "Message: the answer is not whole (HTTP status code: 206)"],
  [300, answers(300, ""), "Message: Multiple Choices (HTTP status code: 300)"],
  [304, answers(304, ""), "Message: Not Modified (HTTP status code: 304)"],
  ...[301, 302, 303, 307, 308].map((status): [number, Behaviour, string] => [
    status,
    withHeaders(status, MOVED, "<html>moved</html>"),
    `, to https://sso.example.com/login; it is not followed (HTTP status code: ${status})\n\tThe API does not redirect: check that --host`,
  ]),
])("an answer of status %i is reported as such", async (_status, behaviour, text) => {
  const { url } = await startScriptedServer(behaviour);
  for (const args of [[...GET, "a"], LIST]) {
    const { code, stdout, stderr } = await runCli(args, at(url));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(text);
    expect(stderr).not.toContain("s3cret");
  }
});

test("a redirect is not followed: nobody else gets the token", async () => {
  const other = await startScriptedServer(answers(200, MODEL));
  for (const location of [`${other.url}/v1/`, "/v2/"]) {
    const { url, received } = await startScriptedServer(withHeaders(307, { location }));
    expect(await runCli(LIST, at(url))).toMatchObject({ code: 1 });
    expect(received).toHaveLength(1);
  }
  expect(other.received).toEqual([]);
});

test.each([201, 203])("an answer of status %i with a model in it is a success", async (status) => {
  const { url } = await startScriptedServer(answers(status, MODEL));
  expect(await runCli([...GET, "a", "-o", "json"], at(url))).toMatchObject({ code: 0, stderr: "" });
});

test("early hints before the answer change nothing", async () => {
  const { url } = await startScriptedServer((response, request) => {
    response.writeEarlyHints({ link: "</style.css>; rel=preload" });
    answers(200, MODEL)(response, request);
  });
  expect(await runCli([...GET, "a"], at(url))).toMatchObject({ code: 0, stderr: "" });
});

test("a switch of protocols is an error of one line", async () => {
  const { url } = await startScriptedServer((_response, { socket }) =>
    socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
  );
  const { code, stderr } = await runCli(LIST, at(url));
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^Failed: .* failed, reason: .*\n\t.*\n$/),
  });
});
