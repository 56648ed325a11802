import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SettingError } from "../../../src/northflank/setting-error";
import { GivenSettings, resolveSettings } from "../../../src/northflank/settings";
import { proves } from "../../support/proves";

const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true });
});

/** A home directory with the official CLI's file in it. */
function home(config?: unknown): string {
  const directory = mkdtempSync(join(tmpdir(), "home-"));
  homes.push(directory);
  mkdirSync(join(directory, ".northflank"));
  const text = typeof config === "string" ? config : JSON.stringify(config);
  if (config !== undefined) writeFileSync(join(directory, ".northflank", "config.json"), text);
  return directory;
}

const contexts = {
  current: "work",
  contexts: [
    { name: "work", token: "work-token", host: "https://work.example.com" },
    { name: "home", token: "home-token" },
  ],
};

function refusal(given: GivenSettings, env: { [name: string]: string }, at: string): SettingError {
  try {
    resolveSettings(given, env, at);
  } catch (thrown) {
    if (thrown instanceof SettingError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

const ENV = {
  NORTHFLANK_API_TOKEN: "env-token",
  NORTHFLANK_BASE_URL: "https://env.example.com",
  NORTHFLANK_TEAM_ID: "env-team",
};

test("what the configuration gives comes before the environment and the context file", () => {
  const given = { apiToken: "own-token", baseUrl: "https://own.example.com", teamId: "own-team" };
  expect(resolveSettings(given, ENV, home(contexts))).toEqual(given);
});

test("the environment comes before the context file", () => {
  expect(resolveSettings({}, ENV, home(contexts))).toEqual({
    apiToken: "env-token",
    baseUrl: "https://env.example.com",
    teamId: "env-team",
  });
});

test("each setting comes from the first source that has it", () => {
  proves("CFG-3");
  const env = { NORTHFLANK_TEAM_ID: "env-team" };
  expect(resolveSettings({ baseUrl: "https://own.example.com" }, env, home(contexts))).toEqual({
    apiToken: "work-token",
    baseUrl: "https://own.example.com",
    teamId: "env-team",
  });
});

test("the current context of the CLI gives token and host when nothing else does", () => {
  expect(resolveSettings({}, {}, home(contexts))).toEqual({
    apiToken: "work-token",
    baseUrl: "https://work.example.com",
  });
});

test("a context may be named, by the configuration or by the environment", () => {
  const found = { apiToken: "home-token", baseUrl: "https://api.northflank.com" };
  expect(resolveSettings({ context: "home" }, {}, home(contexts))).toEqual(found);
  expect(resolveSettings({}, { NORTHFLANK_CONTEXT: "home" }, home(contexts))).toEqual(found);
  expect(resolveSettings({ context: "home" }, { NORTHFLANK_CONTEXT: "work" }, home(contexts))).toEqual(found);
});

test("the host of another context never gets a token that was given for itself", () => {
  expect(resolveSettings({ apiToken: "own-token" }, {}, home(contexts))).toEqual({
    apiToken: "own-token",
    baseUrl: "https://api.northflank.com",
  });
});

test("a project comes from the caller, else the environment, else the context", () => {
  const withProject = { current: "work", contexts: [{ name: "work", token: "work-token", project: "work-project" }] };
  const env = { NORTHFLANK_PROJECT_ID: "env-project" };
  const projectOf = (given: GivenSettings, from: { [name: string]: string }) =>
    resolveSettings(given, from, home(withProject)).projectId;
  expect(projectOf({ projectId: "own-project" }, env)).toBe("own-project");
  expect(projectOf({}, env)).toBe("env-project");
  expect(projectOf({}, { NORTHFLANK_PROJECT_ID: "" })).toBe("work-project");
  expect(projectOf({ apiToken: "own-token" }, {})).toBeUndefined();
});

test("what is no text in a context counts as unset", () => {
  const odd = { current: "odd", contexts: [{ name: "odd", token: "odd-token", host: 7, project: { id: "p" } }] };
  expect(resolveSettings({}, {}, home(odd))).toEqual({
    apiToken: "odd-token",
    baseUrl: "https://api.northflank.com",
  });
  expect(refusal({}, {}, home({ current: "x", contexts: [{ name: "x", token: 7 }] }))).toMatchObject({
    setting: "apiToken",
  });
});

test("an environment variable that is empty counts as unset", () => {
  const env = { NORTHFLANK_API_TOKEN: "", NORTHFLANK_BASE_URL: "", NORTHFLANK_TEAM_ID: "", NORTHFLANK_CONTEXT: "" };
  expect(resolveSettings({ apiToken: "own-token" }, env, home())).toEqual({
    apiToken: "own-token",
    baseUrl: "https://api.northflank.com",
  });
});

test("an argument that is empty counts as unset", () => {
  const given = { apiToken: "", baseUrl: "", teamId: "", context: "" };
  expect(resolveSettings(given, ENV, home(contexts))).toEqual({
    apiToken: "env-token",
    baseUrl: "https://env.example.com",
    teamId: "env-team",
  });
});

test.each([
  [{ teamId: "a/b" }, {}, 'The team of the argument team_id is "a/b"; it must be letters, digits and hyphens.'],
  [{}, { NORTHFLANK_TEAM_ID: "my team" }, /^The team of the environment variable NORTHFLANK_TEAM_ID is "my team"; /],
])("a team id that cannot be one is refused, whatever its source: %j %j", (given, env, message) => {
  const refused = refusal({ apiToken: "own-token", ...given }, env as { [name: string]: string }, home());
  expect(refused).toMatchObject({ setting: "teamId", message: expect.stringMatching(message) });
});

test("without a token the user is told the places it may come from", () => {
  const refused = refusal({}, {}, home());
  expect(refused).toMatchObject({ setting: "apiToken", summary: "No API token" });
  for (const source of ["api_token", "NORTHFLANK_API_TOKEN", "~/.northflank/config.json"]) {
    expect(refused.message).toContain(source);
  }
});

test.each(["nf-1234\n", " nf-1234", "nf 1234", "nf-1234\u00f6"])(
  "a token that no header can carry is refused, and not shown: %j",
  (token) => {
    const refused = refusal({}, { NORTHFLANK_API_TOKEN: token }, home());
    expect(refused).toMatchObject({ setting: "apiToken", summary: "Invalid API token" });
    expect(refused.message).not.toContain(token);
    expect(refused.message).toContain("of the environment variable NORTHFLANK_API_TOKEN has");
    expect(refusal({ apiToken: token }, {}, home())).toMatchObject({ setting: "apiToken" });
  },
);

test("a context that is not there is refused, and those that are there are named", () => {
  const refused = refusal({ context: "wrk" }, ENV, home(contexts));
  expect(refused).toMatchObject({ setting: "context", summary: "Unknown context" });
  expect(refused.message).toBe(
    'The argument context is "wrk", but ~/.northflank/config.json has no context of that name; it has: work, home.',
  );
  expect(refusal({}, { NORTHFLANK_CONTEXT: "wrk" }, home(contexts)).message).toMatch(
    /^The environment variable NORTHFLANK_CONTEXT is "wrk", but /,
  );
  expect(refusal({ context: "work" }, {}, home()).message).toContain("it has: none.");
});

test.each([
  ["no JSON", "{"],
  ["an empty file", ""],
  ["another form", { contexts: "work" }],
  ["null", null],
  ["a context that is null", { current: "a", contexts: [null] }],
  ["a context without a name", { contexts: [{ token: "nameless-token" }] }],
  ["a current context that is not there", { ...contexts, current: "gone" }],
])("a context file that cannot be used is as good as none: %s", (_, config) => {
  expect(refusal({}, {}, home(config))).toMatchObject({ setting: "apiToken" });
  expect(resolveSettings({ apiToken: "own-token" }, {}, home(config))).toMatchObject({ apiToken: "own-token" });
});

test("the context file is only read", () => {
  const at = home(contexts);
  resolveSettings({ context: "work" }, {}, at);
  expect(JSON.parse(readFileSync(join(at, ".northflank", "config.json"), "utf8"))).toEqual(contexts);
});

test("no refusal shows a token", () => {
  const given = { apiToken: "own-token", baseUrl: "http://example.com" };
  expect(refusal(given, {}, home(contexts)).message).not.toContain("-token");
  expect(refusal({ context: "x" }, {}, home(contexts)).message).not.toContain("-token");
});
