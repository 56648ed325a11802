import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PROVIDER_SOURCE } from "../../schema/names";

// Finds the Terraform states that a command would work on, as far as its folder and its arguments tell.

/** The place of one state. */
export interface StateFile {
  readonly file: string;
}

/** A state that cannot be read here, such as one in a bucket. */
export interface RemoteState {
  readonly folder: string;
  /** Such as `s3`. */
  readonly backend: string;
}

export type FoundState = StateFile | RemoteState;

interface Backend {
  readonly type?: string;
  readonly config?: { readonly path?: unknown; readonly workspace_dir?: unknown } | null;
}

/** A command, and where it runs. */
export interface CommandInFolder {
  /** The command with its arguments. */
  readonly words: readonly string[];
  readonly folder: string;
  readonly env: { readonly [name: string]: string | undefined };
}

type Environment = CommandInFolder["env"];

export function statesOf({ words: command, folder, env }: CommandInFolder): FoundState[] {
  const chosen = optionOf(command, "-chdir");
  if (chosen !== undefined) return stateIn(resolve(folder, chosen), command, env);
  const output = resolve(folder, outputOfCdktf(command, folder));
  const stacks = namesIn(join(output, "stacks")).map((name) => join(output, "stacks", name));
  const found = [folder, ...stacks].flatMap((one) => stateIn(one, command, env));
  const ofStacks = env.TF_WORKSPACE && env.TF_WORKSPACE !== DEFAULT_WORKSPACE ? [] : statesOfCdktf(folder);
  const files = [...found.flatMap((state) => ("file" in state ? [state.file] : [])), ...ofStacks];
  const remote = found.filter((state) => "backend" in state);
  return [...remote, ...[...new Set(files)].map((file) => ({ file }))];
}

const DEFAULT_WORKSPACE = "default";

/** The state of the configuration in a folder, in its current workspace. */
function stateIn(folder: string, command: readonly string[], env: Environment): FoundState[] {
  const data = resolve(folder, env.TF_DATA_DIR || ".terraform");
  const { type = "local", config } = backendOf(folder, data);
  if (type !== "local") return usesProvider(folder) ? [{ folder, backend: type }] : [];
  const workspace = env.TF_WORKSPACE || textOf(join(data, "environment"))?.trim() || DEFAULT_WORKSPACE;
  const path = optionOf(command, "-state") ?? wordOf(config?.path, "terraform.tfstate");
  const others = wordOf(config?.workspace_dir, "terraform.tfstate.d");
  const file =
    workspace === DEFAULT_WORKSPACE
      ? resolve(folder, path)
      : resolve(folder, others, basename(workspace), "terraform.tfstate");
  return [{ file }];
}

/** As `terraform init` has set it up, or else as CDKTF has written it. */
function backendOf(folder: string, data: string): Backend {
  const { backend } = jsonOf(join(data, "terraform.tfstate")) as { readonly backend?: Backend };
  if (backend) return backend;
  const { terraform } = jsonOf(join(folder, "cdk.tf.json")) as {
    readonly terraform?: { readonly backend?: { readonly [type: string]: Backend["config"] }; readonly cloud?: object };
  };
  if (terraform?.cloud) return { type: "cloud" };
  const [written] = Object.entries(terraform?.backend ?? {});
  return written ? { type: written[0], config: written[1] } : {};
}

function usesProvider(folder: string): boolean {
  const source = PROVIDER_SOURCE.split("/").slice(1).join("/");
  return [".terraform.lock.hcl", "cdk.tf.json"].some((name) => textOf(join(folder, name))?.includes(source));
}

/** CDKTF keeps the states of its stacks where the app runs, unless the app sets a backend. */
function statesOfCdktf(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /^terraform\..+\.tfstate$/.test(name))
    .map((name) => join(folder, name));
}

function outputOfCdktf(command: readonly string[], folder: string): string {
  const { output } = jsonOf(join(folder, "cdktf.json")) as { readonly output?: unknown };
  return optionOf(command, "--output") ?? optionOf(command, "-o") ?? wordOf(output, "cdktf.out");
}

/** The value of `-name=value` or `-name value`. */
function optionOf(command: readonly string[], name: string): string | undefined {
  const at = command.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return at < 0 ? undefined : command[at] === name ? command[at + 1] : command[at]?.slice(name.length + 1);
}

function wordOf(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Empty for a file that is missing or damaged: Terraform itself complains about it. */
export function jsonOf(file: string): object {
  try {
    const value: unknown = JSON.parse(textOf(file) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
