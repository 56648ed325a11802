import { parseCrash } from "../../../src/emulator/deployments/lifecycle";
import { one, PROJECT } from "../../support/emulator-with-client";
import { officialClient } from "../../support/official-client";
import { BUNDLE, onLinux, runCli, runShell, startEmulatorWithModels, WAIT } from "../../support/run-cli";
import { answers, Behaviour, refuses, startScriptedServer } from "../../support/scripted-server";

const TIMING = { pending: 0, provisioning: 300, starting: 300, deleting: 300 };
const running = { timing: TIMING, now: Date.now };

/** An API that shows a model in one state after another. */
async function showing(...states: (string | Behaviour)[]) {
  const behaviours = states.map((state) =>
    typeof state === "string" ? answers(200, { data: { id: "model", status: state } }) : state,
  );
  const { url, received } = await startScriptedServer(...behaviours);
  const env = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: "nf-emulator-x", NORTHFLANK_PROJECT_ID: "p" };
  return { env: { ...env, NORTHFLANK_POLL_INTERVAL: "20ms" }, received };
}

test("a model is waited for until it runs, with a line for each change", async () => {
  const { env } = await startEmulatorWithModels(["Model"], running);
  const run = await runCli([...WAIT, "model"], env);
  expect(run).toEqual({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/^(model: provisioning\n)?(model: starting\n)?model: running\n$/),
  });
});

test("each change is told once", async () => {
  const { env, received } = await showing("pending", "pending", "starting", "starting", "running");
  const run = await runCli([...WAIT, "model"], env);
  expect(run).toEqual({ code: 0, stdout: "", stderr: "model: pending\nmodel: starting\nmodel: running\n" });
  expect(received).toHaveLength(5);
});

test("a model is waited for until it is gone", async () => {
  const { env, url } = await startEmulatorWithModels(["Model"], running);
  const client = await officialClient(url);
  await client.delete.llmModelDeployment({ parameters: one("model") });
  const run = await runCli([...WAIT, "model", "--for", "deleted"], env);
  expect(run).toEqual({ code: 0, stdout: "", stderr: expect.stringMatching(/^(model: deleting\n)?model: deleted\n$/) });
  const { data } = await client.list.llmModelDeployments({ parameters: PROJECT });
  expect(data.llmModelDeployments).toEqual([]);
});

test.each(["paused", "crashed"])("a model is waited for until it is %s", async (state) => {
  const { env } = await showing("running", state);
  expect(await runCli([...WAIT, "model", "--for", state], env)).toMatchObject({
    code: 0,
    stderr: `model: running\nmodel: ${state}\n`,
  });
});

test("a model that stays crashed ends the wait with 1; one that recovers does not", async () => {
  const crashes = [parseCrash("id=model,at=starting")];
  const { env } = await startEmulatorWithModels(["Model"], { ...running, crashes });
  const run = await runCli([...WAIT, "model"], env);
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toMatch(
    /\nFailed: AI model "model" has crashed and was still crashed after three polls\. .* read its logs in Northflank\.\n$/,
  );
  const recovering = await showing("crashed", "crashed", "starting", "running");
  expect(await runCli([...WAIT, "model"], recovering.env)).toMatchObject({ code: 0 });
});

test.each([
  ["paused", "running", /is paused, .*resume it in Northflank/],
  ["deleting", "running", /is being deleted: it will not become running/],
  ["deleting", "paused", /is being deleted: it will not become paused/],
])("a model that is %s is not waited for to be %s", async (state, target, said) => {
  const { env, received } = await showing(state);
  const run = await runCli([...WAIT, "model", "--for", target], env);
  expect(run).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(said) });
  expect(received).toHaveLength(1);
});

test("a model that is not there ends the wait with 3, unless it is to be gone", async () => {
  const { env } = await startEmulatorWithModels([]);
  expect(await runCli([...WAIT, "none"], env)).toMatchObject({ code: 3, stderr: expect.stringContaining("not found") });
  expect(await runCli([...WAIT, "none", "--for", "deleted"], env)).toMatchObject({
    code: 0,
    stderr: "none: deleted\n",
  });
});

test("a model that is gone in the middle of the wait ends it with 3", async () => {
  const { env } = await showing("starting", refuses(404, "gone"));
  expect(await runCli([...WAIT, "model"], env)).toMatchObject({ code: 3, stderr: expect.stringContaining("gone") });
});

