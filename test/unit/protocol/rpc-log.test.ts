import { EventEmitter } from "node:events";
import { Diagnostic_Severity } from "../../../src/protocol/gen/tfplugin6";
import { log } from "../../../src/protocol/log";
import { loggedRpc, RpcHandler } from "../../../src/protocol/rpc-log";
import { proves } from "../../support/proves";

// Each RPC writes two lines with the field names of terraform-plugin-go.

const ADDRESS = "registry.terraform.io/hashicorp/null";
const ERROR = { severity: Diagnostic_Severity.ERROR, summary: "s3cret-summary", detail: "s3cret-detail" };
const WARNING = { ...ERROR, severity: Diagnostic_Severity.WARNING };

let lines: { readonly [field: string]: unknown }[];

beforeEach(() => {
  process.env.TF_LOG = "TRACE";
  lines = [];
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(JSON.parse(String(text)));
    return true;
  });
});

afterEach(() => {
  delete process.env.TF_LOG;
  jest.restoreAllMocks();
});

/** What grpc-js hands to a handler. */
class Call extends EventEmitter {
  readonly written: object[] = [];
  constructor(readonly request: object) {
    super();
  }
  write(response: object): boolean {
    return this.written.push(response) > 0;
  }
}

const pathOf = (rpc: string) => `/tfplugin6.Provider/${rpc}`;

/** Calls a unary RPC that gives this response. */
async function callUnary(rpc: string, request: object, response: object, inner?: () => void): Promise<unknown> {
  const handler: RpcHandler = async (_call, callback) => {
    await new Promise(setImmediate);
    inner?.();
    callback?.(null, response);
  };
  return new Promise((resolve) => {
    loggedRpc(pathOf(rpc), ADDRESS, handler)(new Call(request), (_error, answer) => resolve(answer));
  });
}

test("a call writes a line at its start and at its end, which tell the type, the duration and the diagnostics", async () => {
  proves("HS-13");
  const response = { diagnostics: [ERROR, WARNING, WARNING] };
  expect(await callUnary("PlanResourceChange", { typeName: "null_resource" }, response)).toBe(response);
  const fields = {
    tf_proto_version: "6",
    tf_provider_addr: ADDRESS,
    tf_req_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    tf_rpc: "PlanResourceChange",
    tf_resource_type: "null_resource",
  };
  expect(lines).toEqual([
    expect.objectContaining({ "@level": "trace", "@message": "Received request", ...fields }),
    expect.objectContaining({
      "@level": "debug",
      "@message": "Served request",
      ...fields,
      tf_req_id: lines[0]?.tf_req_id,
      tf_req_duration_ms: expect.any(Number),
      diagnostic_error_count: 1,
      diagnostic_warning_count: 2,
    }),
  ]);
});

test("nothing of a request or a response is in the lines but the name of the type", async () => {
  const value = { msgpack: Buffer.from("s3cret-value"), json: Buffer.alloc(0) };
  const request = { typeName: "null_resource", config: value, priorState: value, id: "s3cret-id" };
  await callUnary("ApplyResourceChange", request, { newState: value, diagnostics: [ERROR] });
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toContain("s3cret");
});

test.each([
  ["ReadResource", { typeName: "a" }, { tf_resource_type: "a" }],
  ["MoveResourceState", { sourceTypeName: "b", targetTypeName: "a" }, { tf_resource_type: "a" }],
  ["ReadDataSource", { typeName: "a" }, { tf_data_source_type: "a" }],
  ["ValidateDataResourceConfig", { typeName: "a" }, { tf_data_source_type: "a" }],
  ["ValidateListResourceConfig", { typeName: "a" }, { tf_list_resource_type: "a" }],
  ["ConfigureProvider", { terraformVersion: "1.14.0" }, {}],
])("%s with %j has the type %j", async (rpc, request, type) => {
  await callUnary(rpc, request, {});
  const shown = Object.entries(lines[1] ?? {}).filter(([field]) => /^tf_.*_type$/.test(field));
  expect(Object.fromEntries(shown)).toEqual(type);
});

test("a line that is written during a call has the fields of the call", async () => {
  await callUnary("ReadResource", { typeName: "a" }, {}, () => log.info("polling"));
  expect(lines[1]).toMatchObject({ "@message": "polling", tf_rpc: "ReadResource", tf_req_id: lines[0]?.tf_req_id });
});

test("the diagnostics of a stream are counted over all of its events", () => {
  const call = new Call({ typeName: "null_resource" });
  loggedRpc(pathOf("ListResource"), ADDRESS, (stream) => {
    stream.write?.({ diagnostic: [WARNING] });
    stream.write?.({ diagnostic: [WARNING, ERROR] });
  })(call);
  expect(lines).toHaveLength(1);
  call.emit("finish");
  call.emit("cancelled"); // grpc-js cancels each call at its end
  expect(call.written).toHaveLength(2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({
    "@message": "Served request",
    tf_list_resource_type: "null_resource",
    diagnostic_error_count: 1,
    diagnostic_warning_count: 2,
  });
});

test("a call that Terraform cancels has an end too", () => {
  const call = new Call({ typeName: "null_resource" });
  loggedRpc(pathOf("ReadResource"), ADDRESS, () => undefined)(call, () => undefined);
  call.emit("cancelled");
  expect(lines[1]).toMatchObject({ "@message": "Request cancelled", tf_rpc: "ReadResource" });
});

test("without TF_LOG, a call writes nothing", async () => {
  delete process.env.TF_LOG;
  await callUnary("ReadResource", { typeName: "a" }, { diagnostics: [ERROR] });
  expect(lines).toEqual([]);
});
