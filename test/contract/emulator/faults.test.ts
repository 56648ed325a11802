import { Faults, parseFault } from "../../../src/emulator/faults/faults";
import { emulated, one, PROJECT } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";

// Failures on demand, as the vendor's client meets them.

const create = { parameters: PROJECT, data: QWEN };
const NO_ANSWER = "no answer";
const outcome = (call: Promise<{ error?: { status: number } }>) =>
  call.then(({ error }) => error?.status ?? 200).catch((error: Error) => error.message);
/** Long enough for an answer that would come, were there one; an answer that is expected is waited for without limit. */
const silence = () => new Promise((resolve) => setTimeout(resolve, 2500, NO_ANSWER));

test.each([
  ["503", 503],
  ["html502", expect.stringContaining("Failed reading api request result")],
  ["empty200", expect.stringContaining("Failed reading api request result")],
  ["malformed", expect.stringContaining("Failed reading api request result")],
  ["slow", 200],
  ["hang", NO_ANSWER],
  ["truncate", NO_ANSWER],
  ["reset", 200], // it asks again by itself
])("the vendor's client receives an injected fault of the kind %s", async (kind, expected) => {
  proves("errors.faults");
  const { client, faults } = await emulated({
    seed: { deployments: [{ projectId: "default-project", model: QWEN }] },
  });
  faults.set([parseFault(`get ${kind} after-commit x1`)]);
  const answer = outcome(client.get.llmModelDeployment({ parameters: one("qwen3-8b") }));
  expect(await (expected === NO_ANSWER ? Promise.race([answer, silence()]) : answer)).toEqual(expected);
});

test("the vendor's client repeats a create whose answer is lost, and receives 409", async () => {
  proves("errors.lost-create");
  const { client, faults, requests } = await emulated();
  faults.set([parseFault("create reset after-commit x1")]);
  expect((await client.create.llmModelDeployment(create)).error?.status).toBe(409);
  expect(requests.filter((line) => line.startsWith("POST"))).toHaveLength(2);
});

test.each(["truncate", "slow", "503", "html502", "empty200", "malformed"])(
  "an answer with the fault %s still has the headers of the emulator and the rate limit",
  async (kind) => {
    const { url, faults } = await emulated({ rateLimit: 10 });
    faults.set([parseFault(`list ${kind}`)]);
    const path = "/v1/projects/default-project/llm-model-deployments";
    const { headers, body } = await fetch(url + path, { headers: { authorization: "Bearer x" } });
    await body?.cancel().catch(() => undefined);
    expect([headers.has("x-emulator"), headers.get("x-ratelimit-remaining")]).toEqual([true, "9"]);
  },
);

test("a slow answer is the true answer of a request that was carried out", async () => {
  const { client, faults } = await emulated();
  faults.set([parseFault("slow")]);
  expect((await client.create.llmModelDeployment(create)).data).toMatchObject({ id: "qwen3-8b", name: QWEN.name });
  const { data } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(data).toMatchObject({ id: "qwen3-8b", name: QWEN.name });
});

test("a fault can have its own body", async () => {
  proves("errors.injected-body");
  const { client, faults } = await emulated();
  const body = { error: { status: 402, message: "Pay first", id: "billing" } };
  faults.set([{ match: { op: "create" }, action: "status", status: 402, body }]);
  const { error } = await client.create.llmModelDeployment(create);
  expect(error).toMatchObject({ status: 402, message: "Pay first", id: "billing" });
});

test.each([
  ["nested", '{"error":{"status":503,"message":"Injected 503","id":"emulator-fault"}}'],
  ["flat", '{"status":503,"code":"emulator-fault","message":"Injected 503"}'],
  ["empty", ""],
] as const)("a status on demand has the error body that the variant says: %s", async (error, body) => {
  const { url, faults } = await emulated({ variants: { error } });
  faults.set([parseFault("list-projects 503")]);
  const answer = await fetch(`${url}/v1/projects`, { headers: { authorization: "Bearer x" } });
  expect([answer.status, await answer.text()]).toEqual([503, body]);
});

test("a refused token causes no fault, and a fault comes before the body is read", async () => {
  const { url, faults } = await emulated({ auth: "strict" });
  faults.set([parseFault("create 500")]);
  const post = (token: string) =>
    fetch(`${url}/v1/projects/none/llm-model-deployments`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: "{",
    });
  expect([(await post("invented")).status, (await post("nf-emulator-admin")).status]).toEqual([401, 500]);
});

test("random faults are the same for the same seed", async () => {
  const run = (seed: number) => {
    const faults = new Faults([parseFault("list 500 p=0.3")], seed);
    return Array.from({ length: 200 }, () => (faults.take({ operation: "list", method: "GET" }, "before") ? 1 : 0));
  };
  const [first, again, other] = [run(7), run(7), run(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  const count = first.filter(Boolean).length;
  expect(count).toBeGreaterThan(30);
  expect(count).toBeLessThan(90);
});

test.each([
  ["create 503 reset", "reset"],
  ["create get 503", "get"],
  ["GET POST 503", "POST"],
  ["503 before after-commit", "after-commit"],
  ["503 x1 x2", "x2"],
  ["503 id=a id=b", "id=b"],
])('the fault "%s", which repeats a word, is refused', (text, word) => {
  expect(() => parseFault(text)).toThrow(`fault "${text}": "${word}" repeats or contradicts an earlier word`);
});

test("faults can match methods, other endpoints and single projects", async () => {
  const { client, faults } = await emulated({ projects: [{ id: "one" }, { id: "two" }] });
  faults.set([parseFault("list-projects 500"), parseFault("GET 503 project=two")]);
  const list = async (projectId: string) =>
    (await client.list.llmModelDeployments({ parameters: { projectId } })).error?.status;
  expect((await client.list.projects({})).error?.status).toBe(500);
  expect([await list("one"), await list("two")]).toEqual([undefined, 503]);
});
