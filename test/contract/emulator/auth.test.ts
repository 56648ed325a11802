import { Seed } from "../../../src/emulator/control/seed";
import { emulated, one, PROJECT, TestClock } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { officialClient } from "../../support/official-client";
import { proves } from "../../support/proves";

// What tokens may, where the emulator is strict.

const READ = "Project > AiModels > General > Read";

const SEED: Seed = {
  teams: [{ id: "us" }, { id: "them" }],
  projects: [
    { id: "ours", teamId: "us" },
    { id: "secret", teamId: "us" },
    { id: "theirs", teamId: "them" },
  ],
  tokens: [
    { name: "admin" },
    { name: "reader", permissions: [READ] },
    { name: "only", projects: { only: ["ours"] } },
    { name: "except", projects: { except: ["secret"] } },
    { name: "team", teamId: "us" },
    { name: "jwt", jwt: true, entityType: "org" },
    { name: "expiring", expiresAt: "2026-01-01T01:00:00Z" },
    { name: "revoked", revoked: true },
  ],
};

async function strict(more: Parameters<typeof emulated>[0] = {}) {
  const clock = new TestClock();
  const emulator = await emulated({ auth: "strict", seed: SEED, now: clock.now, ...more });
  const as = (name: string) => officialClient(emulator.url, name.includes(".") ? name : `nf-emulator-${name}`);
  const list = async (name: string, projectId: string, teamId?: string) => {
    const parameters = teamId === undefined ? { projectId } : { teamId, projectId };
    return (await (await as(name)).list.llmModelDeployments({ parameters })).error;
  };
  return { ...emulator, clock, as, list };
}

test.each(["unknown", "expired", "revoked"])("a token that is %s returns 401", async (kind) => {
  proves("authentication.unknown");
  const { list, clock } = await strict();
  const name = { unknown: "invented", expired: "expiring", revoked: "revoked" }[kind] as string;
  if (kind === "expired") {
    expect(await list(name, "ours")).toBeUndefined();
    clock.advance(60 * 60_000);
  }
  expect(await list(name, "ours")).toMatchObject({ status: 401, message: expect.stringContaining("unknown, expired") });
});

test("a missing permission returns 403 with the name of the permission", async () => {
  proves("authentication.permission");
  const { as, list } = await strict();
  expect(await list("reader", "ours")).toBeUndefined();
  const { error } = await (await as("reader")).create.llmModelDeployment({
    parameters: { projectId: "ours" },
    data: QWEN,
  });
  expect(error).toMatchObject({
    status: 403,
    message: expect.stringContaining("Project > AiModels > General > Create"),
  });
  expect((await (await as("reader")).list.projects({})).error?.status).toBe(403);
});

test.each([
  ["403", 403],
  ["404", 404],
] as const)(
  "a project that the token has no access to returns the status of the variant: %s",
  async (forbidden, status) => {
    proves("authentication.restriction");
    const { list, as } = await strict({ variants: { forbidden } });
    expect(await list("only", "ours")).toBeUndefined();
    expect(await list("only", "secret")).toMatchObject({ status });
    expect(await list("except", "ours")).toBeUndefined();
    expect(await list("except", "secret")).toMatchObject({ status });
    const { data } = await (await as("except")).list.projects({});
    expect(data.projects.map(({ id }) => id)).toEqual(["ours", "theirs"]);
  },
);

test("a team's token cannot see other teams or their projects", async () => {
  proves("authentication.teams");
  const { list, as } = await strict();
  expect(await list("team", "ours")).toBeUndefined();
  expect(await list("team", "ours", "us")).toBeUndefined();
  expect(await list("team", "theirs")).toMatchObject({ status: 404 });
  expect(await list("team", "theirs", "them")).toMatchObject({
    status: 404,
    message: expect.stringMatching(/^Team not found: them\. The emulator has the team us\. /),
  });
  const client = await as("team");
  expect((await client.list.teams({})).data.teams.map(({ id }) => id)).toEqual(["us"]);
  expect((await client.list.projects({})).data.projects.map(({ id }) => id)).toEqual(["ours", "secret"]);
});

test("an organisation's token works in the paths of teams", async () => {
  proves("authentication.organisation");
  const { list } = await strict();
  expect(await list("admin", "ours", "us")).toBeUndefined();
  expect(await list("admin", "theirs", "them")).toBeUndefined();
  expect(await list("admin", "theirs", "us")).toMatchObject({ status: 404 });
});

