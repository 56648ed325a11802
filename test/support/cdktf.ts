import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { BINARY, Finished, ROOT, run } from "./terraform";

const CLI = join(ROOT, "node_modules/cdktf-cli/bundle/bin/cdktf.js");

/** A home of its own for a test, in which Terraform finds no settings, and the stand-in for hashicorp/null if wanted. */
export class Home {
  readonly directory = mkdtempSync(join(tmpdir(), "northflank-home-"));

  constructor() {
    writeFileSync(join(this.directory, "terraformrc"), "");
  }

  installNullProvider(version: string): void {
    const folder = this.mirror("registry.terraform.io/hashicorp/null", version);
    mkdirSync(folder, { recursive: true });
    const main = join(folder, "main.cjs");
    buildSync({ entryPoints: [join(__dirname, "null-provider.ts")], bundle: true, platform: "node", outfile: main });
    const launcher = join(folder, `terraform-provider-null_v${version}`);
    writeFileSync(launcher, `#!/bin/sh\nexec node "\${0%/*}/main.cjs" </dev/null\n`);
    chmodSync(launcher, 0o755);
  }

  /** Where a provider lies in the folder that Terraform takes for a mirror of its registry without being told. */
  mirror(source: string, version: string): string {
    const { platform, arch } = process;
    const target = `${platform}_${arch === "x64" ? "amd64" : arch}`;
    return join(this.directory, ".terraform.d/plugins", source, version, target);
  }

  get env(): NodeJS.ProcessEnv {
    const { directory } = this;
    return { HOME: directory, CI: "1", CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: join(directory, "terraformrc") };
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Outputs by stack and name. */
export type Outputs = Record<string, Record<string, unknown>>;

/**
 * A CDKTF app in a folder, worked on with the real cdktf commands. What they have done is judged by exit codes, outputs
 * and states: cdktf runs apply and destroy in a terminal whose last lines it drops on a busy machine.
 */
export class CdktfApp {
  constructor(
    readonly directory: string,
    private readonly env: NodeJS.ProcessEnv,
    /** A command that runs the command behind it, as `setpriv`. */
    private readonly through: readonly string[] = [],
  ) {}

  async cdktf(command: string, ...args: string[]): Promise<Finished> {
    return this.run(process.execPath, CLI, command, ...args);
  }

  async run(...command: string[]): Promise<Finished> {
    const [program = "", ...args] = [...this.through, ...command];
    return run(program, args, { cwd: this.directory, env: this.env });
  }

  async succeed(command: string, ...args: string[]): Promise<string> {
    const { code, output } = await this.cdktf(command, ...args);
    if (code !== 0) throw new Error(`cdktf ${command} failed:\n${output}`);
    return output;
  }

  /** Terraform itself, where cdktf runs it. */
  async terraform(stack: string, ...args: string[]): Promise<Finished> {
    return this.run(BINARY, `-chdir=${this.stack(stack)}`, ...args);
  }

  stack(stack: string): string {
    return join(this.directory, "cdktf.out/stacks", stack);
  }

  /** Counts the changes of a stack's state. */
  stateSerial(stack: string): number {
    return JSON.parse(readFileSync(join(this.directory, `terraform.${stack}.tfstate`), "utf8")).serial;
  }

  /** Nothing is left to do of what was synthesised last. */
  async expectEmptyPlan(stack: string): Promise<void> {
    const { code, output } = await this.terraform(stack, "plan", "-detailed-exitcode");
    if (code !== 0) throw new Error(`the plan of stack ${stack} is not empty:\n${output}`);
  }

  async deploy(...stacks: string[]): Promise<Outputs> {
    const file = join(this.directory, "outputs.json");
    await this.succeed("deploy", ...stacks, "--auto-approve", "--outputs-file", file);
    return JSON.parse(readFileSync(file, "utf8"));
  }
}

/**
 * A copy of an example as a project of its own: with the package as it is packed, and with nothing else but what the
 * example's package.json asks for.
 */
export function copyOfExample(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(join(ROOT, "examples/cdktf", name), directory, {
    recursive: true,
    filter: (file) => !/node_modules|cdktf\.out|\.tfstate/.test(file.slice(ROOT.length)),
  });
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  for (const dependency of Object.keys({ ...dependencies, ...devDependencies })) {
    const place = join(directory, "node_modules", dependency);
    mkdirSync(dirname(place), { recursive: true });
    if (dependency === "cdktf-provider-northflank") cpSync(packedPackage(), place, { recursive: true });
    else symlinkSync(join(ROOT, "node_modules", dependency), place);
  }
  return directory;
}

let packed: string | undefined;

/** The content of the package that `npm pack` makes of what is built. */
function packedPackage(): string {
  if (packed !== undefined) return packed;
  const directory = mkdtempSync(join(tmpdir(), "northflank-packed-"));
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  const options = { cwd: ROOT, encoding: "utf8" } as const;
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", directory], options);
  const [tarball = ""] = readdirSync(directory);
  execFileSync("tar", ["-xzf", join(directory, tarball), "-C", directory]);
  packed = join(directory, "package");
  return packed;
}
