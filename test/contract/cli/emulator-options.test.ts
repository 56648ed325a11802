import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { startEmulator } from "../../../dist/testing";
import { afterTest, temporaryDirectory } from "../../support/after-test";
import { controlOf } from "../../support/control-api";
import { EmulatorProcess, emulatorCommand } from "../../support/emulator-process";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import { onLinux } from "../../support/run-cli";
import { waitUntil } from "../../support/wait-until";

// What the options of the shipped command do, and its commands to an emulator that runs.

const BUNDLE = join(__dirname, "../../../dist/emulator.cjs");
const MODELS = "/v1/projects/default-project/llm-model-deployments";
const ADMIN = { authorization: "Bearer nf-emulator-admin" };
const ADDRESS = /^NORTHFLANK_BASE_URL=(http:\/\/\S+)\nNORTHFLANK_API_TOKEN=(\S+)\nNORTHFLANK_POLL_INTERVAL=100ms\n/;
const ONE_LINE = /^northflank-emulator: [^\n]+\n$/;

async function started(...args: string[]) {
  const emulator = emulatorCommand("start", "--port", "0", ...args);
  const [, url = "", token = ""] = await emulator.printed(ADDRESS);
  return { emulator, url, token };
}

async function stop(emulator: EmulatorProcess) {
  emulator.kill("SIGTERM");
  const ended = await emulator.ended;
  expect(ended.code).toBe(0);
  return ended;
}

const create = (url: string, name = QWEN.name, headers: Record<string, string> = ADMIN) =>
  fetch(url + MODELS, { method: "POST", headers, body: JSON.stringify({ ...QWEN, name }) });

