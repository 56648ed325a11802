import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { homeDirectory } from "../src/northflank/cli-context";
import { NorthflankClient } from "../src/northflank/client";
import { systemClock } from "../src/northflank/clock";
import { RetryingTransport } from "../src/northflank/retrying-transport";
import { resolveSettings } from "../src/northflank/settings";

// `npm run demo` deploys, reads and destroys a model with the real cdktf and the real Terraform, against the emulator,
// or, with --live, against the real API.

const ROOT = join(__dirname, "..");
const EXAMPLE = join(ROOT, "examples/cdktf/cross-stack");
const STACKS = ["model", "consumer"];
const INSIDE = "NORTHFLANK_DEMO_INSIDE";
/** Slow enough that the user can watch the states. */
const DELAYS = "pending=1s,provisioning=2s,starting=4s,deleting=1s";

async function main(): Promise<void> {
  const isLive = process.argv.includes("--live");
  if (process.env[INSIDE] || isLive) return demonstrate(isLive);
  say("Starting the emulator of the Northflank API (needs no account; --live uses the real API)");
  const emulator = [
    "dist/emulator.cjs",
    "exec",
    "--delay",
    DELAYS,
    "--",
    process.execPath,
    "--import",
    "tsx",
    __filename,
  ];
  process.exitCode = await run(process.execPath, emulator, ROOT, { [INSIDE]: "1" });
}

async function demonstrate(isLive: boolean): Promise<void> {
  if (isLive && !process.env.NORTHFLANK_API_TOKEN)
    throw new Error("--live needs NORTHFLANK_API_TOKEN, and deploys a GPU that Northflank bills");
  const workspace = mkdtempSync(join(tmpdir(), "northflank-demo-"));
  try {
    await demonstrateIn(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function demonstrateIn(workspace: string): Promise<void> {
  const outputs = join(workspace, "outputs.json");

  say("1. Deploy: one stack deploys the model, and a second stack reads it by its id");
  await cdktf(workspace, "deploy", ...STACKS, "--auto-approve", "--outputs-file", outputs);

  say("2. Outputs of the second stack, which has read the model");
  const { consumer } = JSON.parse(readFileSync(outputs, "utf8")) as {
    consumer: { status: string; dns_base: string; url: string };
  };
  process.stdout.write(`   status: ${consumer.status}\n   DNS:    ${consumer.dns_base}\n   URL:    ${consumer.url}\n`);
  expect(consumer.status === "running", `the status of the model is ${consumer.status}, but should be running`);

  say("3. Plan again: there are no changes");
  for (const stack of STACKS) {
    const plan = await cdktf(workspace, "diff", stack);
    expect(plan.includes("No changes"), `the second plan of stack "${stack}" is not empty`);
  }

  say("4. Destroy");
  await cdktf(workspace, "destroy", ...STACKS, "--auto-approve");

  say("5. List the AI models that are left in the API");
  const projectId = process.env.NORTHFLANK_PROJECT_ID ?? "default-project";
  const left = await client().list({ projectId });
  const own = left.filter(({ name }) => name === "Qwen3 8B shared");
  process.stdout.write(
    `   AI models of this demo in project "${projectId}": ${own.length === 0 ? "none" : own.map(({ id }) => id).join(", ")}\n`,
  );
  expect(own.length === 0, "the demo did not destroy its model");
  say("Done");
}

function client(): NorthflankClient {
  const settings = resolveSettings({}, process.env, homeDirectory());
  const options = {
    userAgent: "demo",
    requestTimeoutMs: 30_000,
    maxRetries: 2,
    clock: systemClock,
    onRetry: () => undefined,
  };
  return new NorthflankClient(new RetryingTransport({ ...settings, ...options }));
}

/** Runs a cdktf command, prints its output, and returns the output. */
async function cdktf(workspace: string, command: string, ...args: string[]): Promise<string> {
  const cli = join(ROOT, "node_modules/cdktf-cli/bundle/bin/cdktf.js");
  const terraformSettings = join(workspace, "terraformrc");
  writeFileSync(terraformSettings, ""); // an empty file, because the user's own Terraform settings for providers must not affect the demo
  const env = { CI: "1", CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: terraformSettings, CDKTF_LOG_LEVEL: "off" };
  let printed = "";
  const code = await run(
    process.execPath,
    [cli, command, ...args, "--output", join(workspace, "cdktf.out")],
    EXAMPLE,
    env,
    (text) => {
      printed += text;
      process.stdout.write(text);
    },
  );
  expect(code === 0, `cdktf ${command} failed`);
  return printed;
}

async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  onOutput?: (text: string) => void,
): Promise<number> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["inherit", onOutput ? "pipe" : "inherit", "inherit"],
  });
  child.stdout?.on("data", (chunk: Buffer) => onOutput?.(chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? 1;
}

function say(text: string): void {
  process.stdout.write(`\n=== ${text}\n`);
}

function expect(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}

main().catch((error: Error) => {
  process.stderr.write(`\ndemo failed: ${error.message}\n`);
  process.exitCode = 1;
});
