import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { afterTest, temporaryDirectory } from "./after-test";
import { RunningEmulator } from "./emulator";
import { emulated, PROJECT, TestClock } from "./emulator-with-client";
import { QWEN } from "./model";

export const BUNDLE = join(__dirname, "../../dist/northflank-ai.cjs");

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Env = { readonly [name: string]: string };

/** The command as its users get it, with no setting but those that are given. */
export function runCli(args: readonly string[], env: Env = {}): Promise<Finished> {
  return finished(process.execPath, [BUNDLE, ...args], env);
}

/** A command of a shell, in which `northflank-ai` is ours. */
export function runShell(command: string, env: Env = {}): Promise<Finished> {
  const definition = `northflank-ai() { "${process.execPath}" "${BUNDLE}" "$@"; }`;
  return finished("bash", ["--norc", "-c", `${definition}\n${command}`], env);
}

async function finished(command: string, args: readonly string[], env: Env): Promise<Finished> {
  const home = env.HOME ?? temporaryDirectory();
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: home, USERPROFILE: home, ...env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  afterTest(() => child.exitCode ?? child.kill("SIGKILL"));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

/** A home in which Northflank's own CLI has its contexts. */
export function homeWith(config: unknown): string {
  const home = temporaryDirectory();
  mkdirSync(join(home, ".northflank"));
  writeFileSync(join(home, ".northflank", "config.json"), JSON.stringify(config));
  return home;
}

export interface EmulatorWithModels extends RunningEmulator {
  /** Everything that the command needs, the project included. */
  readonly env: Env;
  readonly clock: TestClock;
}

/** An emulator with models of these names, created on New Year's Day. */
export async function startEmulatorWithModels(
  names: readonly string[],
  options: EmulatorOptions = {},
): Promise<EmulatorWithModels> {
  const clock = new TestClock();
  const { client, ...emulator } = await emulated({ now: clock.now, ...options });
  for (const name of names) {
    const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...QWEN, name } });
    if (error) throw new Error(`${name}: ${error.message}`);
  }
  clock.advance(60_000);
  return { ...emulator, env: { ...emulator.env, NORTHFLANK_PROJECT_ID: PROJECT.projectId }, clock };
}

export const GET = ["get", "llm-model-deployment", "--llmModelDeploymentId"];
export const LIST = ["list", "llm-model-deployments"];
export const WAIT = ["wait", "llm-model-deployment", "--llmModelDeploymentId"];

// skipped on other systems: /dev/full and this form of `script` are Linux's, where CI runs
export const onLinux = process.platform === "linux" ? test : test.skip;
