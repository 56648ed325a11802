import { emulated, one, PROJECT } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { officialClient } from "../../support/official-client";
import { proves } from "../../support/proves";

// Who finds which models, and by which path.

const TEAM_PROJECT = { teamId: "default-team", ...PROJECT };

test("both families of paths show the same models", async () => {
  proves("paths.families");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: TEAM_PROJECT, data: QWEN });
  const plain = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  const team = await client.get.llmModelDeployment({ parameters: { teamId: "default-team", ...one("qwen3-8b") } });
  expect(team.data).toMatchObject({ id: "qwen3-8b", createdAt: plain.data.createdAt });
  const listed = await client.list.llmModelDeployments({ parameters: TEAM_PROJECT });
  expect(listed.data.llmModelDeployments.map(({ id }) => id)).toEqual(["qwen3-8b"]);
  const data = { description: "through the team" };
  await client.update.llmModelDeployment({ parameters: { teamId: "default-team", ...one("qwen3-8b") }, data });
  const updated = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(updated.data.description).toBe("through the team");
});

test("missing projects and teams, and projects of other teams, return 404", async () => {
  proves("neighbours.project-missing");
  const { client } = await emulated({
    projects: [
      { id: "mine", teamId: "us" },
      { id: "theirs", teamId: "them" },
    ],
  });
  const list = async (parameters: { teamId: string; projectId: string } | { projectId: string }) =>
    (await client.list.llmModelDeployments({ parameters })).error;
  expect(await list({ projectId: "mine" })).toBeUndefined();
  expect(await list({ teamId: "us", projectId: "mine" })).toBeUndefined();
  expect(await list({ projectId: "none" })).toMatchObject({
    status: 404,
    message: expect.stringMatching(/^Project not found: none\. /),
  });
  expect(await list({ teamId: "none", projectId: "mine" })).toMatchObject({
    status: 404,
    message: expect.stringMatching(/^Team not found: none\. /),
  });
  expect(await list({ teamId: "us", projectId: "theirs" })).toMatchObject({ status: 404 });
});

const manyProjects = Array.from({ length: 12 }, (_, i) => ({ id: `lab-${i}`, teamId: "us" }));

test.each([
  ["a project", { projectId: "shop" }, ["has the projects mine, theirs.", "`--project shop`", "`--seed`"]],
  [
    "a project of a team",
    { teamId: "us", projectId: "shop" },
    ["has the project mine in team us.", "`--project us/shop`"],
  ],
  ["a team", { teamId: "shops", projectId: "shop" }, ["has the teams us, them.", "`--project shops/my-project`"]],
  ["another team's project", { teamId: "us", projectId: "theirs" }, ["belongs to team them, not to team us"]],
  ["an impossible project", { projectId: "a b\n`c`" }, ["`--project <id>`"]],
])("a 404 for %s lists what the emulator has, and how to add one", async (_what, parameters, expected) => {
  proves("neighbours.known-projects");
  const projects = [
    { id: "mine", teamId: "us" },
    { id: "theirs", teamId: "them" },
  ];
  const { client } = await emulated({ projects, seed: { teams: [] } });
  const { error } = await client.list.llmModelDeployments({ parameters });
  expect(error).toMatchObject({ status: 404, id: expect.any(String) });
  for (const text of expected) expect(error?.message).toContain(text);
});

test("a 404 for a project names ten projects at most", async () => {
  const { client } = await emulated({ projects: manyProjects });
  const { error } = await client.list.llmModelDeployments({ parameters: { projectId: "shop" } });
  expect(error?.message).toContain("lab-0, lab-1, lab-2, lab-3, lab-4, lab-5, lab-6, lab-7, lab-8, lab-9 and 2 more.");
});

test("extra projects exist beside those of the seed, in a team, and after a reset", async () => {
  const extraProjects = [{ id: "shop" }, { id: "lab", teamId: "research" }, { id: "shop" }];
  const { client, url } = await emulated({ extraProjects });
  const list = async (parameters: { projectId: string } | { teamId: string; projectId: string }) =>
    (await client.list.llmModelDeployments({ parameters })).error;
  const inAll = async () =>
    expect([
      await list({ projectId: "shop" }),
      await list({ teamId: "default-team", projectId: "shop" }),
      await list({ teamId: "research", projectId: "lab" }),
      await list(PROJECT),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  await inAll();
  await fetch(`${url}/_emulator/reset`, { method: "POST" });
  await inAll();
});

test("each project has its own models", async () => {
  const { client } = await emulated({
    projects: [
      { id: "one", teamId: "team" },
      { id: "two", teamId: "team" },
    ],
  });
  await client.create.llmModelDeployment({ parameters: { projectId: "one" }, data: QWEN });
  await client.create.llmModelDeployment({ parameters: { projectId: "two" }, data: { ...QWEN, description: "2" } });
  const get = (projectId: string) =>
    client.get.llmModelDeployment({ parameters: { projectId, llmModelDeploymentId: "qwen3-8b" } });
  expect((await get("one")).data.description).toBe(QWEN.description);
  expect((await get("two")).data.description).toBe("2");
});

test("every token is accepted, unless the emulator is strict", async () => {
  proves("authentication.any");
  const lax = await emulated();
  const strict = await emulated({ auth: "strict" });
  const list = async (host: string, token?: string) =>
    (await (await officialClient(host, token)).list.llmModelDeployments({ parameters: PROJECT })).error?.status;
  expect(await list(lax.url, "anything")).toBeUndefined();
  expect(await list(strict.url)).toBeUndefined();
  expect(await list(strict.url, "anything")).toBe(401);
});

test("percent-encoded identifiers in paths are decoded", async () => {
  proves("paths.encoding");
  const { client } = await emulated();
  for (const id of ["ä ö", "a/b", "50%", "?x=1#y", "模型", "%2e%2e"]) {
    const { error } = await client.get.llmModelDeployment({ parameters: one(id) });
    expect(error).toMatchObject({ status: 404, message: `AI model not found: ${id}` });
  }
});
