import { Deployment, NorthflankClient } from "../../../../src/northflank/client";
import { error, hasError } from "../../../../src/protocol/diagnostics";
import { Decimal, isWhollyKnown, UNKNOWN } from "../../../../src/protocol/values";
import { ConfiguredConnection } from "../../../../src/provider/connection";
import { LlmModelDeploymentResource } from "../../../../src/provider/resource/resource";
import { proves } from "../../../support/proves";
import { apiError, configOf, inTurn, itemOf, modelOf, muteLog, plannedOf, refused } from "./fixtures";
import { create } from "./runs";

muteLog();

const notFound = refused(404);
const running = itemOf();

describe("the state is whole, however the API answers a create", () => {
  test.each([
    ["the whole object", { create: inTurn(running) }],
    ["its id alone", { create: inTurn({ id: "qwen-chat" }), get: inTurn(running) }],
    ["an empty object", { create: inTurn({}), get: inTurn(running) }],
    ["no data at all", { create: inTurn(undefined), get: inTurn(running) }],
    [
      "no data, with an id that is not the name's",
      {
        create: inTurn(undefined),
        get: inTurn<Deployment>(notFound),
        list: inTurn([itemOf({ id: "x", name: "Other" }), running]),
      },
    ],
    [
      "its id, before it can be read",
      { create: inTurn({ id: "qwen-chat" }), get: inTurn<Deployment>(notFound, notFound, running) },
    ],
  ] as [string, Partial<NorthflankClient>][])("%s", async (_, methods) => {
    const { result, diagnostics, posts } = await create(methods);
    expect(diagnostics).toEqual([]);
    expect(result).toMatchObject({ id: "qwen-chat", status: "running", ports: [{ dns: "http--qwen-chat.code.run" }] });
    expect(result?.urls).toEqual(new Map([["http", "https://http--qwen-chat.code.run"]]));
    expect(isWhollyKnown(result)).toBe(true);
    expect(posts).toBe(1);
  });
});

test("what is sent is what was planned, to the project and team that were planned", async () => {
  const sent: unknown[] = [];
  const send: NorthflankClient["create"] = async (project, body) => {
    sent.push(project, body);
    return running;
  };
  const { result } = await create({ create: send }, { teamId: "us" });
  expect(sent[0]).toEqual({ projectId: "demo", teamId: "us" });
  expect(sent[1]).toEqual({
    name: "Qwen Chat",
    ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
    spec: { type: "custom", configuration: { name: "Qwen/Qwen3-8B", engine: "vllm" } },
  });
  expect(result).toMatchObject({ project_id: "demo", team_id: "us" });
});

test("the state is saved as soon as the id is known, before anything else can fail", async () => {
  proves("APPLY-6", "IDEM-5");
  const { saved, result } = await create({
    create: inTurn({ id: "qwen-chat" }),
    get: inTurn<Deployment>(apiError("unreachable")),
  });
  expect(saved[0]).toMatchObject({ id: "qwen-chat", name: "Qwen Chat", project_id: "demo" });
  expect(isWhollyKnown(saved[0] ?? null)).toBe(true);
  expect(result).toEqual(saved[0]);
});

describe("once the id is known, a failure still leaves a state", () => {
  test.each([
    ["the object cannot be read", apiError("unreachable")],
    ["the API has a problem", refused(500)],
    ["the token may not read", refused(403)],
    ["the object never shows", notFound],
  ])("%s", async (_, failure) => {
    const { result, told, posts } = await create({
      create: inTurn({ id: "qwen-chat" }),
      get: inTurn<Deployment>(failure),
    });
    expect(result).toMatchObject({ id: "qwen-chat", project_id: "demo" });
    expect(isWhollyKnown(result)).toBe(true);
    // an error would taint it, and the next apply would destroy a model that is loading
    expect(told).toMatchObject({ severity: "warning", detail: expect.stringContaining('in the state as "qwen-chat"') });
    expect(posts).toBe(1);
  });
});

test("an object that was accepted but never shows is an error that says how to take it over", async () => {
  proves("APPLY-10", "APPLY-12", "IDEM-6");
  const { result, told, clock } = await create({
    create: inTurn(undefined),
    get: inTurn<Deployment>(notFound),
    list: inTurn<Deployment[]>([]),
  });
  expect(result).toBeNull();
  expect(told?.severity).toBe("error");
  expect(told?.detail).toMatch(
    /project "demo".*\n.*terraform import northflank_llm_model_deployment\.<name> demo\/qwen-chat/,
  );
  expect(clock.sleeps.length).toBeGreaterThan(2);
});