test("the vendor's client works with a token in the form of a JWT", async () => {
  proves("authentication.jwt");
  const { list } = await strict();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = `${part({ alg: "none", typ: "JWT" })}.${part({ name: "nf-emulator-jwt", entityType: "org" })}.`;
  expect(await list(token, "ours", "us")).toBeUndefined();
  const other = `${part({ alg: "none", typ: "JWT" })}.${part({ name: "nf-emulator-jwt", entityType: "team" })}.`;
  expect(await list(other, "ours", "us")).toMatchObject({ status: 401 });
});

test("a token that looks real causes one warning and is not in the log", async () => {
  proves("authentication.real-token");
  const warnings: string[] = [];
  const { as, url } = await strict({ auth: "any", onWarning: (text) => warnings.push(text) });
  const token = "nf-eyJhbGciOiJIUzI1NiJ9.eyJlbnRpdHlUeXBlIjoidGVhbSJ9.c2lnbmF0dXJl";
  for (let i = 0; i < 2; i++) await (await as(token)).get.llmModelDeployment({ parameters: one(token) });
  expect(warnings).toEqual([expect.stringContaining("looks real")]);
  const log = await (await fetch(`${url}/_emulator/requests`)).text();
  expect(log).toContain("***");
  expect(log + warnings.join()).not.toContain("c2lnbmF0dXJl");
});

test("a request that is refused because of its token does not count", async () => {
  proves("rate-limit.refused");
  const { list, url } = await strict({ rateLimit: 2 });
  for (let i = 0; i < 4; i++) {
    expect(await list("invented", "ours")).toMatchObject({ status: 401 });
    expect((await fetch(`${url}/v1/projects`)).headers.get("x-ratelimit-remaining")).toBe("2");
  }
  expect(await list("admin", "ours")).toBeUndefined();
});

const KINDS_OF_REFUSAL: readonly (readonly [string, string, string, string, number, number])[] = [
  ["an unknown token", "invented", "GET", "/v1/projects/ours/llm-model-deployments", 401, 3],
  ["a revoked token", "revoked", "GET", "/v1/projects", 401, 3],
  ["a missing permission", "reader", "POST", "/v1/projects/ours/llm-model-deployments", 403, 2],
  ["a missing permission for teams", "reader", "GET", "/v1/teams", 403, 2],
  ["a project that the token may not see", "only", "GET", "/v1/projects/secret/llm-model-deployments", 403, 2],
  ["a project that the token may not delete", "except", "DELETE", "/v1/projects/secret", 403, 2],
  ["such a project of a team", "only", "GET", "/v1/teams/us/projects/secret", 403, 2],
];

test.each(KINDS_OF_REFUSAL)(
  "a refusal for %s does not count, and shows the counter of its account",
  async (_what, name, method, path, status, remaining) => {
    proves("rate-limit.refused");
    const { list, url } = await strict({ rateLimit: 3 });
    expect(await list("admin", "ours")).toBeUndefined(); // the account has two left, requests without an account three
    for (let i = 0; i < 4; i++) {
      const answer = await fetch(url + path, { method, headers: { authorization: `Bearer nf-emulator-${name}` } });
      expect([answer.status, answer.headers.get("x-ratelimit-remaining")]).toEqual([status, `${remaining}`]);
    }
  },
);

test.each([
  ["a project that does not exist", "only", "/v1/projects/none"],
  ["another team's project", "team", "/v1/projects/theirs"],
  ["another team", "team", "/v1/teams/them"],
  ["an endpoint that does not exist", "admin", "/v1/none"],
])("a 404 for %s counts", async (_what, name, path) => {
  proves("rate-limit.counted");
  const { url } = await strict({ rateLimit: 3 });
  const remaining = [];
  for (let i = 0; i < 2; i++) {
    const { headers } = await fetch(url + path, { headers: { authorization: `Bearer nf-emulator-${name}` } });
    remaining.push(headers.get("x-ratelimit-remaining"));
  }
  expect(remaining).toEqual(["2", "1"]);
});