/** A command to the emulator, and the JSON that it prints. */
async function told(url: string, ...args: string[]) {
  const { code, stdout, stderr } = await emulatorCommand(...args, "--url", url).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

function file(name: string, content?: unknown): string {
  const path = join(temporaryDirectory(), name);
  if (content !== undefined) writeFileSync(path, JSON.stringify(content));
  return path;
}

test("a ready file has the address and replaces an old one", async () => {
  const ready = file("ready.json", "left over");
  const { emulator, url } = await started("--ready-file", ready);
  expect(JSON.parse(readFileSync(ready, "utf8"))).toEqual({
    url,
    pid: expect.any(Number),
    token: "nf-emulator-admin",
  });
  await stop(emulator);
});

test("a failed start removes an old ready file", async () => {
  const ready = file("ready.json", "left over");
  const { code } = await emulatorCommand("--port", "0", "--ready-file", ready, "--variant", "none=1").ended;
  expect([code, existsSync(ready)]).toEqual([1, false]);
});

test("a failed start does not remove the ready file of a running emulator", async () => {
  const ready = file("ready.json");
  const { emulator, url } = await started("--ready-file", ready);
  const { code } = await emulatorCommand("--port", new URL(url).port, "--ready-file", ready).ended;
  expect([code, JSON.parse(readFileSync(ready, "utf8"))]).toEqual([1, expect.objectContaining({ url })]);
  await stop(emulator);
});

test("a seed gives the initial state, and start prints its first token", async () => {
  const seed = file("seed.json", {
    projects: [{ id: "lab" }],
    tokens: [{ name: "one" }, { name: "two", permissions: [] }],
    deployments: [{ projectId: "lab", model: QWEN, status: "running" }],
  });
  const { emulator, url, token } = await started("--seed", seed, "--auth", "strict");
  expect(token).toBe("nf-emulator-one");
  const ask = async (bearer: string) =>
    (
      await fetch(`${url}/v1/projects/lab/llm-model-deployments/qwen3-8b`, {
        headers: { authorization: `Bearer ${bearer}` },
      })
    ).status;
  expect([await ask("nf-emulator-one"), await ask("nf-emulator-two"), await ask("nf-emulator-admin")]).toEqual([
    ...[200, 403, 401],
  ]);
  await stop(emulator);
});

test("projects of the command line exist, also in an existing data file", async () => {
  const data = file("data.json");
  await stop((await started("--data", data)).emulator);
  const { emulator, url } = await started("--data", data, "--project", "shop", "--project", "research/lab");
  const status = async (path: string) =>
    (await fetch(`${url}/v1/${path}/llm-model-deployments`, { headers: ADMIN })).status;
  const paths = ["projects/default-project", "projects/shop", "teams/research/projects/lab", "projects/none"];
  expect(await Promise.all(paths.map(status))).toEqual([200, 200, 200, 404]);
  await stop(emulator);
  const moved = await emulatorCommand("--port", "0", "--data", data, "--project", "research/shop").ended;
  expect([moved.code, moved.stderr]).toEqual([1, expect.stringMatching(ONE_LINE)]);
  expect(moved.stderr).toContain('project "shop" exists in team "default-team"');
});

test("startEmulator has the projects of its options", async () => {
  const emulator = await startEmulator({ projects: ["shop", "research/lab"] });
  afterTest(() => emulator.stop());
  for (const project of ["default-project", "shop", "lab"]) expect(await emulator.deployments(project)).toEqual([]);
  await expect(emulator.deployments("none")).rejects.toThrow("`--project none`");
});

test("start prints only a token that is accepted, even with a data file of another seed", async () => {
  const [data, ready] = [file("data.json"), file("ready.json")];
  const tokens = [{ name: "over", revoked: true }, { name: "one" }];
  const [seed, other] = [file("seed.json", { tokens }), file("other.json", { tokens: [{ name: "two" }] })];
  const first = await started("--data", data, "--seed", seed, "--auth", "strict");
  expect(first.token).toBe("nf-emulator-one");
  await stop(first.emulator);
  const again = await started("--data", data, "--seed", seed, "--auth", "strict");
  expect(again.token).toBe("nf-emulator-one");
  await stop(again.emulator);
  for (const more of [["--seed", other], []]) {
    const emulator = emulatorCommand("--port", "0", "--data", data, "--auth", "strict", "--ready-file", ready, ...more);
    await emulator.printed(/^NORTHFLANK_BASE_URL=\S+\nNORTHFLANK_POLL_INTERVAL=100ms\n/);
    expect(JSON.parse(readFileSync(ready, "utf8"))).not.toHaveProperty("token");
    const { stderr } = await stop(emulator);
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain("--seed");
  }
});

test.each([
  ["is not there", undefined],
  ["has an unknown key", { models: [] }],
  ["has a model that is not valid", { deployments: [{ projectId: "default-project", model: {} }] }],
  ["has a model of no project", { deployments: [{ projectId: "none", model: QWEN }] }],
])("a seed file that %s is an error of one line", async (_what, content) => {
  const { code, stdout, stderr } = await emulatorCommand("--port", "0", "--seed", file("seed.json", content)).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).not.toContain("request body");
});

test("the state of a data file has priority over a seed", async () => {
  const [seed, data] = [file("seed.json", { projects: [{ id: "lab" }] }), file("data.json")];
  const first = await started("--data", data);
  await stop(first.emulator);
  const second = await started("--data", data, "--seed", seed);
  expect((await fetch(`${second.url}/v1/projects/lab`, { headers: ADMIN })).status).toBe(404);
  await stop(second.emulator);
});

test("a reset restores the seed and not the state of the data file", async () => {
  const data = file("data.json");
  const first = await started("--data", data);
  await create(first.url);
  await stop(first.emulator);
  const { emulator, url } = await started("--data", data);
  await told(url, "reset");
  expect((await told(url, "state")).deployments).toEqual([]);
  await stop(emulator);
});

test("only advance moves a manual clock, and models follow the clock", async () => {
  const { emulator, url } = await started("--clock", "manual", "--timing", "real");
  const created = (await (await create(url)).json()) as { data: { createdAt: string } };
  expect(created.data.createdAt).toBe("2026-01-01T00:00:00.000Z");
  const status = async () => {
    const answer = await fetch(`${url}${MODELS}/qwen3-8b`, { headers: ADMIN });
    return ((await answer.json()) as { data: { status: string } }).data.status;
  };
  expect(await status()).toBe("pending");
  expect(await told(url, "advance", "4m")).toEqual({ time: "2026-01-01T00:04:00.000Z" });
  expect(await status()).toBe("starting");
  await stop(emulator);
});

