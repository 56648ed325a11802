import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

export const ROOT = join(__dirname, "../..");
const BINARY = process.env.TERRAFORM_BINARY_NAME ?? "terraform";

export interface Finished {
  readonly code: number;
  /** Standard output and standard error, as a user sees them. */
  readonly output: string;
}

/** Runs a real program to its end. */
export async function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Finished> {
  const env = { ...process.env, ...options.env };
  const child = spawn(command, args, { cwd: options.cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, output: stripVTControlCharacters(output) };
}

/** A folder with a configuration, in which the real Terraform works with the built plugin. */
export class Workspace {
  readonly directory = mkdtempSync(join(tmpdir(), "northflank-e2e-"));

  constructor(private readonly env: { readonly [name: string]: string }) {
    const settings = `provider_installation {
  dev_overrides { "northflank-community/northflank" = "${join(ROOT, "dist/plugin")}" }
  direct {}
}
`;
    writeFileSync(join(this.directory, "terraformrc"), settings);
  }

  write(configuration: object, file = "main.tf.json"): void {
    writeFileSync(join(this.directory, file), JSON.stringify(configuration, null, 2));
  }

  /** A file of an example, as it is. */
  copy(file: string): void {
    copyFileSync(file, join(this.directory, basename(file)));
  }

  async terraform(command: string, ...args: string[]): Promise<Finished> {
    const env = {
      ...this.env,
      TF_CLI_CONFIG_FILE: join(this.directory, "terraformrc"),
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    };
    return run(BINARY, [command, ...args], { cwd: this.directory, env });
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
    const env = { TF_CLI_CONFIG_FILE: join(this.directory, "terraformrc"), CHECKPOINT_DISABLE: "1" };
    const { output } = await run(BINARY, ["show", "-json", "plan.bin"], { cwd: this.directory, env });
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  }

  /** Fails the test with the plan when there is anything left to do, with and without a refresh. */
  async expectEmptyPlan(): Promise<void> {
    for (const args of [["-refresh=false"], []]) {
      const { code, output } = await this.terraform("plan", "-detailed-exitcode", ...args);
      if (code !== 0) throw new Error(`the plan (${args.join(" ") || "with refresh"}) is not empty:\n${output}`);
    }
  }

  /** Addresses of what the state holds; a state that was never written holds nothing. */
  async stateList(): Promise<string[]> {
    const { code, output } = await this.terraform("state", "list");
    if (code !== 0 && output.includes("No state file was found")) return [];
    return output.split("\n").filter((line) => /^[\w.[\]"]+$/.test(line));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
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
