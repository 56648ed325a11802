import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { runCommand } from "../../src/cli/northflank-ai/program";
import { decode, encode } from "../../src/protocol/dynamic-value";
import { ProviderServer } from "../../src/protocol/gen/tfplugin6";
import { providerServer } from "../../src/protocol/provider-server";
import { objectType, TerraformSchema } from "../../src/protocol/terraform-schema";
import { ObjectValue } from "../../src/protocol/values";
import { NorthflankProvider } from "../../src/provider/provider";
import { item } from "../../src/schema/derive";
import { JsonSchema } from "../../src/schema/json-schema";
import { LIST_DATA_SOURCE_TYPE, RESOURCE_TYPE } from "../../src/schema/names";
import { configOf, itemOf, plannedOf, stateAfter } from "../unit/provider/resource/fixtures";
import { withoutValue } from "./provider-calls";
import { InstantClock } from "./test-client";

// Every place of an answer with every kind of hostile value, in every operation: the API may answer anything.

const TOKEN = "Zq7~Xk9!Vw3^Jp5=Rt8_Bn2;Hd6{Ly4}";

/** Hostile values, as JSON text: some of them cannot be written otherwise. */
const VALUES: readonly string[] = [
  ...["null", "true", "false", "0", "-1", "5", "0.5", "1e400", "-0", "9007199254740993", "1e21"],
  ...["[]", "{}", "[null]", "[5]", "[[]]", "[{}]", '["a","a"]', '{"a":1}', '{"id":{}}', '{"__proto__":{"tags":5}}'],
  ...['{"toString":5,"constructor":null}', '{"length":1e9}', '""', '" "', '"."', '".."', '"../../other"', '"a/b"'],
  ...['"%2e%2e"', '"xabcx"', '"8192"', '"true"', '"auto"', '"deleting"', '"half \\ud800"', '"\\u0000"'],
  ...['"\\u001b]0;owned\\u0007\\u001b[2J"', '"\\u202eevil\\r\\nstatus: running"', `"${TOKEN}"`],
  ...[`"${[...TOKEN].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join("")}"`],
  ...[`"x ${TOKEN} y"`, `{"${TOKEN}":"${TOKEN}"}`, `"${"long ".repeat(20_000)}"`],
  ...[`${"[".repeat(90)}${"]".repeat(90)}`, `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
];

/** Paths of a model; those of an element are of the first one. */
function placesOf({ properties = {}, items }: JsonSchema): string[][] {
  const inside = Object.entries(properties).flatMap(([name, member]) => [
    [name],
    ...placesOf(member).map((path) => [name, ...path]),
  ]);
  return [...inside, ...(items ? [["0"], ...placesOf(items).map((path) => ["0", ...path])] : [])];
}

const OF_ITEM = placesOf(item).map((path) => path.join("."));
const OF_ANSWER = ["answer", "data", "models", "model", "pagination", "hasNextPage", "cursor", "count"];
const PLACES = [...OF_ITEM, ...OF_ANSWER];
const CASES = PLACES.flatMap((place) => VALUES.map((value) => ({ place, value })));

const WRITABLE = { description: "Chat", tags: ["abc"] };
const MODEL = itemOf(WRITABLE);
const MARK = "@@hostile@@";

function replaced(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return MARK;
  if (Array.isArray(value)) return [replaced(value[0], rest), ...value.slice(1)];
  const members = (value ?? {}) as { readonly [name: string]: unknown };
  return { ...members, [step]: replaced(members[step], rest) };
}

/** The answer about a model or a list of models, with one hostile value. */
function answerOf(isList: boolean, { place, value }: (typeof CASES)[number]): string {
  const marked = (name: string, otherwise: unknown) => (place === name ? MARK : otherwise);
  const model = OF_ITEM.includes(place) ? replaced(MODEL, place.split(".")) : marked("model", MODEL);
  const pagination = {
    hasNextPage: marked("hasNextPage", place === "cursor"),
    cursor: marked("cursor", "next"),
    count: marked("count", 1),
  };
  const data = isList ? { llmModelDeployments: marked("models", [model]) } : model;
  const whole = marked("answer", { data: marked("data", data), pagination: marked("pagination", pagination) });
  return JSON.stringify(whole).replace(JSON.stringify(MARK), () => value);
}

/** A page of a list that never ends: with one new model, or with none. */
function endlessPage(hasModel: boolean, page: number): string {
  const id = `model-${page}`;
  const pagination = { hasNextPage: true, cursor: `cursor-${page}` };
  return JSON.stringify({ data: { llmModelDeployments: hasModel ? [{ ...MODEL, id, name: id }] : [] }, pagination });
}

const projectOf = (index: number) => `case-${index}`;
const LONGEST = { create: "3s", update: "3s", delete: "3s" };
const CONFIG = configOf({ ...WRITABLE, timeouts: LONGEST });
const PRIOR = { ...stateAfter(CONFIG, MODEL), timeouts: LONGEST };
const NO_BYTES = Buffer.alloc(0);

let url: string;
let server: ReturnType<typeof createServer>;
let rpcs: ProviderServer;
let provider: NorthflankProvider;
const strangePaths: string[] = [];
const requests = new Map<string, number>();
let logged = "";

interface Answer {
  readonly diagnostics?: readonly { readonly summary: string; readonly detail: string }[];
  readonly newState?: Parameters<typeof decode>[0];
  readonly state?: Parameters<typeof decode>[0];
}

function call(rpc: keyof ProviderServer, request: object): Promise<Answer> {
  const handler = { request, on: () => handler, cancelled: false };
  return new Promise((resolve, reject) => {
    const callback = (error: unknown, value: Answer) => (error ? reject(error) : resolve(value));
    (rpcs[rpc] as (...args: unknown[]) => void)(handler, callback);
  });
}

/** The events of a list, as one answer. */
function stream(request: object): Promise<Answer> {
  const events: { diagnostic: NonNullable<Answer["diagnostics"]>; displayName: string }[] = [];
  return new Promise((resolve) => {
    const end = () => {
      const names = events.map(({ displayName }) => ({ summary: displayName, detail: "" }));
      resolve({ diagnostics: [...names, ...events.flatMap(({ diagnostic }) => diagnostic)] });
    };
    const handler = { request, on: () => handler, cancelled: false, write: (event: never) => events.push(event), end };
    void (rpcs.listResource as unknown as (call: unknown) => void)(handler);
  });
}

const encoded = (value: ObjectValue | null, { attributes }: TerraformSchema) => encode(value, objectType(attributes));
const dataSource = (typeName: typeof RESOURCE_TYPE | typeof LIST_DATA_SOURCE_TYPE, given: ObjectValue) => {
  const { schema } = provider.dataSources[typeName] as { readonly schema: TerraformSchema };
  return call("readDataSource", {
    typeName,
    config: encoded({ ...withoutValue(schema.attributes), ...given }, schema),
  });
};

function change(prior: ObjectValue | null, config: ObjectValue | null): Promise<Answer> {
  const { schema } = provider.resources[RESOURCE_TYPE] as { readonly schema: TerraformSchema };
  return call("applyResourceChange", {
    typeName: RESOURCE_TYPE,
    priorState: encoded(prior, schema),
    plannedState: encoded(config && plannedOf(prior, config), schema),
    config: encoded(config, schema),
    plannedPrivate: NO_BYTES,
  });
}

async function refresh(state: ObjectValue): Promise<Answer> {
  const { schema } = provider.resources[RESOURCE_TYPE] as { readonly schema: TerraformSchema };
  return call("readResource", { typeName: RESOURCE_TYPE, currentState: encoded(state, schema), private: NO_BYTES });
}

const unset = () => withoutValue(provider.resources[RESOURCE_TYPE].schema.attributes);

type Operation = (project_id: string) => Promise<Answer>;
const OPERATIONS: { readonly [name: string]: Operation } = {
  create: (project_id) => change(null, { ...CONFIG, project_id }),
  refresh: (project_id) => refresh({ ...PRIOR, project_id }),
  update: (project_id) => change({ ...PRIOR, project_id }, { ...CONFIG, project_id, description: "new" }),
  delete: (project_id) => change({ ...PRIOR, project_id }, null),
  import: (project_id) => refresh({ ...unset(), project_id, id: "qwen-chat" }),
  "list resource": (project_id) => {
    const { schema } = provider.listResources[RESOURCE_TYPE];
    const config = encoded({ project_id, team_id: null }, schema);
    return stream({ typeName: RESOURCE_TYPE, config, includeResourceObject: true, limit: 0n });
  },
  "data source by id": (project_id) => dataSource(RESOURCE_TYPE, { project_id, id: "qwen-chat" }),
  "data source by name": (project_id) => dataSource(RESOURCE_TYPE, { project_id, name: "Qwen Chat" }),
  "data source of a list": (project_id) => dataSource(LIST_DATA_SOURCE_TYPE, { project_id, tags: ["abc"] }),
};

const STACK = /\bat .*[(/].*:\d+:\d+/;
/** Line breaks are those of our own texts. */
const CONTROLS = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2028\u2029]/u;
const PIECES = Array.from({ length: TOKEN.length - 3 }, (_, i) => TOKEN.slice(i, i + 4));
const MOST_REQUESTS = 60;

function flawsOf(text: string): string[] {
  return [
    ...(/this is a bug/i.test(text) ? ["a bug"] : []),
    ...(STACK.test(text) ? ["a stack trace"] : []),
    ...(CONTROLS.test(text) ? ["a control character"] : []),
    ...(PIECES.some((piece) => text.includes(piece)) ? ["a piece of the token"] : []),
  ];
}

/** Every `stride`-th case, each time others, so that every operation meets every place and every value. */
function casesFor(operation: number, stride: number): number[] {
  const isTaken = (index: number) => {
    const [place, value] = [Math.floor(index / VALUES.length), index % VALUES.length];
    return (place + value + operation) % stride === 0;
  };
  return [...CASES.keys()].filter(isTaken);
}

/** What is wrong after each case, by place and value. */
async function troublesOf(
  cases: readonly number[],
  atOnce: number,
  run: (project: string) => Promise<string>,
): Promise<string[]> {
  requests.clear();
  const troubles: string[] = [];
  const tryOne = async (index: number) => {
    const { place, value } = CASES[index] as (typeof CASES)[number];
    const text = await run(projectOf(index)).catch((thrown: Error) => `this is a bug: ${thrown.stack}`);
    const many = (requests.get(projectOf(index)) ?? 0) > MOST_REQUESTS ? ["too many requests"] : [];
    const flaws = [...flawsOf(text), ...many];
    if (flaws.length > 0) troubles.push(`${place} = ${value.slice(0, 60)}: ${flaws.join(", ")}: ${text.slice(0, 400)}`);
  };
  for (let from = 0; from < cases.length; from += atOnce)
    await Promise.all(cases.slice(from, from + atOnce).map(tryOne));
  return troubles;
}

const GET = ["get", "llm-model-deployment", "--llmModelDeploymentId", "qwen-chat"];
const LIST = ["list", "llm-model-deployments"];
const COMMANDS: { readonly [name: string]: readonly string[] } = {
  "command get": GET,
  "command get, as JSON": [...GET, "-o", "json"],
  "command list": LIST,
  "command list, as YAML": [...LIST, "-o", "yaml"],
};

/** What a command prints. */
async function outputOf(args: readonly string[], project: string): Promise<string> {
  let printed = "";
  const outputs = [process.stdout, process.stderr].map((output) =>
    jest.spyOn(output, "write").mockImplementation((text) => {
      printed += text;
      return true;
    }),
  );
  await runCommand(["node", "northflank-ai", ...args, "--projectId", project]);
  process.exitCode = undefined;
  for (const output of outputs) output.mockRestore();
  return printed === "" ? "this is a bug: nothing is printed" : printed;
}

async function saidBy(operation: string, project: string): Promise<string> {
  const command = COMMANDS[operation];
  if (command) return outputOf(command, project);
  const { diagnostics = [], newState, state } = await (OPERATIONS[operation] as Operation)(project);
  const stored = Buffer.from((newState ?? state)?.msgpack ?? []).toString("latin1");
  const inState = PIECES.filter((piece) => stored.includes(piece));
  return [...diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`), ...inState].join("\n");
}

