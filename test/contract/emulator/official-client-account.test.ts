import { ApiClient, NorthflankApiCallError } from "@northflank/js-client";
import { GPU_CATALOGUE, REGIONS } from "../../../src/schema/gpu-catalogue";
import { emulatorTest, JudgedApi, judgedApi } from "../../support/judged-api";
import { QWEN } from "../../support/model";
import { officialClient } from "../../support/official-client";
import { proves } from "../../support/proves";

// The vendor's own client as the judge of what stands around AI models. As its neighbour, it also runs against the
// real API; projects cost nothing there.

jest.setTimeout(120_000);

let api: JudgedApi;
let client: ApiClient;
let made: string[] = [];

beforeAll(async () => {
  api = await judgedApi();
  client = api.client;
});
afterEach(async () => {
  for (const projectId of made) {
    await client.delete.project({ parameters: { projectId }, options: { delete_child_objects: true } });
  }
  made = [];
});
afterAll(() => api.close());

async function createProject(name: string, more: object = {}) {
  const answer = await client.create.project({ data: { name, region: "us-central", ...more } });
  if (answer.data?.id) made.push(answer.data.id);
  return answer;
}

test("a project is made, found, listed and deleted by the vendor's client", async () => {
  proves("neighbours.projects");
  const { data, error } = await createProject("Judged Project", { description: "to be thrown away" });
  expect([error, data]).toEqual([undefined, expect.objectContaining({ id: "judged-project", name: "Judged Project" })]);
  const found = (await client.get.project({ parameters: { projectId: "judged-project" } })).data;
  expect(found).toMatchObject({
    id: "judged-project",
    name: "Judged Project",
    description: "to be thrown away",
    deployment: { region: "us-central" },
    createdAt: expect.stringMatching(/Z$/),
    services: [],
    jobs: [],
    addons: [],
    cluster: { id: expect.any(String) },
  });
  const all = (await client.list.projects.all({})).data.projects;
  expect(all).toContainEqual({ id: "judged-project", name: "Judged Project", description: "to be thrown away" });
  made = [];
  const deleted = await client.delete.project({ parameters: { projectId: "judged-project" } });
  expect([deleted.error, deleted.data]).toEqual([undefined, {}]);
  expect((await client.get.project({ parameters: { projectId: "judged-project" } })).error?.status).toBe(404);
});

test("a project's name can be taken once", async () => {
  proves("neighbours.project-taken", "neighbours.project-ids");
  await createProject("Judged Twice");
  expect((await client.create.project({ data: { name: "judged-twice", region: "us-central" } })).error?.status).toBe(
    409,
  );
});

test.each([
  ["a name that is too short", { name: "ab", region: "us-central" }],
  ["a name that is too long", { name: "a".repeat(40), region: "us-central" }],
  ["neither region nor cluster", { name: "Judged Nowhere" }],
  ["no name", { region: "us-central" }],
  ["a name that is a number", { name: 5, region: "us-central" }],
])("a project that is not valid is refused: %s", async (_what, data) => {
  proves("neighbours.project-body");
  const { error } = await client.create.project({ data: data as { name: string } });
  expect(error).toMatchObject({ status: 400, message: expect.stringMatching(/./) });
});

test.each(["get", "delete"] as const)("to %s a project that is not there is 404", async (operation) => {
  const parameters = { projectId: "judged-none" };
  const calls = { get: () => client.get.project({ parameters }), delete: () => client.delete.project({ parameters }) };
  expect((await calls[operation]()).error).toMatchObject({ status: 404, message: expect.any(String) });
});

test("a page of one project leads to the next", async () => {
  await createProject("Judged Page");
  const first = await client.list.projects({ options: { per_page: 1 } });
  expect([first.data.projects.length, first.pagination?.hasNextPage]).toEqual([1, true]);
  const options = { per_page: 1, cursor: first.pagination?.cursor as string };
  const second = await client.list.projects({ options });
  expect(second.data.projects[0]?.id).not.toBe(first.data.projects[0]?.id);
});

