import { ApiClient, NorthflankApiCallError } from "@northflank/js-client";
import { GPU_CATALOGUE, REGIONS } from "../../../src/schema/gpu-catalogue";
import { ApiUnderTest, apiUnderTest, emulatorTest } from "../../support/api-under-test";
import { QWEN } from "../../support/model";
import { officialClient } from "../../support/official-client";
import { proves } from "../../support/proves";

// The vendor's own client tests the endpoints beside AI models. Like the tests of AI models, these can run against the
// real API; projects cost nothing there.

let api: ApiUnderTest;
let client: ApiClient;
let made: string[] = [];

beforeAll(async () => {
  api = await apiUnderTest();
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

test("the vendor's client creates, reads, lists and deletes a project", async () => {
  proves("neighbours.projects");
  const { data, error } = await createProject("Sample Project", { description: "to be thrown away" });
  expect([error, data]).toEqual([undefined, expect.objectContaining({ id: "sample-project", name: "Sample Project" })]);
  const found = (await client.get.project({ parameters: { projectId: "sample-project" } })).data;
  expect(found).toMatchObject({
    id: "sample-project",
    name: "Sample Project",
    description: "to be thrown away",
    deployment: { region: "us-central" },
    createdAt: expect.stringMatching(/Z$/),
    services: [],
    jobs: [],
    addons: [],
    cluster: { id: expect.any(String) },
  });
  const all = (await client.list.projects.all({})).data.projects;
  expect(all).toContainEqual({ id: "sample-project", name: "Sample Project", description: "to be thrown away" });
  made = [];
  const deleted = await client.delete.project({ parameters: { projectId: "sample-project" } });
  expect([deleted.error, deleted.data]).toEqual([undefined, {}]);
  expect((await client.get.project({ parameters: { projectId: "sample-project" } })).error?.status).toBe(404);
});

test("a project's name can be used only once", async () => {
  proves("neighbours.project-taken", "neighbours.project-ids");
  await createProject("Sample Twice");
  expect((await client.create.project({ data: { name: "sample-twice", region: "us-central" } })).error?.status).toBe(
    409,
  );
});

test.each([
  ["a name that is too short", { name: "ab", region: "us-central" }],
  ["a name that is too long", { name: "a".repeat(40), region: "us-central" }],
  ["neither region nor cluster", { name: "Sample Nowhere" }],
  ["no name", { region: "us-central" }],
  ["both region and cluster", { name: "Sample Twofold", region: "us-central", clusterId: "gcp-1" }],
  ["a name that is a number", { name: 5, region: "us-central" }],
  ["a name that begins with a digit", { name: "1 Sample", region: "us-central" }],
  ["a name with two spaces", { name: "Sample  Name", region: "us-central" }],
  ["a description that is too long", { name: "Sample", region: "us-central", description: "x".repeat(201) }],
  ["a description with another character", { name: "Sample", region: "us-central", description: "a <b>" }],
  ["an empty description", { name: "Sample", region: "us-central", description: "" }],
  ["a color that is a word", { name: "Sample", region: "us-central", color: "red" }],
  ["a color of four digits", { name: "Sample", region: "us-central", color: "#abcd" }],
  ["a cluster of impossible form", { name: "Sample", clusterId: "1-gcp" }],
  ["an unknown setting of the network", { name: "Sample", region: "us-central", networking: { open: true } }],
  [
    "an impossible project of the network",
    { name: "Sample", region: "us-central", networking: { allowedIngressProjects: ["a b"] } },
  ],
])("an invalid project is refused: %s", async (_what, data) => {
  proves("neighbours.project-body", "neighbours.project-place");
  const { error } = await client.create.project({ data: data as { name: string } });
  expect(error).toMatchObject({ status: 400, message: expect.stringMatching(/./) });
});

emulatorTest("in the emulator: the documented body creates a project, and no secret of it is shown", async () => {
  proves("neighbours.project-body", "neighbours.project-secrets");
  const restrictions = { enabled: true, tags: ["web-tag"], tagMatchCondition: "or" as const };
  const tailscale = {
    enabled: true,
    authKeyTags: ["tag:server"],
    restrictions,
    options: { applyToAddons: false, applyToAddonJobs: false, autoRedeployOnRegeneration: true },
    tailscaleOptions: { acceptRoutes: true },
  };
  const hostAliases = {
    enabled: true,
    hostEntries: [{ ipAddress: "10.0.0.1", hostnames: ["db.internal"] }],
    restrictions,
  };
  const networking = { allowedIngressProjects: ["default-project"], tailscale, hostAliases };
  const secrets = { clientId: "id-of-client", clientSecret: "hidden-of-client" };
  const { data, error } = await createProject("Sample Networking", {
    description: "This is a new project.",
    color: "#EF233C",
    region: "europe-west",
    networking: { ...networking, tailscale: { ...tailscale, secrets } },
  });
  expect(error).toBeUndefined();
  expect(data).toMatchObject({ id: "sample-networking", color: "#EF233C", region: "europe-west", networking });
  const state = await (await fetch(`${api.url}/_emulator/state`)).text();
  expect(state).toContain("tag:server");
  expect(JSON.stringify(data) + state).not.toMatch(/(id|hidden)-of-client/);
});

emulatorTest("in the emulator: a region that no list has is accepted, if its form is possible", async () => {
  proves("neighbours.project-region");
  expect((await createProject("Sample Mars", { region: "mars-north" })).error).toBeUndefined();
  expect((await createProject("Sample Moon", { region: "moon south" })).error?.status).toBe(400);
});

test.each(["get", "delete"] as const)("to %s a project that is not there is 404", async (operation) => {
  const parameters = { projectId: "sample-none" };
  const calls = { get: () => client.get.project({ parameters }), delete: () => client.delete.project({ parameters }) };
  expect((await calls[operation]()).error).toMatchObject({ status: 404, message: expect.any(String) });
});

test("a page of one project leads to the next", async () => {
  await createProject("Sample Page");
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

test("regions name their cloud, and have the documented names and groups", async () => {
  proves("neighbours.region-providers");
  const { data } = await client.list.regions({});
  const byId = new Map(data.regions.map((region) => [region.id, region]));
  expect(byId.get("us-central")).toMatchObject({ provider: { id: "gcp", region: "us-central1" } });
  for (const { provider } of data.regions)
    expect(provider).toEqual({ id: expect.any(String), region: expect.any(String) });
  const names = ["us-east-ohio", "us-east1", "europe-west-frankfurt", "europe-west-netherlands"];
  expect(names.map((id) => byId.get(id)?.name)).toEqual([
    ...["US - East - Ohio", "US - East", "Europe - West - Frankfurt", "Europe - West - Netherlands"],
  ]);
  expect(byId.get("asia-south-delhi")?.regionName).toBe("Asia Pacific");
});

test.each([
  ["l4-24", ["europe-west-netherlands"]],
  ["h100-80", ["europe-west-frankfurt"]],
  ["rtx_pro_6000-96", ["us-west", "asia-south-delhi"]],
  ["b200-180", ["us-central"]],
])("the GPU %s is also in %j", async (gpuType, regions) => {
  const { data } = await client.list.regions({});
  const offering = data.regions.filter(({ gpuDevices }) => gpuDevices.some(({ id }) => id === gpuType));
  expect(offering.map(({ id }) => id)).toEqual(expect.arrayContaining(regions));
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

test("plans and regions need no token", async () => {
  proves("neighbours.public");
  for (const path of ["plans", "regions"]) {
    const answer = await fetch(`${api.url}/v1/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
  }
});

test("/v1/login checks a token", async () => {
  proves("neighbours.login");
  const ask = async (headers: Record<string, string>) => (await fetch(`${api.url}/v1/login`, { headers })).status;
  expect(await ask({ authorization: `Bearer ${api.token}` })).toBe(200);
  expect(await ask({})).toBe(401);
});

test("a client that throws errors throws the API's error", async () => {
  const { ApiClientInMemoryContextProvider } = await import("@northflank/js-client");
  const contexts = new ApiClientInMemoryContextProvider();
  await contexts.addContext({ name: "test", token: api.token, host: api.url });
  const throwing = new ApiClient(contexts, { throwErrorOnHttpErrorCode: true });
  const call = throwing.get.project({ parameters: { projectId: "sample-none" } });
  await expect(call).rejects.toBeInstanceOf(NorthflankApiCallError);
  await expect(call).rejects.toMatchObject({ status: 404, message: expect.any(String) });
});

test("all errors have the same form", async () => {
  const missing = await client.get.project({ parameters: { projectId: "sample-none" } });
  const invalid = await client.create.project({ data: { name: "x" } });
  for (const { error, data } of [missing, invalid]) {
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ message: expect.stringMatching(/./), id: expect.stringMatching(/./) });
  }
});

test("every answer has the rate limit and the remaining number of requests", async () => {
  const limited = await apiUnderTest({ rateLimit: 1000 });
  try {
    for (const path of ["projects", "projects/sample-none", "login", "plans"]) {
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

emulatorTest("in the emulator: a project with models is deleted only with delete_child_objects", async () => {
  proves("neighbours.not-empty");
  await createProject("Sample Full");
  const parameters = { projectId: "sample-full" };
  await client.create.llmModelDeployment({ parameters, data: QWEN });
  expect((await client.delete.project({ parameters })).error).toMatchObject({
    status: 409,
    message: expect.stringContaining("delete_child_objects"),
  });
  expect((await client.list.llmModelDeployments({ parameters })).data.llmModelDeployments).toHaveLength(1);
  expect((await client.delete.project({ parameters, options: { delete_child_objects: true } })).error).toBeUndefined();
  expect((await client.list.llmModelDeployments({ parameters })).error?.status).toBe(404);
});

emulatorTest("in the emulator: the vendor's client creates, reads and lists a team", async () => {
  proves("neighbours.teams", "neighbours.team-body");
  const data = { name: "Sample Team", email: "billing@example.com", description: "for tests" };
  expect((await client.create.team({ data })).data).toMatchObject({ id: "sample-team", name: "Sample Team" });
  const found = await client.get.team({ parameters: { teamId: "sample-team" } });
  expect(found.data).toMatchObject({ id: "sample-team", description: "for tests", createdAt: expect.any(String) });
  expect((await client.list.teams({})).data.teams.map(({ id }) => id)).toContain("sample-team");
  expect((await client.create.team({ data })).error?.status).toBe(409);
  expect((await client.create.team({ data: { name: "No Mail" } as typeof data })).error?.status).toBe(400);
  for (const wrong of [{ name: "ab" }, { name: "a".repeat(40) }, { description: "x".repeat(1025) }]) {
    const refused = await client.create.team({ data: { ...data, name: "Other Team", ...wrong } });
    expect(refused.error?.status).toBe(400);
  }
  expect((await client.get.team({ parameters: { teamId: "sample-none" } })).error?.status).toBe(404);
});

emulatorTest("in the emulator: a project created in a team belongs to the team", async () => {
  const teamId = "default-team";
  await client.create.project({ parameters: { teamId }, data: { name: "Sample Inside", region: "us-west" } });
  made.push("sample-inside");
  const all = (await client.list.projects({ parameters: { teamId } })).data.projects.map(({ id }) => id);
  expect(all).toContain("sample-inside");
  const one = await client.get.project({ parameters: { teamId, projectId: "sample-inside" } });
  expect(one.data).toMatchObject({ deployment: { region: "us-west" } });
  const parameters = { teamId: "sample-none" };
  expect((await client.list.projects({ parameters })).error?.status).toBe(404);
});

emulatorTest("in the emulator: a project with a clusterId shows that cluster", async () => {
  await client.create.project({ data: { name: "Sample Cluster", clusterId: "gcp-1" } as { name: string } });
  made.push("sample-cluster");
  const { data } = await client.get.project({ parameters: { projectId: "sample-cluster" } });
  expect(data.cluster).toMatchObject({ id: "gcp-1" });
});

emulatorTest("in the emulator: a strict emulator accepts only its own tokens", async () => {
  const strict = await apiUnderTest({ auth: "strict" });
  try {
    expect((await strict.client.list.projects({})).error).toBeUndefined();
    const stranger = await strict.as("nf-emulator-stranger");
    expect((await stranger.list.projects({})).error).toMatchObject({ status: 401, message: expect.any(String) });
    expect((await stranger.list.plans({})).error).toBeUndefined();
  } finally {
    await strict.close();
  }
});

emulatorTest("in the emulator: every call beyond the rate limit is an error of the client", async () => {
  const limited = await apiUnderTest({ rateLimit: 1 });
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

emulatorTest("in the emulator: a client without a token receives an error", async () => {
  const anonymous = await officialClient(api.url, "");
  expect((await anonymous.list.projects({})).error).toMatchObject({ status: 401, message: expect.any(String) });
});