test("--rate-limit sets the limit or switches it off", async () => {
  const limited = await started("--rate-limit", "2/1m");
  const { headers } = await fetch(limited.url + MODELS, { headers: ADMIN });
  const names = ["limit", "remaining", "reset"];
  expect(names.map((name) => headers.get(`x-ratelimit-${name}`))).toEqual(["2", "1", "60"]);
  await stop(limited.emulator);
  const free = await started("--rate-limit", "off");
  expect((await fetch(free.url + MODELS, { headers: ADMIN })).headers.has("x-ratelimit-limit")).toBe(false);
  await stop(free.emulator);
});

test("the default rate limit is 1000 requests an hour", async () => {
  const { emulator, url } = await started();
  const { headers } = await fetch(url + MODELS, { headers: ADMIN });
  expect(headers.get("x-ratelimit-limit")).toBe("1000");
  await stop(emulator);
});

test("the log can be JSON; a record has headers and bodies but not the token", async () => {
  const record = file("requests.ndjson");
  const { emulator, url } = await started("--log", "json", "--record", record);
  await create(url, "One", { authorization: "Bearer nf-emulator-secret-one" });
  const { stderr } = await stop(emulator);
  expect(JSON.parse(stderr)).toMatchObject({ number: 1, method: "POST", path: MODELS, status: 200, note: "pending" });
  const line = readFileSync(record, "utf8");
  expect(JSON.parse(line)).toMatchObject({
    headers: { authorization: "***", host: new URL(url).host },
    body: { ...QWEN, name: "One" },
    status: 200,
  });
  expect(stderr + line).not.toContain("secret-one");
});

test("a record contains no token, wherever and in whatever form a client sent it", async () => {
  const record = file("requests.ndjson");
  const { emulator, url } = await started("--record", record);
  const secret = "nf-emulator-secret/one";
  const send = (authorization: string) => {
    const headers = {
      authorization,
      "proxy-authorization": "Basic c2VjcmV0OjE=",
      cookie: "sid=secret",
      "x-key": secret,
    };
    const body = JSON.stringify({ ...QWEN, description: `with ${secret}`, [secret]: [secret] });
    return fetch(`${url}${MODELS}?token=${encodeURIComponent(secret)}`, { method: "POST", headers, body });
  };
  for (const scheme of ["Bearer ", "bearer ", "Token ", ""]) await send(scheme + secret);
  const { stderr } = await stop(emulator);
  const text = readFileSync(record, "utf8");
  expect(
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line).status),
  ).toEqual([400, 401, 401, 401]);
  expect(text + stderr).not.toMatch(/secret|c2VjcmV0/);
});

test("a deeply nested body is left out of the record", async () => {
  const record = file("requests.ndjson");
  const { emulator, url } = await started("--log", "silent", "--record", record);
  await fetch(url + MODELS, { method: "POST", headers: ADMIN, body: "[".repeat(100_000) + "]".repeat(100_000) });
  await stop(emulator);
  expect(JSON.parse(readFileSync(record, "utf8"))).toMatchObject({ status: 400, body: "(nested too deeply)" });
});

test("a request that a stop interrupts is in the record, and the exit code is 0", async () => {
  const record = file("requests.ndjson");
  const { emulator, url } = await started("--log", "silent", "--record", record, "--fault", "hang");
  const lost = fetch(url + MODELS, { headers: ADMIN }).catch(() => "lost");
  while ((await controlOf(url)("GET", "faults")).body.faults[0].acted === 0);
  expect((await stop(emulator)).stderr).toBe("");
  expect(await lost).toBe("lost");
  expect(JSON.parse(readFileSync(record, "utf8"))).toMatchObject({ path: MODELS, status: 0, note: "fault: hang" });
});

