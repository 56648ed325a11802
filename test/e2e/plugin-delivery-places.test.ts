import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { PROVIDER_SOURCE } from "../../src/schema/names";
import { VERSION } from "../../src/schema/version.generated";
import { afterTest } from "../support/after-test";
import { Home } from "../support/cdktf";
import { InstalledApp, prepared, programOf } from "../support/installed-app";
import { BINARY, PLUGIN, ROOT, run } from "../support/terraform";

// Where apps live and what their users have set up, with the plugin as the package delivers it.

test("two apps share the user's plugin cache, with other plugins of one version, in folders of any name and module type", async () => {
  const { env, directory, models } = await prepared();
  const cache = join(directory, "plugin cache");
  mkdirSync(cache);
  const shared = { ...env, TF_PLUGIN_CACHE_DIR: cache };
  const first = new InstalledApp(join(directory, "Größe & Маßstab (1)"), shared).create(programOf(["chat"]));
  const second = new InstalledApp(join(directory, "it's 模型 $HOME"), shared);
  second.create(programOf(["embeddings"], { style: "import" }), { type: "module" }).changePlugin();

  await first.apply("chat");
  await second.apply("embeddings");
  second.expectOwnPlugin("embeddings");
  await first.expectEmptyPlan("chat");
  first.expectOwnPlugin("chat");
  expect(linksIn(cache)).toEqual([]);

  // another project installs the same version from a mirror of its own, into the same cache
  const placed = readdirSync(join(first.stack("chat"), "terraform.d"), { recursive: true });
  const other = join(directory, "with a mirror");
  mkdirSync(other);
  cpSync(join(second.stack("embeddings"), "terraform.d"), join(other, "terraform.d"), { recursive: true });
  cpSync(join(second.stack("embeddings"), "cdk.tf.json"), join(other, "cdk.tf.json"));
  expect(await run(BINARY, ["init"], { cwd: other, env: shared })).toMatchObject({ code: 0 });
  expect(readdirSync(join(first.stack("chat"), "terraform.d"), { recursive: true })).toEqual(placed);
  await first.expectEmptyPlan("chat");
  first.expectOwnPlugin("chat");

  await first.destroy("chat");
  rmSync(first.directory, { recursive: true });
  await second.expectEmptyPlan("embeddings");
  await second.destroy("embeddings");
  expect(await models()).toEqual([]);
});

function linksIn(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isSymbolicLink() ? [entry.name] : []));
}

// for root no mode is read-only: root's app is run as another user, whose folders are all but node_modules
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const asUser = isRoot ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : [];

async function makeModulesReadOnly(app: InstalledApp, home: Home): Promise<void> {
  await run("chmod", ["-R", "a-w", app.modules], { cwd: app.directory });
  afterTest(() => run("chmod", ["-R", "u+w", app.modules], { cwd: app.directory }));
  for (const own of isRoot ? [join(app.directory, ".."), app.directory, home.directory] : [])
    chownSync(own, NOBODY, NOBODY);
}

test("node_modules may be read-only", async () => {
  const { home, env, directory, models } = await prepared();
  const app = new InstalledApp(join(directory, "app"), env, asUser).create(programOf(["chat"]));
  await makeModulesReadOnly(app, home);
  const touched = await app.run("touch", join(app.modules, "cdktf-provider-northflank/dist/plugin/main.cjs"));
  expect(touched.code).not.toBe(0);

  await app.apply("chat");
  await app.expectEmptyPlan("chat");
  await app.destroy("chat");
  expect(await models()).toEqual([]);
});

test("synth needs no Terraform, and refuses a plugin whose files have changed since it was built", async () => {
  const { env, directory } = await prepared();
  const bin = join(directory, "bin");
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, "node"));
  const app = new InstalledApp(join(directory, "app"), { ...env, PATH: bin }).create(programOf(["chat"]));
  expect(await app.succeed("synth")).toContain("Generated Terraform code for the stacks: chat");
  expect(readdirSync(app.stack("chat"))).toContain("terraform.d");

  app.damagePlugin();
  const { code, output } = await app.cdktf("synth");
  expect(code).not.toBe(0);
  const [, built] = /"(h1:.*)"/.exec(app.lockFile("chat")) ?? [];
  const reason = output.replace(/\s+/g, " ");
  expect(reason).toMatch(/The provider plugin in \S+ has the hash h1:\S+=, but was built with the hash h1:\S+=:/);
  expect(reason).toContain(`built with the hash ${built}: its files have changed since; install`);
});

test("delivery by a registry leaves plugin and lock file to Terraform", async () => {
  const { home, env, directory, models } = await prepared();
  // stands in for the registry, in which this provider is not published
  cpSync(PLUGIN, home.mirror(PROVIDER_SOURCE, VERSION), { recursive: true });
  const app = new InstalledApp(join(directory, "app"), { ...env, CDKTF_SKIP_PROVIDER_LOCK: "true" });
  app.create(programOf(["chat"], { provider: { pluginDelivery: "registry" } }));
  const stack = app.stack("chat");
  const lock = "# as it was\n";
  mkdirSync(stack, { recursive: true });
  app.writeLockFile("chat", lock);
  await app.succeed("synth");
  expect(app.lockFile("chat")).toBe(lock);

  await app.apply("chat");
  const locked = app.lockFile("chat");
  await app.expectEmptyPlan("chat");
  expect(app.lockFile("chat")).toBe(locked);
  expect(existsSync(join(stack, "terraform.d"))).toBe(false);
  await app.destroy("chat");
  expect(await models()).toEqual([]);
});

test("a provider_installation block of the user hides the plugin, until it is extended as documented", async () => {
  const { env, directory } = await prepared();
  const app = new InstalledApp(join(directory, "app"), env).create(programOf(["chat"]));
  await app.succeed("synth");
  const settings = join(directory, "terraformrc");
  const init = (text = "") => {
    writeFileSync(settings, text);
    return run(BINARY, ["init"], { cwd: app.stack("chat"), env: { ...env, TF_CLI_CONFIG_FILE: settings } });
  };

  const hidden = await init(`provider_installation {\n  filesystem_mirror {\n    path = "${directory}"\n  }\n}\n`);
  expect(hidden.output).toContain("Could not retrieve the list of available versions");
  const guide = readFileSync(join(ROOT, "docs/guides/provider-behaviour.md"), "utf8");
  const [, documented] = /```hcl\n(provider_installation.*?)```/s.exec(guide) ?? [];
  expect(await init(documented)).toMatchObject({ code: 0 });
  app.expectOwnPlugin("chat");
});
