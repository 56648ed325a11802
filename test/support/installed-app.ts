import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pluginHash } from "../../src/constructs/synth/plugin-hash";
import { afterTest, temporaryDirectory } from "./after-test";
import { CdktfApp, Home } from "./cdktf";
import { emulated, PROJECT } from "./emulator-with-client";
import { QWEN } from "./model";
import { ROOT } from "./terraform";

const PACKAGE = "cdktf-provider-northflank";
const SELECTED = ".terraform/providers/registry.terraform.io/northflank-community/northflank";

/** An emulator, a user's home and a folder for apps, all gone after the test. */
export async function prepared() {
  const { env, client } = await emulated();
  const home = new Home();
  afterTest(() => home.remove());
  /** What the API holds. */
  const models = async () => (await client.list.llmModelDeployments({ parameters: PROJECT })).data?.llmModelDeployments;
  return { home, env: { ...home.env, ...env }, directory: temporaryDirectory(), models };
}

/** A CDKTF app in which the package is installed, as a copy that a test may change. */
export class InstalledApp extends CdktfApp {
  readonly modules = join(this.directory, "node_modules");
  private readonly plugin = join(this.modules, PACKAGE, "dist/plugin/main.cjs");

  /** Installs the package and writes a program, in a folder that need not be there yet. */
  create(program: string, manifest: object = {}): this {
    mkdirSync(join(this.modules, "@cdktf"), { recursive: true });
    for (const name of ["cdktf", "constructs", "@cdktf/provider-null"])
      symlinkSync(join(ROOT, "node_modules", name), join(this.modules, name));
    for (const part of ["package.json", "lib", "dist/plugin", "dist/plugin.h1"])
      cpSync(join(ROOT, part), join(this.modules, PACKAGE, part), { recursive: true });
    const settings = { language: "typescript", app: "node main.js", projectId: "mine" };
    writeFileSync(join(this.directory, "cdktf.json"), JSON.stringify(settings));
    writeFileSync(join(this.directory, "package.json"), JSON.stringify({ name: "mine", ...manifest }));
    return this.write(program);
  }

  write(program: string): this {
    writeFileSync(join(this.directory, "main.js"), program);
    return this;
  }

  /** As after an upgrade to another build of the same version. */
  changePlugin(): void {
    this.damagePlugin();
    const folder = join(this.plugin, "..");
    const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    writeFileSync(`${folder}.h1`, pluginHash(files));
  }

  /** As after an installation that failed, or by somebody who changed the installed files. */
  damagePlugin(): void {
    appendFileSync(this.plugin, "\n// another build");
  }

  restorePlugin(): void {
    for (const part of ["dist/plugin/main.cjs", "dist/plugin.h1"])
      cpSync(join(ROOT, part), join(this.modules, PACKAGE, part));
  }

  /** Whether Terraform has selected the plugin of the package as it is now. */
  expectOwnPlugin(stack: string): void {
    const { version } = JSON.parse(readFileSync(join(this.modules, PACKAGE, "package.json"), "utf8"));
    const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
    const selected = join(this.stack(stack), SELECTED, version, platform, "main.cjs");
    expect(readFileSync(selected).equals(readFileSync(this.plugin))).toBe(true);
  }

  lockFile(stack: string): string {
    return readFileSync(join(this.stack(stack), ".terraform.lock.hcl"), "utf8");
  }

  writeLockFile(stack: string, text: string): void {
    writeFileSync(join(this.stack(stack), ".terraform.lock.hcl"), text);
  }

  async apply(...stacks: string[]): Promise<string> {
    return this.succeed("deploy", ...stacks, "--auto-approve");
  }

  /** The same by cdktf, which synthesises anew, and initialises where that asks for it. */
  override async expectEmptyPlan(stack: string): Promise<void> {
    await this.succeed("diff", stack);
    await super.expectEmptyPlan(stack);
  }

  async destroy(...stacks: string[]): Promise<string> {
    return this.succeed("destroy", ...stacks, "--auto-approve");
  }
}

interface ProgramOptions {
  /** Stack whose model has a gate, which belongs to another provider. */
  readonly gated?: string;
  readonly provider?: object;
  /** How the modules are loaded, with the same names. */
  readonly style?: "require" | "import";
}

/** A program with a model in each stack, named as the stack. */
export function programOf(stacks: readonly string[], { gated, provider = {}, style }: ProgramOptions = {}): string {
  const load = (names: string, from: string) =>
    style === "import" ? `import { ${names} } from "${from}";` : `const { ${names} } = require("${from}");`;
  return `
${load("App, TerraformStack", "cdktf")}
${load("LlmModelDeployment, ModelReadiness, NorthflankProvider", PACKAGE)}

const app = new App();
for (const name of ${JSON.stringify(stacks)}) {
  const stack = new TerraformStack(app, name);
  new NorthflankProvider(stack, "northflank", ${JSON.stringify(provider)});
  const config = { projectId: "default-project", ...${JSON.stringify(QWEN)}, name };
  const model = new LlmModelDeployment(stack, "model", config);
  if (name === ${JSON.stringify(gated)}) new ModelReadiness(stack, "ready", { model });
}
app.synth();
`;
}