test("a stop does not wait for delayed answers", async () => {
  const { emulator, url } = await started("--log", "silent", "--latency", "900000");
  const lost = create(url).catch(() => "lost");
  while ((await controlOf(url)("GET", "state")).body.deployments.length === 0);
  await stop(emulator); // within the time limit of the test, not in an hour
  expect(await lost).toBe("lost");
});

onLinux("a record on a full disk causes one warning, and the emulator keeps running", async () => {
  const { emulator, url } = await started("--log", "silent", "--record", "/dev/full");
  for (let i = 0; i < 3; i++) expect((await fetch(url + MODELS, { headers: ADMIN })).status).toBe(200);
  const { stderr } = await stop(emulator);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain("ENOSPC");
});

test("a token that looks real causes a warning of one line", async () => {
  const { emulator, url } = await started("--log", "silent");
  const token = "nf-eyJhbGciOiJIUzI1NiJ9.e30.c2ln";
  for (let i = 0; i < 3; i++) await fetch(url + MODELS, { headers: { authorization: `Bearer ${token}` } });
  const { stderr } = await stop(emulator);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).not.toContain(token);
});

test("--delay cannot be combined with --timing polls", async () => {
  const { code, stderr } = await emulatorCommand("--port", "0", "--timing", "polls", "--delay", "pending=1s").ended;
  expect([code, stderr]).toEqual([1, expect.stringMatching(ONE_LINE)]);
});

test("a data file that another emulator uses is refused", async () => {
  proves("persistence.lock");
  const data = file("data.json");
  const { emulator } = await started("--data", data);
  const { code, stderr } = await emulatorCommand("--port", "0", "--data", data).ended;
  expect([code, stderr]).toEqual([1, expect.stringMatching(ONE_LINE)]);
  expect(stderr).toMatch(/is used by process \d+/);
  await stop(emulator);
  expect(existsSync(`${data}.lock`)).toBe(false);
  await stop((await started("--data", data)).emulator);
});

test("a data file that another emulator uses is refused under a linked name too", async () => {
  proves("persistence.lock");
  const [data, folder, link] = [file("data.json"), file("folder"), file("link.json")];
  const { emulator } = await started("--data", data);
  symlinkSync(dirname(data), folder);
  symlinkSync(data, link);
  for (const named of [join(folder, "data.json"), link]) {
    const { code, stderr } = await emulatorCommand("--port", "0", "--data", named).ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining(`data file ${named} is used by process`)]);
  }
  await stop(emulator);
});

test("after a kill the next emulator uses the data file, with every answered change", async () => {
  proves("persistence.stale-lock");
  const data = file("data.json");
  const { emulator, url } = await started("--data", data);
  await create(url);
  emulator.kill("SIGKILL");
  await emulator.ended;
  expect(existsSync(`${data}.lock`)).toBe(true);
  const again = await started("--data", data);
  expect((await fetch(`${again.url}${MODELS}/qwen3-8b`, { headers: ADMIN })).status).toBe(200);
  await stop(again.emulator);
});

