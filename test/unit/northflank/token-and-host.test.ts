import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SettingError } from "../../../src/northflank/setting-error";
import { GivenSettings, resolveSettings } from "../../../src/northflank/settings";

// Who may get which token: every source of the token, with every source of the host, and every kind of context.

const CONTEXTS = [
  { name: "work", token: "work-token", host: "https://work.example.com" },
  { name: "plain", token: "plain-token" },
  { name: "bare", host: "https://bare.example.com" },
  { name: "public", token: "public-token", host: "https://API.northflank.com/" },
];

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "home-"));
  mkdirSync(join(home, ".northflank"));
  writeFileSync(join(home, ".northflank", "config.json"), JSON.stringify({ current: "work", contexts: CONTEXTS }));
});
afterAll(() => rmSync(home, { recursive: true }));

type Source = "argument" | "environment" | "none";
/** A context: named by an argument (arg) or the environment (env), the file's current one, or none. */
type ContextCase = "arg work" | "env work" | "arg plain" | "arg bare" | "arg public" | "current" | "no file";

const REFUSED = "refused";
const TOKENS = ["argument", "environment", "none"] as const;
const HOSTS = ["argument", "environment", "none"] as const;

/** For each context, the nine results: a row for each source of the token, in it one for each source of the host. */
const EXPECTED: { readonly [context in ContextCase]: readonly (readonly string[])[] } = {
  "arg work": [
    ["own-token > own", "own-token > env", REFUSED],
    ["env-token > own", "env-token > env", REFUSED],
    ["work-token > own", REFUSED, "work-token > work"],
  ],
  "env work": [
    ["own-token > own", "own-token > env", REFUSED],
    ["env-token > own", "env-token > env", REFUSED],
    ["work-token > own", REFUSED, "work-token > work"],
  ],
  "arg plain": [
    ["own-token > own", "own-token > env", "own-token > api"],
    ["env-token > own", "env-token > env", "env-token > api"],
    ["plain-token > own", REFUSED, "plain-token > api"],
  ],
  "arg bare": [
    ["own-token > own", "own-token > env", REFUSED],
    ["env-token > own", "env-token > env", REFUSED],
    ["no token", "no token", "no token"],
  ],
  "arg public": [
    ["own-token > own", "own-token > env", "own-token > api"],
    ["env-token > own", "env-token > env", "env-token > api"],
    ["public-token > own", REFUSED, "public-token > api"],
  ],
  current: [
    ["own-token > own", "own-token > env", "own-token > api"],
    ["env-token > own", "env-token > env", "env-token > api"],
    ["work-token > own", REFUSED, "work-token > work"],
  ],
  "no file": [
    ["own-token > own", "own-token > env", "own-token > api"],
    ["env-token > own", "env-token > env", "env-token > api"],
    ["no token", "no token", "no token"],
  ],
};

function sources(token: Source, host: Source, context: ContextCase): [GivenSettings, { [name: string]: string }] {
  const [how, name = ""] = context.split(" ");
  const given = {
    ...(token === "argument" && { apiToken: "own-token" }),
    ...(host === "argument" && { baseUrl: "https://own.example.com" }),
    ...(how === "arg" && { context: name }),
  };
  const env = {
    ...(token === "environment" && { NORTHFLANK_API_TOKEN: "env-token" }),
    ...(host === "environment" && { NORTHFLANK_BASE_URL: "https://env.example.com" }),
    ...(how === "env" && { NORTHFLANK_CONTEXT: name }),
  };
  return [given, env];
}

function attempt(given: GivenSettings, env: { [name: string]: string }, at = home): SettingError | string {
  try {
    const { apiToken, baseUrl } = resolveSettings(given, env, at);
    return `${apiToken} > ${/\/\/(\w+)/.exec(baseUrl.toLowerCase())?.[1]}`;
  } catch (thrown) {
    if (thrown instanceof SettingError) return thrown;
    throw thrown;
  }
}

