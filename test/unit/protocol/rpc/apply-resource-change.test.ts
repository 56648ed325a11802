import { status } from "@grpc/grpc-js";
import { encode } from "../../../../src/protocol/dynamic-value";
import { ApplyResourceChange_Response } from "../../../../src/protocol/gen/tfplugin6";
import { ApplyContext, Provider, Resource } from "../../../../src/protocol/provider";
import { providerServer } from "../../../../src/protocol/provider-server";
import { objectType } from "../../../../src/protocol/terraform-schema";
import { valueFromMsgpack } from "../../../../src/protocol/value-from-msgpack";
import { ObjectValue, UNKNOWN } from "../../../../src/protocol/values";
import { proves } from "../../../support/proves";

// What the response contains when a provider's code fails during an apply (APPLY-8). Otherwise the object would be lost.

const schema = {
  version: 0,
  attributes: { id: { type: "string", presence: "computed" }, size: { type: "number", presence: "required" } },
} as const;
const type = objectType(schema.attributes);
const NO_BYTES = Buffer.alloc(0);

type Create = (context: ApplyContext) => ObjectValue;

async function answerOf(create: Create): Promise<ApplyResourceChange_Response> {
  const unused = () => Promise.reject(new Error("not used"));
  const thing: Resource = {
    schema,
    validateConfig: () => [],
    plan: () => ({ result: { planned: {}, requiresReplace: [], private: NO_BYTES }, diagnostics: [] }),
    planDestroy: () => [],
    create: async (_planned, _config, context) => ({ result: create(context), diagnostics: [] }),
    update: unused,
    delete: unused,
    read: unused,
    importState: () => ({ result: null, diagnostics: [] }),
  };
  const provider: Provider = {
    name: "test",
    version: "0.0.0",
    schema: { version: 0, attributes: {} },
    resources: { thing },
    dataSources: {},
    listResources: {},
    validateConfig: () => [],
    configure: () => [],
  };
  const request = {
    typeName: "thing",
    priorState: encode(null, type),
    plannedState: encode({ id: UNKNOWN, size: 1 }, type),
    config: encode({ id: null, size: 1 }, type),
    plannedPrivate: NO_BYTES,
    plannedIdentity: undefined,
  };
  const call = { request, on: () => call } as never;
  const server = providerServer(provider);
  return new Promise((resolve, reject) => {
    server.applyResourceChange(call, (error, value) => (error || !value ? reject(error) : resolve(value)));
  });
}

const stateIn = ({ newState }: ApplyResourceChange_Response) => valueFromMsgpack(newState?.msgpack ?? NO_BYTES, type);

test("a valid state is returned unchanged", async () => {
  const answer = await answerOf(() => ({ id: "a", size: 1 }));
  expect(answer.diagnostics).toEqual([]);
  expect(stateIn(answer)).toEqual({ id: "a", size: 1 });
});

const saved = { id: "a", size: 1 };

test.each<[string, () => ObjectValue]>([
  ["lacks an attribute", () => ({ id: "a" })],
  ["has one too many", () => ({ ...saved, other: null })],
  ["has a wrong type", () => ({ ...saved, size: "big" })],
  [
    "is an exception",
    () => {
      throw new Error("a bug");
    },
  ],
])("if the result %s, the response is an error with the newest valid state", async (_what, reply) => {
  proves("APPLY-8");
  const answer = await answerOf(({ saveState }) => {
    saveState(saved);
    return reply();
  });
  expect(answer.diagnostics).toHaveLength(1);
  expect(answer.diagnostics[0]?.detail).toContain("please report it");
  expect(stateIn(answer)).toEqual({ id: "a", size: 1 });
});

test("an unknown value in the new state becomes null, with an error", async () => {
  const answer = await answerOf(() => ({ id: "a", size: UNKNOWN }));
  expect(answer.diagnostics).toHaveLength(1);
  expect(stateIn(answer)).toEqual({ id: "a", size: null });
});

test("an exception before anything was created is a diagnostic, not a gRPC error, and the state stays empty", async () => {
  const answer = await answerOf(() => {
    throw Object.assign(new Error("a bug"), { code: status.INTERNAL });
  });
  expect(answer.diagnostics).toHaveLength(1);
  expect(stateIn(answer)).toBeNull();
});
