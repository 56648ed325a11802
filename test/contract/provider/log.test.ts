import { model, read, startConfiguredPlugin } from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { answers, closesConnection, refuses, startScriptedServer } from "../../support/scripted-server";

// What the log tells about the requests to the API.

const ANSWER = {
  data: {
    id: "qwen3-8b",
    name: "s3cret-name",
    description: "s3cret-description",
    projectId: "default-project",
    status: "running",
    spec: { type: "custom", configuration: { name: "s3cret-model" } },
  },
};

const entriesOf = (plugin: PluginProcess) =>
  plugin.stderr
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const requestsOf = (plugin: PluginProcess) => entriesOf(plugin).filter((entry) => "tf_http_req_method" in entry);

test("each attempt of a request is a line, with its status, its duration and its place among the attempts", async () => {
  const { url } = await startScriptedServer(
    refuses(503, "busy", { "retry-after": "0", "x-request-id": "request-1" }),
    closesConnection,
    answers(200, ANSWER, { "cf-ray": "ray-3" }),
  );
  const plugin = await startConfiguredPlugin(url, { bulk_refresh: "off" });
  await read(plugin, await model({ id: "qwen3-8b", name: "s3cret-name" }));
  const common = {
    "@level": "debug",
    tf_rpc: "ReadResource",
    tf_resource_type: "northflank_llm_model_deployment",
    tf_http_req_method: "GET",
    tf_http_req_uri: "/v1/projects/default-project/llm-model-deployments/qwen3-8b",
    duration_ms: expect.any(Number),
  };
  expect(requestsOf(plugin)).toEqual([
    expect.objectContaining({
      ...common,
      attempt: 1,
      tf_http_res_status_code: 503,
      request_id: "request-1",
      failure: "refused",
    }),
    expect.objectContaining({ ...common, attempt: 2, failure: "interrupted" }),
    expect.objectContaining({ ...common, attempt: 3, tf_http_res_status_code: 200, request_id: "ray-3" }),
  ]);
  expect(requestsOf(plugin)[1]).not.toHaveProperty("tf_http_res_status_code");
});

test("the log has neither bodies nor values of the configuration nor the token", async () => {
  const { url } = await startScriptedServer(answers(200, ANSWER, { "x-request-id": "nf-emulator-admin" }));
  const plugin = await startConfiguredPlugin(url, { bulk_refresh: "off" });
  await read(plugin, await model({ id: "qwen3-8b", name: "s3cret-name", description: "s3cret-description" }));
  expect(requestsOf(plugin)).toHaveLength(1);
  expect(plugin.stderr).not.toMatch(/s3cret|nf-emulator-admin|authorization|Bearer/i);
});

test("without TF_LOG, nothing of it is written", async () => {
  const { url } = await startScriptedServer(answers(200, ANSWER));
  const plugin = await startConfiguredPlugin(url, {}, { env: { TF_LOG: "" } });
  await read(plugin, await model({ id: "qwen3-8b" }));
  await plugin.stop();
  expect(plugin.stderr).toBe("");
});
