import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { ADDRESS, configurationOf, QWEN, withChange } from "../support/model";
import { proves } from "../support/proves";
import { Workspace } from "../support/terraform";

let emulator: RunningEmulator;
let workspace: Workspace;

beforeEach(async () => {
  emulator = await startEmulator({ auth: "strict" });
  workspace = new Workspace(emulator.env);
});

afterEach(async () => {
  workspace.remove();
  await emulator.close();
});

/** Terraform wraps its messages to the width of a terminal. */
const unwrapped = (output: string) => output.replace(/[\s│]+/g, " ");

async function failing(command: string, ...args: string[]): Promise<string> {
  const { code, output } = await workspace.terraform(command, ...args);
  expect(code).toBe(1);
  return unwrapped(output);
}

const errorsIn = (output: string) => output.match(/Error: /g)?.length ?? 0;

test("three wrong fields are three errors, each at its attribute", async () => {
  proves("VAL-2", "PLAN-16", "DIAG-1");
  const wrong = [
    [["name"], "no_underscores"],
    [["ports", 0, "protocol"], "GRPC"],
    [["spec", "configuration", "architecture", "workerConfig", "gpuMemoryUtilization"], 1.5],
  ] as const;
  workspace.write(configurationOf(wrong.reduce((body, [path, value]) => withChange(body, path, value), QWEN)));
  const output = await failing("plan");
  expect(errorsIn(output)).toBe(3);
  expect(output).toContain("name: must be letters and digits, with single spaces or hyphens between them");
  expect(output).toContain('ports[0].protocol: must be one of "HTTP", "HTTP/2", "TCP", "UDP", got "GRPC"');
  expect(output).toContain(
    "spec.configuration.architecture.worker_config.gpu_memory_utilization: must be <= 1, got 1.5",
  );
  // the line of the attribute, not the first line of the resource
  expect(output).toMatch(/in resource\.northflank_llm_model_deployment\.model: \d+: "ports": \[/);
  expect(output).toMatch(/in resource\.northflank_llm_model_deployment\.model: \d+: "spec": \{/);
});

test("an attribute that the provider does not know is named", async () => {
  workspace.write(configurationOf(QWEN, {}, { api_key: "x" }));
  const output = await failing("plan");
  expect(output).toMatch(/(Unsupported argument|Extraneous JSON object property).*"api_key"/);
});

test("a token that is not accepted is answered with where tokens come from", async () => {
  proves("DIAG-2");
  workspace.write(configurationOf(QWEN, {}, { api_token: "nf-emulator-wrong" }));
  const output = await failing("apply", "-auto-approve");
  expect(errorsIn(output)).toBe(1);
  expect(output).toContain("API token not accepted");
  expect(output).toContain("environment variable NORTHFLANK_API_TOKEN");
  expect(output).not.toContain("nf-emulator-wrong");
  expect(await workspace.stateList()).toEqual([]);
});

test("a host that cannot be reached is named, with what to check", async () => {
  workspace.write(configurationOf(QWEN, {}, { base_url: "http://127.0.0.1:9", max_retries: 1 }));
  const output = await failing("apply", "-auto-approve");
  expect(errorsIn(output)).toBe(1);
  expect(output).toContain("API not reachable");
  expect(output).toContain("ECONNREFUSED");
  expect(output).toContain("base_url");
});

test("a host that answers HTML is not taken for the API, and nothing is assumed to exist", async () => {
  const html = createServer((_request, response) => response.end("<html>It works!</html>"));
  await new Promise<void>((resolve) => html.listen(0, "127.0.0.1", resolve));
  const base_url = `http://127.0.0.1:${(html.address() as AddressInfo).port}`;
  workspace.write(configurationOf(QWEN, {}, { base_url }));
  const output = await failing("apply", "-auto-approve");
  html.close();
  expect(errorsIn(output)).toBe(1);
  expect(output).toContain("the answer is not JSON: <html>It works!</html>");
  expect(await workspace.stateList()).toEqual([]);
});

test("a project that does not exist is named", async () => {
  workspace.write(configurationOf(QWEN, { project_id: "no-such-project" }));
  const output = await failing("apply", "-auto-approve");
  expect(errorsIn(output)).toBe(1);
  expect(output).toContain("Project not found: no-such-project");
  expect(output).toContain("Check project_id and team_id");
});

test("a name that is taken is answered with the command that imports the existing model", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const second = new Workspace(emulator.env);
  second.write(configurationOf({ ...QWEN, name: "qwen3-8B" }));
  const { code, output } = await second.terraform("apply", "-auto-approve");
  expect(code).toBe(1);
  expect(errorsIn(output)).toBe(1);
  expect(unwrapped(output)).toContain(
    "terraform import northflank_llm_model_deployment.<name> default-project/qwen3-8b",
  );
  expect(await second.stateList()).toEqual([]);
  second.remove();
  expect(await workspace.stateList()).toEqual([ADDRESS]);
  await workspace.expectEmptyPlan();
  await workspace.destroy();
});

test("an address that would send the token in the clear is refused", async () => {
  workspace.write(configurationOf(QWEN, {}, { base_url: "http://api.example.com" }));
  const output = await failing("plan");
  expect(unwrapped(output)).toContain("would send the token in the clear: use https");
});

test("without any token the plan says where one can come from", async () => {
  proves("VAL-3", "CFG-3");
  const { NORTHFLANK_BASE_URL = "" } = emulator.env;
  const bare = new Workspace({ NORTHFLANK_BASE_URL, NORTHFLANK_API_TOKEN: "", HOME: "/nonexistent" });
  bare.write(configurationOf(QWEN));
  const { code, output } = await bare.terraform("plan");
  bare.remove();
  expect(code).toBe(1);
  expect(unwrapped(output)).toContain("Error: No API token");
});

test("a poll interval of the environment without a unit is refused before anything is created", async () => {
  const hurried = new Workspace({ ...emulator.env, NORTHFLANK_POLL_INTERVAL: "30" });
  hurried.write(configurationOf(QWEN));
  const { code, output } = await hurried.terraform("apply", "-auto-approve");
  hurried.remove();
  expect(code).toBe(1);
  expect(unwrapped(output)).toContain('NORTHFLANK_POLL_INTERVAL is "30"; it must be a duration such as "30s"');
  expect(emulator.requests.filter((line) => line.startsWith("POST"))).toEqual([]);
});
