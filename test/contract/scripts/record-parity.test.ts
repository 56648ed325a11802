import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BEHAVIOURS } from "../../../src/emulator/parity/behaviours";
import { Variants } from "../../../src/emulator/variants";
import { temporaryDirectory } from "../../support/after-test";
import { emulated, PROJECT } from "../../support/emulator-with-client";

// `npm run parity:record`, asking the emulator in the real API's place.

const ROOT = join(__dirname, "../../..");
const TOKEN = "nf-emulator-of-the-recorder";

async function record(env: Record<string, string>, typed = "") {
  const scratch = temporaryDirectory();
  const { NORTHFLANK_API_TOKEN: _token, NORTHFLANK_PROJECT_ID: _project, ...rest } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts/record-parity/main.ts")], {
    cwd: ROOT,
    env: { ...rest, TMPDIR: scratch, ...env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => (stdout += text));
  child.stderr.on("data", (text) => (stderr += text));
  child.stdin.end(typed);
  const [code] = await once(child, "close");
  const kept = readdirSync(scratch, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const texts = kept.map((name) => readFileSync(join(scratch, name), "utf8"));
  const verdicts = texts.map((text) => JSON.parse(text)).map(({ behaviour, verdict }) => [behaviour, verdict]);
  return { code, stdout, stderr, texts, verdicts: Object.fromEntries(verdicts) as Record<string, string> };
}

async function recordable(variants: Partial<Variants> = {}) {
  const emulator = await emulated({ variants });
  const env = {
    NORTHFLANK_BASE_URL: emulator.url,
    NORTHFLANK_API_TOKEN: TOKEN,
    NORTHFLANK_PROJECT_ID: PROJECT.projectId,
  };
  const left = async () => (await emulator.client.list.llmModelDeployments({ parameters: PROJECT })).data;
  return { ...emulator, env, left };
}

test.each([
  ["a token", {}, "NORTHFLANK_API_TOKEN"],
  ["a project", { NORTHFLANK_API_TOKEN: TOKEN }, "NORTHFLANK_PROJECT_ID"],
])("without %s the recording sends no request and names the missing variable", async (_what, env, named) => {
  const { code, stdout, stderr } = await record(env);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(`${named} is not set`);
});

test.each(["", "yes\n", "default\n"])(
  "nothing is created unless the user types the project's name; here %j",
  async (typed) => {
    const { env, requests } = await recordable();
    const { code, stdout, verdicts } = await record(env, typed);
    expect([code, stdout]).toEqual([0, expect.stringContaining("It is billed")]);
    expect(requests.filter((line) => line.startsWith("POST") && line.endsWith("200"))).toEqual([]);
    expect(verdicts).toMatchObject({ "get.missing": "404", "pagination.over": "clamp" });
  },
);

test("a recording of the emulator shows its known behaviour and leaves nothing behind", async () => {
  const { env, left } = await recordable();
  const { code, verdicts } = await record(env, "default-project\n");
  expect(code).toBe(0);
  expect(verdicts).toMatchObject({
    "create.body": "full",
    "update.body": "full",
    "update.merge": "deep",
    "update.null": "clear",
    "update.rename": "keep-id",
    "get.defaults": "none",
    "get.optional": "omitted",
    "get.order": "kept",
    "ids.ports": "slug",
    "errors.shape": "nested",
    "delete.async": "async: deleting",
  });
  expect((await left()).llmModelDeployments).toEqual([]);
});

test("a recording shows the behaviour of other variants", async () => {
  const { env, left } = await recordable({
    ...{ "create.body": "no-data", "update.body": "empty", "update.merge": "shallow", "update.null": "ignore" },
    ...{ rename: "new-id", defaults: "filled", order: "sorted", "ports.id": "random", error: "flat" },
    ...{ "per_page.over": "400", delete: "immediate" },
  });
  const { code, verdicts } = await record(env, "default-project\n");
  expect(code).toBe(0);
  expect(verdicts).toMatchObject({
    "create.body": "no-data",
    "update.body": "empty",
    "update.merge": "shallow",
    "update.null": "ignore",
    "update.rename": "new-id",
    "get.defaults": "filled",
    "get.order": "sorted",
    "ids.ports": "random",
    "errors.shape": "flat",
    "pagination.over": "400",
    "delete.async": "immediate",
  });
  expect((await left()).llmModelDeployments).toEqual([]);
});

test("a recording names an existing behaviour and contains no token, project or account", async () => {
  const { env } = await recordable();
  const { verdicts, texts, stdout } = await record(env, "default-project\n");
  const known = BEHAVIOURS.map(({ id }) => id);
  expect(Object.keys(verdicts).filter((behaviour) => !known.includes(behaviour))).toEqual([]);
  const all = texts.join() + stdout.replace(/project "default-project"/, "");
  for (const secret of [TOKEN, "default-project", "default-team", "emulator-user"]) expect(all).not.toContain(secret);
});

test("answers of an emulator are not stored as recordings", async () => {
  const { env } = await recordable();
  const { stdout } = await record(env);
  expect(stdout).toContain("answers of an emulator and prove nothing about the API");
  const folder = join(ROOT, "test/recordings");
  const facts = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")) : [];
  expect(facts.filter((text) => text.includes("x-emulator") || text.includes("nf-emulator"))).toEqual([]);
});