test("a wait that is over ends with 6, and says in which state the model is", async () => {
  const { env } = await showing("starting");
  const run = await runCli([...WAIT, "model", "--timeout", "5s"], env);
  expect(run).toMatchObject({ code: 6, stdout: "" });
  expect(run.stderr).toBe(
    'model: starting\nFailed: AI model "model" is still starting after 5s, not running. Use --timeout to allow more time.\n',
  );
});

test("an API that hangs does not make the wait longer", async () => {
  for (const states of [[() => undefined], ["starting", () => undefined]]) {
    const { env } = await showing(...states);
    const run = await runCli([...WAIT, "model", "--timeout", "500ms"], env);
    expect(run).toMatchObject({ code: 6, stderr: expect.stringContaining("Use --timeout to allow more time") });
  }
});

test("wait prints a transient error and goes on", async () => {
  const busy = Array.from({ length: 3 }, () => refuses(503, "busy"));
  const { env } = await showing("starting", ...busy, "running");
  const run = await runCli([...WAIT, "model"], env);
  expect(run).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/starting\n.*503: busy; trying again\n.*running\n$/s),
  });
});

test("wait prints a transient error of the first poll and goes on", async () => {
  const busy = Array.from({ length: 3 }, () => refuses(503, "busy"));
  const { env } = await showing(...busy, "starting", "running");
  expect(await runCli([...WAIT, "model"], env)).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^model: .*503: busy; trying again\nmodel: starting\nmodel: running\n$/),
  });
  expect(
    await runCli([...WAIT, "model", "--for", "deleted"], (await showing(...busy, refuses(404, "gone"))).env),
  ).toMatchObject({ code: 0, stderr: expect.stringMatching(/trying again\nmodel: deleted\n$/) });
});

test("wait outlasts a rate limit that is used up at the first poll, until its own timeout", async () => {
  const { env, received } = await showing(refuses(429, "slow down", { "x-ratelimit-reset": "3600" }));
  const run = await runCli([...WAIT, "model", "--timeout", "5s"], env);
  expect(run).toMatchObject({ code: 6, stdout: "", stderr: expect.stringContaining("429: slow down; trying again") });
  expect(run.stderr).toContain('AI model "model" is in an unknown state after 5s');
  expect(received).toHaveLength(1);
});

test("a used-up rate limit is waited out: until it is renewed, nothing is asked", async () => {
  const limited = (seconds: string) => refuses(429, "slow down", { "x-ratelimit-reset": seconds });
  const renewed = await showing("starting", limited("0"), "running");
  expect(await runCli([...WAIT, "model"], renewed.env)).toMatchObject({ code: 0 });
  const far = await showing("starting", limited("3600"));
  const run = await runCli([...WAIT, "model", "--timeout", "5s"], far.env);
  expect(run).toMatchObject({ code: 6, stderr: expect.stringContaining("429: slow down; trying again") });
  expect(far.received).toHaveLength(2);
});

test("a token that is revoked in the middle ends the wait with 4", async () => {
  const { env } = await showing("starting", refuses(401, "revoked"));
  expect(await runCli([...WAIT, "model"], env)).toMatchObject({ code: 4, stderr: expect.stringContaining("revoked") });
});

test("--quiet tells no progress", async () => {
  const { env } = await showing("starting", "running");
  expect(await runCli([...WAIT, "model", "--quiet"], env)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.each(["soon", "0s", "-1s"])("a pause of %j in the environment is refused", async (interval) => {
  const { env, received } = await showing("running");
  const run = await runCli([...WAIT, "model"], { ...env, NORTHFLANK_POLL_INTERVAL: interval });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining(`NORTHFLANK_POLL_INTERVAL is "${interval}"`) });
  expect(received).toEqual([]);
});

onLinux("in a terminal the progress is one line, rewritten in place", async () => {
  const { env } = await showing("pending", "starting", "running");
  const command = `script -qec '"${process.execPath}" "$BUNDLE" ${WAIT.join(" ")} model' /dev/null`;
  const { code, stdout } = await runShell(command, { ...env, BUNDLE, TERM: "xterm" });
  expect(code).toBe(0);
  const line = (status: string) => `\\r\\u001b\\[Kmodel: ${status} \\(\\d+m?s\\)`;
  expect(stdout).toMatch(new RegExp(`^${line("pending")}${line("starting")}${line("running")}\\r\\n$`));
});