test("the vendor's client lists plans", async () => {
  proves("neighbours.plans");
  const { data, error } = await client.list.plans({});
  expect(error).toBeUndefined();
  expect(data.plans).toContainEqual({
    id: "nf-compute-20",
    name: "nf-compute-20",
    currency: expect.any(String),
    amountPerMonth: expect.any(Number),
    amountPerHour: expect.any(Number),
    cpuResource: 0.2,
    ramResource: 512,
  });
});

test("every region has a name, a group and GPUs with counts and prices", async () => {
  const { data, error } = await client.list.regions({});
  expect(error).toBeUndefined();
  expect(data.regions.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(REGIONS)));
  for (const { id, name, regionName, gpuDevices } of data.regions) {
    expect([id, name, regionName].every((text) => typeof text === "string" && text !== "")).toBe(true);
    for (const gpu of gpuDevices) {
      expect(gpu).toMatchObject({ id: expect.any(String), manufacturer: "NVIDIA", countOptions: expect.any(Array) });
      expect(gpu.pricing.onDemand).toBeGreaterThan(0);
    }
  }
});

test("the price of a GPU is in cents an hour, as in the catalogue", async () => {
  proves("neighbours.regions");
  const { data } = await client.list.regions({});
  for (const [gpuType, { counts, usdCentsPerHour, memoryGb, regions }] of Object.entries(GPU_CATALOGUE)) {
    const offers = data.regions.flatMap(({ id, gpuDevices }) =>
      gpuDevices.filter((gpu) => gpu.id === gpuType).map((gpu) => ({ region: id, gpu })),
    );
    expect(offers.map(({ region }) => region).sort()).toEqual([...regions].sort());
    for (const { gpu } of offers) {
      expect([gpu.pricing.onDemand, gpu.countOptions]).toEqual([usdCentsPerHour, counts]);
      expect(gpu.memoryInfo?.sizeInMiB).toBe(memoryGb * 1024);
    }
  }
});

