import type {
  CreateLlmmodeldeploymentData,
  GetLlmmodeldeploymentResult,
  ListLlmmodeldeploymentsResult,
  UpdateLlmmodeldeploymentData,
} from "@northflank/js-client";
import {
  CreateLlmModelDeployment,
  LlmModelDeploymentItem,
  UpdateLlmModelDeployment,
} from "../../../src/schema/types.generated";
import { DEEPSEEK, QWEN } from "../../support/model";

// Our types against those of the vendor's client. The judge is tsc (npm run check): what it does not compile fails.

/** Names of everything in a type, as `spec.configuration.engine`; lists are looked into. */
type Paths<T, Prefix extends string = ""> = T extends readonly (infer Element)[]
  ? Paths<Element, Prefix>
  : T extends object
    ? { [K in keyof T & string]: `${Prefix}${K}` | Paths<NonNullable<T[K]>, `${Prefix}${K}.`> }[keyof T & string]
    : never;

/** What one of the two has and the other has not; `never` when they agree. */
type Difference<A, B> = Exclude<Paths<A>, Paths<B>> | Exclude<Paths<B>, Paths<A>>;

test("what we send to create a model is what the vendor's client sends", () => {
  const sent = (body: CreateLlmModelDeployment): CreateLlmmodeldeploymentData => body;
  const agree: [Difference<CreateLlmModelDeployment, CreateLlmmodeldeploymentData>] extends [never] ? true : false =
    true;
  expect([sent(QWEN), sent(DEEPSEEK), agree]).toEqual([QWEN, DEEPSEEK, true]);
});

test("what we send to update a model is what the vendor's client sends", () => {
  const sent = (body: UpdateLlmModelDeployment): UpdateLlmmodeldeploymentData => body;
  const agree: [Difference<UpdateLlmModelDeployment, UpdateLlmmodeldeploymentData>] extends [never] ? true : false =
    true;
  const body = { description: QWEN.description, spec: { configuration: QWEN.spec.configuration } };
  expect([sent(body), agree]).toEqual([body, true]);
});

test("what the vendor's client sends to create a model, we can send", () => {
  // but for null: the API's meaning of it is not documented
  type WithoutNull<T> = T extends object ? { [K in keyof T]: WithoutNull<Exclude<T[K], null>> } : T;
  const ours = (body: WithoutNull<CreateLlmmodeldeploymentData>): CreateLlmModelDeployment => body;
  const update = (body: WithoutNull<UpdateLlmmodeldeploymentData>): UpdateLlmModelDeployment => body;
  expect([ours(QWEN as WithoutNull<CreateLlmmodeldeploymentData>), update({})]).toEqual([QWEN, {}]);
});

test("what the vendor's client gets is an item to us, from a get as from a list", () => {
  const fromGet = (item: GetLlmmodeldeploymentResult): LlmModelDeploymentItem => item;
  const fromList = (page: ListLlmmodeldeploymentsResult): LlmModelDeploymentItem[] => page.llmModelDeployments;
  const agree: [Difference<LlmModelDeploymentItem, GetLlmmodeldeploymentResult>] extends [never] ? true : false = true;
  const item = { name: "x" } as GetLlmmodeldeploymentResult;
  expect([fromGet(item), fromList({ llmModelDeployments: [item] }), agree]).toEqual([item, [item], true]);
});