test("the API describes the token of a request", async () => {
  proves("neighbours.auth");
  const { url } = await strict();
  const ask = async (token: string) => {
    const answer = await fetch(`${url}/v1/auth`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, data: ((await answer.json()) as { data?: unknown }).data };
  };
  expect(await ask("nf-emulator-team")).toEqual({
    status: 200,
    data: {
      tokenKind: "api",
      id: "team",
      name: "team",
      entityId: "us",
      entityUid: expect.stringMatching(/^[0-9a-f]{24}$/),
      entityType: "team",
      role: { name: expect.any(String), roleId: expect.any(String), roleType: "team", entityType: "team" },
      permissions: {
        orgScope: expect.arrayContaining(["Organisation > Team > General > Read"]),
        teamScope: [],
        projectScope: expect.arrayContaining([READ]),
      },
      createdAt: "2026-01-01T00:00:00.000Z",
    },
  });
  expect((await ask("nf-emulator-reader")).data).toMatchObject({
    entityType: "org",
    permissions: { orgScope: [], teamScope: [], projectScope: [READ] },
  });
  expect((await ask("nf-emulator-expiring")).data).toMatchObject({ expiresAt: "2026-01-01T01:00:00.000Z" });
  expect((await ask("invented")).status).toBe(401);
});

test("an emulator that is not strict describes every token", async () => {
  const { url } = await strict({ auth: "any" });
  const answer = await fetch(`${url}/v1/auth`, { headers: { authorization: "Bearer invented" } });
  const { data } = (await answer.json()) as { data: object };
  expect(data).toMatchObject({ tokenKind: "api", entityType: "team", entityId: "us" });
  expect(JSON.stringify(data)).not.toContain("invented");
});

test("a refused token returns 401, even after many requests without a token", async () => {
  const { list, url } = await strict({ rateLimit: 1 });
  expect([(await fetch(`${url}/v1/plans`)).status, (await fetch(`${url}/v1/plans`)).status]).toEqual([200, 429]);
  const refused = await fetch(`${url}/v1/projects`);
  expect([refused.status, refused.headers.get("x-ratelimit-remaining")]).toEqual([401, "0"]);
  expect(await list("invented", "ours")).toMatchObject({ status: 401 });
});

test.each([
  ["account", 429],
  ["token", undefined],
] as const)("with the limit for each %s, another token of the account gets %s", async (scope, status) => {
  proves("rate-limit.scope");
  const { list } = await strict({ rateLimit: 1, variants: { "rate.scope": scope } });
  expect(await list("admin", "ours")).toBeUndefined();
  expect((await list("except", "ours"))?.status).toBe(status);
  expect(await list("team", "ours")).toBeUndefined(); // of an account of its own
  expect(await list("admin", "ours")).toMatchObject({ status: 429 });
});

test("the window of the rate limit opens with the first request and ends on the emulator's clock", async () => {
  proves("rate-limit.window");
  const { clock, url } = await strict({ rateLimit: { max: 2, windowMs: 60_000 } });
  clock.advance(1_000_000);
  const ask = async () => {
    const { status, headers } = await fetch(`${url}/v1/login`, {
      headers: { authorization: "Bearer nf-emulator-admin" },
    });
    return [status, headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-reset")];
  };
  expect(await ask()).toEqual([200, "1", "60"]);
  clock.advance(59_001);
  expect(await ask()).toEqual([200, "0", "1"]);
  expect(await ask()).toEqual([429, "0", "1"]);
  clock.advance(999);
  expect(await ask()).toEqual([200, "1", "60"]);
});

test("a 429 has the header retry-after if the variant says so", async () => {
  proves("rate-limit.retry-after");
  const { url } = await strict({ rateLimit: { max: 1, windowMs: 60_000 }, variants: { "retry-after": "on" } });
  const ask = () => fetch(`${url}/v1/login`, { headers: { authorization: "Bearer nf-emulator-admin" } });
  expect((await ask()).headers.has("retry-after")).toBe(false);
  expect((await ask()).headers.get("retry-after")).toBe("60");
});

test("plans and regions have a counter separate from the account's", async () => {
  proves("rate-limit.public");
  const { list, url } = await strict({ rateLimit: 1 });
  expect(await list("admin", "ours")).toBeUndefined();
  expect((await fetch(`${url}/v1/plans`)).status).toBe(200);
  expect((await fetch(`${url}/v1/regions`)).status).toBe(429);
});

test("an emulator that is not strict accepts every token, with all permissions", async () => {
  const { list, as } = await strict({ auth: "any" });
  expect(await list("reader", "secret")).toBeUndefined();
  expect((await (await as("revoked")).list.projects({})).error).toBeUndefined();
  expect((await (await as("reader")).list.llmModelDeployments({ parameters: PROJECT })).error?.status).toBe(404);
});