/** @param stride each operation meets every `stride`-th case */
export function testHostileAnswers(stride: number): void {
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? "";
      const [, project = "", index = ""] =
        /^\/v1\/projects\/((?:case|endless)-(\w+))\/llm-model-deployments(?:[/?]|$)/.exec(path) ?? [];
      const found = CASES[Number(index)];
      if (!project) strangePaths.push(path);
      requests.set(project, (requests.get(project) ?? 0) + 1);
      request.resume();
      const isList = request.method === "GET" && /deployments(\?|$)/.test(path);
      response.writeHead(found || isList ? 200 : 404, { "content-type": "application/json" });
      response.end(found ? answerOf(isList, found) : endlessPage(index === "new", requests.get(project) ?? 0));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    provider = new NorthflankProvider(new InstantClock());
    rpcs = providerServer(provider);
    const config = {
      ...withoutValue(provider.schema.attributes),
      base_url: url,
      api_token: TOKEN,
      poll_interval: "1s",
    };
    expect(provider.configure(config)).toEqual([]);
  });

  beforeEach(() => {
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      logged += text;
      return true;
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const environment = { ...process.env };
  beforeAll(() => void Object.assign(process.env, { NORTHFLANK_API_TOKEN: TOKEN, NORTHFLANK_BASE_URL: url }));
  afterAll(() => {
    process.env = environment;
  });

  const operations = [...Object.keys(OPERATIONS), ...Object.keys(COMMANDS)];
  test(`there are ${CASES.length} cases: ${PLACES.length} places, ${VALUES.length} values`, () => {
    expect(PLACES.length).toBeGreaterThanOrEqual(52);
    expect(VALUES.length).toBeGreaterThanOrEqual(40);
    expect(CASES.length).toBeGreaterThanOrEqual(2000);
    expect(operations.flatMap((_, i) => casesFor(i, stride)).length).toBeGreaterThanOrEqual(3000);
  });

  test.each(operations.map((name, i) => [name, casesFor(i, stride)] as const))(
    "no answer of the API makes trouble: %s",
    async (name, cases) => {
      // what commands print is caught for the whole process: one at a time
      const atOnce = name in COMMANDS ? 1 : 50;
      expect(await troublesOf(cases, atOnce, (project) => saidBy(name, project))).toEqual([]);
      expect(strangePaths).toEqual([]);
    },
  );

  test.each([
    ...["list resource", "data source by name", "data source of a list", "command list, as YAML"].flatMap((name) => [
      [name, "endless-new"],
      [name, "endless-empty"],
    ]),
  ])("a list that never ends is refused after a limited number of requests: %s, %s", async (name, project) => {
    requests.clear();
    expect(await saidBy(name, project)).toMatch(/might never end/);
    expect(requests.get(project)).toBeLessThanOrEqual(201);
  });

  test("the log has no secret either", () => {
    expect(logged.length).toBeGreaterThan(0);
    expect(PIECES.filter((piece) => logged.includes(piece))).toEqual([]);
  });
}
