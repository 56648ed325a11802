import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../src/schema/version.generated";
import { afterTest } from "../support/after-test";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { proves } from "../support/proves";
import { PLUGIN, Workspace } from "../support/terraform";

// What a person sees who looks for the cause of a problem.

const TOKEN = "nf-emulator-keep-this-to-yourself";

const TWO_MODELS = {
  terraform: { required_providers: { northflank: { source: "northflank-community/northflank" } } },
  provider: { northflank: {} },
  resource: {
    northflank_llm_model_deployment: Object.fromEntries(
      ["first", "second"].map((label) => [
        label,
        {
          project_id: "default-project",
          name: `S3cret ${label}`,
          description: "s3cret-description",
          tags: ["s3cret-tag"],
          spec: {
            configuration: {
              name: "s3cret/model",
              node_configuration: { storage: { storage_class: "nvme", storage_size: 6144 } },
            },
          },
        },
      ]),
    ),
  },
};

let emulator: RunningEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
  afterTest(emulator.close);
});

function workspaceWith(env: { readonly [name: string]: string }): Workspace {
  const workspace = new Workspace({ ...emulator.env, NORTHFLANK_API_TOKEN: TOKEN, ...env });
  afterTest(() => workspace.remove());
  workspace.write(TWO_MODELS);
  return workspace;
}

test("the trace of a plan tells each call and each request, without the token and the configuration", async () => {
  proves("HS-13");
  const workspace = workspaceWith({ TF_LOG_PROVIDER: "TRACE", TF_LOG_PATH: "trace.log" });
  await workspace.apply();
  await workspace.succeed("plan");
  const lines = readFileSync(join(workspace.directory, "trace.log"), "utf8")
    .split("\n")
    .filter((line) => line.includes(`terraform-provider-northflank_v${VERSION}: `));
  const matching = (...words: string[]) => lines.filter((line) => words.every((word) => line.includes(word)));
  const type = "tf_resource_type=northflank_llm_model_deployment";
  for (const rpc of ["PlanResourceChange", "ApplyResourceChange", "ReadResource"]) {
    const served = matching("[DEBUG]", "Served request", `tf_rpc=${rpc}`, type, "tf_req_duration_ms=");
    const received = matching("[TRACE]", "Received request", `tf_rpc=${rpc}`, type, "tf_req_id=");
    expect([rpc, served.length, received.length]).toEqual([rpc, expect.any(Number), served.length]);
    expect(served.length).toBeGreaterThanOrEqual(2);
  }
  const path = "tf_http_req_uri=/v1/projects/default-project/llm-model-deployments";
  for (const method of ["GET", "POST"])
    expect(
      matching("[DEBUG]", `tf_http_req_method=${method}`, path, "tf_http_res_status_code=").length,
    ).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes(TOKEN))).toEqual([]);
  // an identifier, which the API derives from the name, is in paths
  const withoutIds = lines.map((line) => line.replace(/s3cret-(first|second)/g, "(id)"));
  expect(withoutIds.filter((line) => /s3cret/i.test(line))).toEqual([]);
});

test("Terraform uses a plugin that runs in debug mode, without init, one run after another", async () => {
  proves("HS-14");
  const plugin = spawn(join(PLUGIN, `terraform-provider-northflank_v${VERSION}`), ["--debug"], {
    env: { ...process.env, ...emulator.env }, // the plugin takes its settings from here, not from Terraform
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(plugin, "close");
  afterTest(async () => {
    plugin.kill("SIGKILL");
    await exited;
  });
  let printed = "";
  plugin.stdout.setEncoding("utf8").on("data", (text) => (printed += text));
  while (!printed.includes("}'\n")) await once(plugin.stdout, "data");
  const [, value = ""] = /TF_REATTACH_PROVIDERS='(.*)'/.exec(printed) ?? [];

  const workspace = workspaceWith({ TF_REATTACH_PROVIDERS: value });
  expect(await workspace.succeed("plan")).toContain("2 to add");
  await workspace.apply();
  await workspace.expectEmptyPlan();
  expect(plugin.exitCode).toBeNull();
  plugin.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
});