const CASES = (Object.keys(EXPECTED) as ContextCase[]).flatMap((context) =>
  TOKENS.flatMap((token, i) =>
    HOSTS.map((host, j) => [token, host, context, EXPECTED[context][i]?.[j] ?? ""] as const),
  ),
);

test.each(CASES)("token: %s, host: %s, context: %s: %s", (token, host, context, expected) => {
  const result = attempt(...sources(token, host, context), context === "no file" ? "/nonexistent" : home);
  if (!(result instanceof SettingError)) return expect(result).toBe(expected);
  expect(result.setting === "tokenAndHost" ? REFUSED : "no token").toBe(expected);
  expect(result.message).not.toMatch(/(own|env|work|plain)-token/);
});

test("a token of the environment that is the context's own may go to the context's host", () => {
  expect(attempt({ context: "work" }, { NORTHFLANK_API_TOKEN: "work-token" })).toBe("work-token > work");
});

test("a host of the environment that is the context's own may get the context's token", () => {
  expect(attempt({}, { NORTHFLANK_BASE_URL: "https://Work.example.com/v1" })).toBe("work-token > work");
  expect(attempt({ context: "plain" }, { NORTHFLANK_BASE_URL: "https://api.northflank.com" })).toBe(
    "plain-token > api",
  );
});

test("a refusal names both sources and what to set", () => {
  expect(attempt({ context: "work" }, { NORTHFLANK_API_TOKEN: "env-token" })).toMatchObject({
    summary: "API token belongs to another host",
    message:
      "The API token comes from the environment variable NORTHFLANK_API_TOKEN, but the host, https://work.example.com, comes from context \"work\" of ~/.northflank/config.json, which the argument context names. Only a context's own token is sent to its host. Remove the environment variable NORTHFLANK_API_TOKEN to use the context's own token. Or set base_url or NORTHFLANK_BASE_URL to the address that the token is for. Or remove the argument context, so that no context is used.",
  });
  expect(attempt({}, { NORTHFLANK_BASE_URL: "https://env.example.com" })).toMatchObject({
    message:
      "The API token is that of context \"work\" of ~/.northflank/config.json, for https://work.example.com, but the environment variable NORTHFLANK_BASE_URL is https://env.example.com. A context's token is not sent there, because it belongs to the context's host. Unset the variable to use the context's host. Or set NORTHFLANK_API_TOKEN to a token for that address. Or set base_url, which takes the token of a context to any host.",
  });
});

test("a context without a token is not proposed as the source of one", () => {
  expect((attempt({ context: "bare", apiToken: "own-token" }, {}) as SettingError).message).toContain(
    "its host. Set base_url or NORTHFLANK_BASE_URL",
  );
});

test.each([
  ["the argument base_url", { baseUrl: "https://x.example?key=secret", apiToken: "own-token" }, {}],
  [
    "the environment variable NORTHFLANK_BASE_URL",
    { apiToken: "own-token" },
    { NORTHFLANK_BASE_URL: "https://x.example?key=secret" },
  ],
])("an address of another form is refused, and its source named: %s", (source, given, env) => {
  expect(attempt(given, env)).toMatchObject({
    setting: "baseUrl",
    summary: "Invalid base URL",
    message: `T${source.slice(1)} is "https://x.example?…", which has a query: remove the question mark and what follows it.`,
  });
});

test("the host of a context is held to the same form", () => {
  const contexts = [{ name: "odd", token: "odd-token", host: "https://user:secret@x.example" }];
  writeFileSync(join(home, ".northflank", "config.json"), JSON.stringify({ contexts }));
  expect(attempt({ context: "odd" }, {})).toMatchObject({
    message:
      'The host of context "odd" of ~/.northflank/config.json is "https://x.example", which has a user name or a password: remove them, the API takes only the token.',
  });
});

test("an address that is not used is not checked", () => {
  expect(attempt({ apiToken: "own-token", baseUrl: "https://own.example.com" }, { NORTHFLANK_BASE_URL: "?" })).toBe(
    "own-token > own",
  );
});