onLinux("a killed emulator that is still a zombie blocks neither its data file nor its ready file", async () => {
  proves("persistence.stale-lock");
  const [data, ready] = [file("data.json"), file("ready.json")];
  const args = [process.execPath, BUNDLE, "start", "--port", "0", "--data", data, "--ready-file", ready];
  // The shell becomes `sleep`, which never asks for the end of its child.
  const parent = spawn("sh", ["-c", '"$@" & exec sleep 100000', "sh", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  afterTest(() => parent.kill("SIGKILL"));
  let stdout = "";
  parent.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  while (!ADDRESS.test(stdout)) await once(parent.stdout, "data");
  const { pid } = JSON.parse(readFileSync(ready, "utf8"));
  process.kill(pid, "SIGKILL");
  await waitUntil(() => readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z "));
  await stop((await started("--data", data)).emulator);
  const failed = await emulatorCommand("--port", "0", "--ready-file", ready, "--variant", "none=1").ended;
  expect([failed.code, existsSync(ready)]).toEqual([1, false]);
});

test("the lock and the ready file of a process whose id another one has by now are old", async () => {
  const [data, ready] = [file("data.json"), file("ready.json")];
  await stop((await started("--data", data)).emulator);
  writeFileSync(`${data}.lock`, `${process.pid} 1 another-boot`);
  writeFileSync(ready, JSON.stringify({ url: "http://127.0.0.1:9", pid: process.pid }));
  await stop((await started("--data", data)).emulator);
  const failed = await emulatorCommand("--port", "0", "--ready-file", ready, "--variant", "none=1").ended;
  expect([failed.code, existsSync(ready)]).toEqual([1, false]);
});

test.each([
  ["to a file", "content"],
  ["to nothing", undefined],
])("links %s in the place of the lock and of the ready file are replaced, not followed", async (_where, content) => {
  const [data, ready, victim] = [file("data.json"), file("ready.json"), file("victim", content)];
  for (const link of [`${data}.lock`, ready]) symlinkSync(victim, link);
  const { emulator, url } = await started("--data", data, "--ready-file", ready);
  expect(JSON.parse(readFileSync(ready, "utf8"))).toMatchObject({ url });
  expect([`${data}.lock`, ready].map((name) => lstatSync(name).isFile())).toEqual([true, true]);
  await create(url);
  await stop(emulator);
  expect(readdirSync(dirname(data)).filter((name) => name !== "data.json")).toEqual([]);
  expect(existsSync(victim) ? readFileSync(victim, "utf8") : undefined).toBe(content && JSON.stringify(content));
});

test("the commands do what the control API does, even with a silent log", async () => {
  const { emulator, url } = await started("--log", "silent");
  await create(url);
  expect(await told(url, "status")).toMatchObject({ name: "northflank-emulator" });
  expect(await told(url, "status", "qwen3-8b", "crashed")).toMatchObject({ status: "crashed" });
  expect((await told(url, "requests")).requests).toHaveLength(1);
  expect(await told(url, "requests", "--clear")).toEqual({ status: "done" });
  expect((await told(url, "faults", "list 500 x1", "get reset")).faults).toHaveLength(2);
  expect((await told(url, "faults", "--clear")).faults).toEqual([]);
  const state = await told(url, "state");
  expect(state.deployments).toHaveLength(1);
  expect(await told(url, "reset")).toEqual({ status: "done" });
  expect((await told(url, "state")).deployments).toEqual([]);
  await told(url, "state", "--import", file("state.json", state));
  expect((await told(url, "state")).deployments).toHaveLength(1);
  const seed = file("seed.json", { tokens: [{ name: "more" }] });
  expect(await told(url, "seed", seed)).toEqual({ tokens: [{ name: "more", token: "nf-emulator-more" }] });
  await stop(emulator);
});

test.each([
  ["no emulator listens", ["reset", "--url", "http://127.0.0.1:9"]],
  ["there is no such file", ["seed", "/none/none.json", "--url", "http://127.0.0.1:9"]],
  ["a status lacks its value", ["status", "qwen", "--url", "http://127.0.0.1:9"]],
])("a command fails with one line: %s", async (_what, args) => {
  const { code, stdout, stderr } = await emulatorCommand(...args).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(ONE_LINE);
});

test("status is short and lists behaviours with --behaviours", async () => {
  const { emulator, url } = await started();
  const short = await told(url, "status");
  expect(short).toMatchObject({ name: "northflank-emulator", variants: expect.any(Object) });
  expect(short).not.toHaveProperty("behaviours");
  expect(await told(url, "status", "--behaviours")).toEqual({
    ...short,
    time: expect.any(String),
    behaviours: expect.any(Object),
  });
  await stop(emulator);
});

test("a refused command prints the reason", async () => {
  const { emulator, url } = await started();
  const { code, stderr } = await emulatorCommand("status", "none", "paused", "--url", url).ended;
  expect([code, stderr]).toEqual([1, "northflank-emulator: AI model not found: none\n"]);
  await stop(emulator);
});