test("plans and regions are told without a token", async () => {
  proves("neighbours.public");
  for (const path of ["plans", "regions"]) {
    const answer = await fetch(`${api.url}/v1/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
  }
});

test("a token can be tried with /v1/login", async () => {
  proves("neighbours.login");
  const ask = async (headers: Record<string, string>) => (await fetch(`${api.url}/v1/login`, { headers })).status;
  expect(await ask({ authorization: `Bearer ${api.token}` })).toBe(200);
  expect(await ask({})).toBe(401);
});

test("a client that was told to throw throws what the API says", async () => {
  const { ApiClientInMemoryContextProvider } = await import("@northflank/js-client");
  const contexts = new ApiClientInMemoryContextProvider();
  await contexts.addContext({ name: "test", token: api.token, host: api.url });
  const throwing = new ApiClient(contexts, { throwErrorOnHttpErrorCode: true });
  const call = throwing.get.project({ parameters: { projectId: "judged-none" } });
  await expect(call).rejects.toBeInstanceOf(NorthflankApiCallError);
  await expect(call).rejects.toMatchObject({ status: 404, message: expect.any(String) });
});

test("an answer that is refused has the same form whatever refuses it", async () => {
  const missing = await client.get.project({ parameters: { projectId: "judged-none" } });
  const invalid = await client.create.project({ data: { name: "x" } });
  for (const { error, data } of [missing, invalid]) {
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ message: expect.stringMatching(/./), id: expect.stringMatching(/./) });
  }
});

test("every answer tells the limit of requests, and what is left of it", async () => {
  const limited = await judgedApi({ rateLimit: 1000 });
  try {
    for (const path of ["projects", "projects/judged-none", "login", "plans"]) {
      const authorization = `Bearer ${limited.token}`;
      const { headers } = await fetch(`${limited.url}/v1/${path}`, { headers: { authorization } });
      for (const end of ["limit", "remaining", "reset"]) {
        expect(headers.get(`x-ratelimit-${end}`)).toMatch(/^\d+$/);
      }
    }
  } finally {
    await limited.close();
  }
});

emulatorTest("in the emulator: a project that is not empty is kept, unless its models may go too", async () => {
  proves("neighbours.not-empty");
  await createProject("Judged Full");
  const parameters = { projectId: "judged-full" };
  await client.create.llmModelDeployment({ parameters, data: QWEN });
  expect((await client.delete.project({ parameters })).error).toMatchObject({
    status: 409,
    message: expect.stringContaining("delete_child_objects"),
  });
  expect((await client.list.llmModelDeployments({ parameters })).data.llmModelDeployments).toHaveLength(1);
  expect((await client.delete.project({ parameters, options: { delete_child_objects: true } })).error).toBeUndefined();
  expect((await client.list.llmModelDeployments({ parameters })).error?.status).toBe(404);
});

emulatorTest("in the emulator: a team is made, found and listed by the vendor's client", async () => {
  proves("neighbours.teams");
  const data = { name: "Judged Team", email: "billing@example.com", description: "for tests" };
  expect((await client.create.team({ data })).data).toMatchObject({ id: "judged-team", name: "Judged Team" });
  const found = await client.get.team({ parameters: { teamId: "judged-team" } });
  expect(found.data).toMatchObject({ id: "judged-team", description: "for tests", createdAt: expect.any(String) });
  expect((await client.list.teams({})).data.teams.map(({ id }) => id)).toContain("judged-team");
  expect((await client.create.team({ data })).error?.status).toBe(409);
  expect((await client.create.team({ data: { name: "No Mail" } as typeof data })).error?.status).toBe(400);
  expect((await client.get.team({ parameters: { teamId: "judged-none" } })).error?.status).toBe(404);
});

emulatorTest("in the emulator: a project that is made in a team is that team's", async () => {
  const teamId = "default-team";
  await client.create.project({ parameters: { teamId }, data: { name: "Judged Inside", region: "us-west" } });
  made.push("judged-inside");
  const all = (await client.list.projects({ parameters: { teamId } })).data.projects.map(({ id }) => id);
  expect(all).toContain("judged-inside");
  const one = await client.get.project({ parameters: { teamId, projectId: "judged-inside" } });
  expect(one.data).toMatchObject({ deployment: { region: "us-west" } });
  const parameters = { teamId: "judged-none" };
  expect((await client.list.projects({ parameters })).error?.status).toBe(404);
});

emulatorTest("in the emulator: a project of a cluster of one's own has that cluster", async () => {
  await client.create.project({ data: { name: "Judged Cluster", clusterId: "gcp-1" } as { name: string } });
  made.push("judged-cluster");
  const { data } = await client.get.project({ parameters: { projectId: "judged-cluster" } });
  expect(data.cluster).toMatchObject({ id: "gcp-1" });
});

emulatorTest("in the emulator: a strict one knows its tokens alone", async () => {
  const strict = await judgedApi({ auth: "strict" });
  try {
    expect((await strict.client.list.projects({})).error).toBeUndefined();
    const stranger = await strict.as("nf-emulator-stranger");
    expect((await stranger.list.projects({})).error).toMatchObject({ status: 401, message: expect.any(String) });
    expect((await stranger.list.plans({})).error).toBeUndefined();
  } finally {
    await strict.close();
  }
});

emulatorTest("in the emulator: a limit that is used up is an error of the client, on every call", async () => {
  const limited = await judgedApi({ rateLimit: 1 });
  try {
    expect((await limited.client.list.projects({})).error).toBeUndefined();
    const parameters = { projectId: "default-project" };
    const calls = [
      limited.client.list.llmModelDeployments({ parameters }),
      limited.client.create.llmModelDeployment({ parameters, data: QWEN }),
      limited.client.get.project({ parameters }),
      limited.client.delete.project({ parameters }),
    ];
    for (const { error } of await Promise.all(calls)) {
      expect(error).toMatchObject({ status: 429, message: expect.stringContaining("Rate limit") });
    }
  } finally {
    await limited.close();
  }
});

emulatorTest("in the emulator: a client without a token is told so", async () => {
  const anonymous = await officialClient(api.url, "");
  expect((await anonymous.list.projects({})).error).toMatchObject({ status: 401, message: expect.any(String) });
});
