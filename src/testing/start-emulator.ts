import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

// Starts the emulator for users' own tests, as a separate process: a test that runs Terraform with execFileSync blocks
// its own process, and an emulator in that process could not answer.

/** How the emulator behaves. */
export interface StartEmulatorOptions {
  /**
   * Identifiers of projects that exist beside `default-project`, such as `["my-project"]`, or with their team:
   * `["my-team/my-project"]`.
   * @default [] - only `default-project`
   */
  readonly projects?: readonly string[];
  /**
   * Options of `northflank-emulator`, such as `["--variant", "delete=immediate"]`.
   * @default [] - as the API is documented, without a rate limit
   */
  readonly args?: readonly string[];
}

/** A deployment as the API shows it. */
export interface EmulatedDeployment {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly [field: string]: unknown;
}

/** A running emulator. */
export interface Emulator {
  /** Address of the API, such as `http://127.0.0.1:41234`. */
  readonly url: string;
  /** A token that the emulator accepts; empty if `--auth strict` accepts none of the known tokens. */
  readonly token: string;
  /** The environment of a command that uses it: NORTHFLANK_BASE_URL, NORTHFLANK_API_TOKEN, NORTHFLANK_POLL_INTERVAL. */
  readonly env: { readonly [name: string]: string };
  /**
   * The deployments of a project; at most 100.
   * @param projectId identifier of the project; `default-project` by default
   */
  deployments(projectId?: string): Promise<EmulatedDeployment[]>;
  /** Stops the emulator. Its state in memory is lost. */
  stop(): Promise<void>;
}

/**
 * Starts an emulator of Northflank's AI-model API on a free port of this machine.
 * @throws an error with the output of the emulator, if it does not start
 */
export async function startEmulator({ projects = [], args = [] }: StartEmulatorOptions = {}): Promise<Emulator> {
  const program = [join(__dirname, "emulator.cjs"), "start", "--port", "0", "--rate-limit", "0", "--log", "silent"];
  const child = spawn(process.execPath, [...program, ...projects.flatMap((id) => ["--project", id]), ...args]);
  const kill = () => void child.kill();
  process.once("exit", kill);
  const env = await printedEnvironment(child);
  const { NORTHFLANK_BASE_URL: url = "", NORTHFLANK_API_TOKEN: token = "" } = env;
  return {
    url,
    token,
    env,
    deployments: (projectId = "default-project") => list(url, token, projectId),
    stop: async () => {
      process.off("exit", kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "exit");
    },
  };
}

/** The variables that the emulator prints when it listens; the poll interval is the last one. */
async function printedEnvironment(child: ChildProcessWithoutNullStreams): Promise<Emulator["env"]> {
  let [output, errors] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  for await (const text of child.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    output += text;
    if (!/^NORTHFLANK_POLL_INTERVAL=.*\n/m.test(output)) continue;
    return Object.fromEntries(
      [...output.matchAll(/^(NORTHFLANK_\w+)=(.*)\n/gm)].map(([, name, value]) => [name, value]),
    );
  }
  throw new Error(`the emulator did not start: ${errors.trim() || "it ended without output"}`);
}

async function list(url: string, token: string, projectId: string): Promise<EmulatedDeployment[]> {
  const path = `/v1/projects/${encodeURIComponent(projectId)}/llm-model-deployments?per_page=100`;
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const body = (await answer.json()) as { data?: { llmModelDeployments?: EmulatedDeployment[] } };
  if (!answer.ok) throw new Error(`the emulator answered ${answer.status} to GET ${path}: ${JSON.stringify(body)}`);
  return body.data?.llmModelDeployments ?? [];
}