test("an answer that names nothing does not make one's own what existed before", async () => {
  proves("IDEM-4");
  const older = itemOf({ createdAt: "2020-01-01T00:00:00Z" });
  const { result, told, saved, posts } = await create({
    create: inTurn(undefined),
    get: inTurn(older),
    list: inTurn([older]),
  });
  expect(result).toBeNull();
  expect(saved).toEqual([]);
  expect(told?.severity).toBe("error");
  expect(posts).toBe(1);
});

test("a name that is taken is an error at the name, with the command to import what is there", async () => {
  proves("IDEM-4");
  const methods = { create: inTurn<Deployment>(refused(409, "name in use")), get: inTurn(itemOf()) };
  const { result, told, posts, clock } = await create(methods, { teamId: "us" });
  expect(result).toBeNull();
  expect(told).toMatchObject({ severity: "error", path: ["name"] });
  expect(told?.detail).toContain("terraform import northflank_llm_model_deployment.<name> us/demo/qwen-chat");
  expect(told?.detail).toContain("name in use");
  expect(told?.detail).toContain("moved {");
  expect(posts).toBe(1);
  // a delete of the old AI model may begin in the meantime
  expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(10_000);
});

test("a name that is taken under another id is an error after some attempts", async () => {
  const methods = { create: inTurn<Deployment>(refused(409)), get: inTurn<Deployment>(notFound) };
  const { result, told, posts } = await create(methods);
  expect([result, posts]).toEqual([null, 3]);
  expect(told?.detail).toContain("NF_NAME_TAKEN");
});

test("a name whose AI model is being deleted is waited for, and taken once it is free", async () => {
  const deleting = itemOf({ status: "deleting" });
  const methods = {
    create: inTurn<Deployment>(refused(409), itemOf({ status: "running" })),
    get: inTurn<Deployment>(deleting, deleting, deleting, refused(404)),
  };
  const { result, diagnostics, posts, clock } = await create(methods);
  expect(result).toMatchObject({ id: "qwen-chat", status: "running" });
  expect([diagnostics, posts]).toEqual([[], 2]);
  expect(clock.sleeps).toHaveLength(2);
});

test("a name that does not get free in time is an error that says so, and nothing was created", async () => {
  const methods = { create: inTurn<Deployment>(refused(409)), get: inTurn<Deployment>(itemOf({ status: "deleting" })) };
  const { result, told, posts } = await create(methods);
  expect([result, posts]).toEqual([null, 1]);
  expect(told).toMatchObject({ severity: "error", path: ["name"], detail: expect.stringContaining("being deleted") });
});

test.each([400, 401, 403, 404, 429])(
  "a create that is refused with %d made nothing, and is not looked for",
  async (status) => {
    const { result, diagnostics, calls, saved } = await create({ create: inTurn<Deployment>(refused(status)) });
    expect(result).toBeNull();
    expect(hasError(diagnostics)).toBe(true);
    expect(calls).toEqual(["create"]);
    expect(saved).toEqual([]);
  },
);

test("a create that never left this machine made nothing", async () => {
  const { result, calls } = await create({ create: inTurn<Deployment>(apiError("unreachable")) });
  expect(result).toBeNull();
  expect(calls).toEqual(["create"]);
});

test("without a connection nothing is created, and the user is told why", async () => {
  const why = error("No API token", "Give one.");
  const connection = { get: () => why, teamId: undefined } as unknown as ConfiguredConnection;
  const resource = new LlmModelDeploymentResource(connection);
  const context = { signal: new AbortController().signal, saveState: () => undefined, private: Buffer.alloc(0) };
  const planned = { ...plannedOf(null, configOf()), team_id: UNKNOWN };
  expect(await resource.create(planned, configOf(), context)).toEqual({ result: null, diagnostics: [why] });
});

test("an integer that only the apply knows, and that JSON would round, is refused before anything is sent", async () => {
  const worker = { parallelism_config: { tensor_parallelism: new Decimal("9007199254740993") } };
  const spec = { type: "custom", configuration: modelOf({ architecture: { worker_config: worker } }) };
  const creating = create({}, { config: configOf({ spec }) });
  await expect(creating).rejects.toMatchObject({
    summary: "Number too large to be sent",
    detail: expect.stringContaining("9007199254740993 cannot be sent exactly"),
  });
});
