import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

export const ROOT = join(__dirname, "../..");
export const PLUGIN = join(ROOT, "dist/plugin");
export const BINARY = process.env.TERRAFORM_BINARY_NAME ?? "terraform";

export interface Finished {
  readonly code: number;
  /** Standard output and standard error, as a user sees them. */
  readonly output: string;
}

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a real program to its end. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  return launch(command, args, options, false).finished;
}

/** A program under way. */
export interface Running {
  readonly pid: number;
  readonly finished: Promise<Finished>;
  /** Ctrl-C: the program and what it has started are told. */
  interrupt(): void;
}

function launch(command: string, args: readonly string[], options: RunOptions, detached: boolean): Running {
  const env = { ...process.env, ...options.env };
  const child = spawn(command, args, { cwd: options.cwd, env, stdio: ["ignore", "pipe", "pipe"], detached });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
  const finished = once(child, "close").then(([code]: (number | null)[]) => ({
    code: code ?? 1,
    output: stripVTControlCharacters(output),
  }));
  const pid = child.pid ?? 0;
  return { pid, finished, interrupt: () => void process.kill(-pid, "SIGINT") };
}

/** Of the way in which the plugin is installed here, and of the models here, which are public. */
const ALWAYS_SAID = ["Provider development overrides are in effect", "Public port without authentication"];

/** A folder with a configuration, in which the real Terraform works with the built plugin. */
export class Workspace {
  readonly directory: string;

  constructor(
    private readonly env: { readonly [name: string]: string },
    private readonly plugin = PLUGIN,
    directory = mkdtempSync(join(tmpdir(), "northflank-e2e-")),
  ) {
    this.directory = directory;
    const settings = `provider_installation {
  dev_overrides { "northflank-community/northflank" = "${plugin}" }
  direct {}
}
`;
    writeFileSync(join(this.directory, "terraformrc"), settings);
  }

  /** The same folder, with another API behind it. */
  at(env: { readonly [name: string]: string }): Workspace {
    return new Workspace(env, this.plugin, this.directory);
  }

  write(configuration: object, file = "main.tf.json"): void {
    writeFileSync(join(this.directory, file), JSON.stringify(configuration, null, 2));
  }

  /** A file of an example, as it is. */
  copy(file: string): void {
    copyFileSync(file, join(this.directory, basename(file)));
  }

  async terraform(command: string, ...args: string[]): Promise<Finished> {
    return run(BINARY, [command, ...args], this.options);
  }

  /** Starts a command that the test wants to end before its time. */
  start(command: string, ...args: string[]): Running {
    return launch(BINARY, [command, ...args], this.options, true);
  }

  private get options(): RunOptions {
    const own = { CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: join(this.directory, "terraformrc") };
    return { cwd: this.directory, env: { ...this.env, ...own, TF_IN_AUTOMATION: "1" } };
  }

  /** Applies, and fails the test with what Terraform said when it cannot. */
  async apply(...args: string[]): Promise<string> {
    return this.succeed("apply", "-auto-approve", ...args);
  }

  async destroy(): Promise<string> {
    return this.succeed("destroy", "-auto-approve");
  }

  async succeed(command: string, ...args: string[]): Promise<string> {
    const { code, output } = await this.terraform(command, ...args);
    if (code !== 0) throw new Error(`terraform ${command} failed:\n${output}`);
    return output;
  }

  /** The plan as data. */
  async plan(...args: string[]): Promise<PlanJson> {
    await this.succeed("plan", "-out=plan.bin", ...args);
    return this.show("plan.bin");
  }

  /** The resources of the state, by their addresses. */
  async state(): Promise<ReadonlyMap<string, StoredResource>> {
    const { values } = await this.show<{ values?: { root_module: { resources?: StoredResource[] } } }>();
    return new Map((values?.root_module.resources ?? []).map((resource) => [resource.address, resource]));
  }

  private async show<T>(...args: string[]): Promise<T> {
    const output = await this.succeed("show", "-json", ...args);
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  }

  /** Runs a command to its end, whatever that is, and gives what was said of which resource. */
  async report(command: string, ...args: string[]): Promise<Report> {
    const { code, output } = await this.terraform(command, "-json", ...args);
    const lines = output.split("\n").filter((line) => line.startsWith("{"));
    const messages: readonly Message[] = lines.map((line) => JSON.parse(line));
    const planned = messages.flatMap(({ type, change }) =>
      type === "planned_change" && change ? [[change.resource.addr, change.action] as const] : [],
    );
    const diagnostics = messages.flatMap(({ diagnostic }) => diagnostic ?? []);
    const told = diagnostics.filter(({ summary }) => !ALWAYS_SAID.includes(summary));
    const failed = messages.flatMap(({ type, hook }) => (type === "apply_errored" && hook ? hook.resource.addr : []));
    return { code, planned: new Map(planned), failed: new Set(failed), diagnostics: told };
  }

  /** Fails the test with the plan when there is anything left to do, with and without a refresh. */
  async expectEmptyPlan(...more: string[]): Promise<void> {
    for (const args of [["-refresh=false"], []]) {
      const { code, output } = await this.terraform("plan", "-detailed-exitcode", ...args, ...more);
      if (code !== 0) throw new Error(`the plan (${args.join(" ") || "with refresh"}) is not empty:\n${output}`);
    }
  }

  /** Addresses of what the state holds; a state that was never written holds nothing. */
  async stateList(): Promise<string[]> {
    const { code, output } = await this.terraform("state", "list");
    if (code !== 0 && output.includes("No state file was found")) return [];
    return output.split("\n").filter((line) => /^[\w.[\]"-]+$/.test(line));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export interface Report {
  readonly code: number;
  /** What was going to be done to each resource that was not left alone. */
  readonly planned: ReadonlyMap<string, string>;
  /** Resources for which that went wrong; diagnostics of a destruction name none. */
  readonly failed: ReadonlySet<string>;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

export interface ReportedDiagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
}

/** A line of Terraform's machine-readable output. */
interface Message {
  readonly type: string;
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly hook?: { readonly resource: { readonly addr: string } };
  readonly diagnostic?: ReportedDiagnostic;
}

export interface StoredResource {
  readonly address: string;
  readonly tainted?: boolean;
  readonly values: { readonly [name: string]: unknown };
}

export interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: { readonly [name: string]: unknown } | null;
      readonly after: { readonly [name: string]: unknown } | null;
      readonly after_unknown: { readonly [name: string]: unknown };
      readonly replace_paths?: readonly (readonly (string | number)[])[];
    };
  }[];
}

export function actionsOf(plan: PlanJson, address: string): readonly string[] {
  return plan.resource_changes?.find((change) => change.address === address)?.change.actions ?? [];
}
