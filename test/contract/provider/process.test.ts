import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterTest, temporaryDirectory } from "../../support/after-test";
import { clientCertificate } from "../../support/certificates";
import { MAGIC_COOKIE, PLUGIN, PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";

const SERVING = { status: 1 };

/** Runs the plugin until it exits. */
const run = (env: NodeJS.ProcessEnv) =>
  spawnSync(PLUGIN, { encoding: "utf8", timeout: 30_000, env: { PATH: process.env.PATH, ...env } });

test("a plugin that is started by hand explains what it is and exits with 1", () => {
  proves("HS-1");
  const { status, stdout, stderr } = run({});
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^This is the Terraform provider .*a plugin that Terraform and OpenTofu start\.$/m);
});

test("the plugin does not start with another program's cookie", () => {
  proves("HS-1");
  expect(run({ TF_PLUGIN_MAGIC_COOKIE: "of another program" })).toMatchObject({ status: 1, stdout: "" });
});

test("the handshake line has six fields and is the only output on standard output", async () => {
  proves("HS-2", "HS-3");
  const plugin = await PluginProcess.start();
  const [coreProtocol, protocol, network, address, transport, certificate] = plugin.handshake;
  expect(plugin.handshake).toHaveLength(6);
  expect({ coreProtocol, protocol, network, transport }).toEqual({
    coreProtocol: "1",
    protocol: "6",
    network: "unix",
    transport: "grpc",
  });
  expect(address).toMatch(/^\//);
  expect(Buffer.byteLength(address as string)).toBeLessThan(104); // the limit on macOS
  expect(certificate).toMatch(/^[A-Za-z0-9+/]{50,}$/); // standard base64 without padding
  await plugin.provider.getProviderSchema({});
  await plugin.stop();
  expect(plugin.stdout).toBe(`${plugin.handshake.join("|")}\n`);
});

test("the handshake line has a seventh field if Terraform asks about multiplexing", async () => {
  proves("HS-2");
  const plugin = await PluginProcess.start({ env: { PLUGIN_MULTIPLEX_GRPC: "true" } });
  expect(plugin.handshake.slice(6)).toEqual(["false"]);
});

test("without a client certificate the plugin serves without TLS and announces no certificate", async () => {
  proves("HS-5", "HS-9");
  const plugin = await PluginProcess.start({ tls: false });
  expect(plugin.handshake[5] ?? "").toBe("");
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("the plugin starts inside a project of ES modules, through a link, and ignores NODE_OPTIONS", async () => {
  const project = temporaryDirectory();
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  cpSync(dirname(PLUGIN), join(project, "plugin"), { recursive: true });
  symlinkSync(join(project, "plugin"), join(project, "cache"));
  const binary = join(project, "cache", basename(PLUGIN));
  const plugin = await PluginProcess.start({ binary, env: { NODE_OPTIONS: "--require /not/there.js" } });
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("only the owner can use the socket, and its directory is removed at the end", async () => {
  proves("HS-8");
  const plugin = await PluginProcess.start();
  expect(statSync(plugin.socketPath).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(plugin.socketPath)).mode & 0o777).toBe(0o700);
  await plugin.stop();
  expect(existsSync(dirname(plugin.socketPath))).toBe(false);
});

test("PLUGIN_UNIX_SOCKET_DIR sets the directory of the socket", async () => {
  proves("HS-8");
  const directory = temporaryDirectory();
  const plugin = await PluginProcess.start({ env: { PLUGIN_UNIX_SOCKET_DIR: directory } });
  expect(plugin.socketPath.startsWith(`${directory}/`)).toBe(true);
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
  await plugin.stop();
  expect(readdirSync(directory)).toEqual([]);
});

test("PLUGIN_UNIX_SOCKET_GROUP lets the group use the socket", async () => {
  proves("HS-8");
  const group = String(process.getgid?.());
  const plugin = await PluginProcess.start({ env: { PLUGIN_UNIX_SOCKET_GROUP: group } });
  expect(statSync(plugin.socketPath).mode & 0o777).toBe(0o660);
  expect(statSync(plugin.socketPath).gid).toBe(Number(group));
});

test("the plugin ignores Ctrl-C, because Terraform decides what to stop", async () => {
  proves("HS-11");
  const plugin = await PluginProcess.start();
  plugin.kill("SIGINT");
  plugin.kill("SIGINT");
  await plugin.logged("interrupt ignored");
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("the plugin survives the end of the terminal, because Terraform may run under nohup", async () => {
  proves("HS-11");
  const plugin = await PluginProcess.start();
  plugin.kill("SIGHUP");
  await plugin.logged("interrupt ignored");
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("SIGTERM ends the plugin and removes its socket", async () => {
  const plugin = await PluginProcess.start();
  plugin.kill("SIGTERM");
  expect(await plugin.exited).not.toEqual({ code: 0, signal: null });
  expect(existsSync(plugin.socketPath)).toBe(false);
});

test("the plugin exits within two seconds after Shutdown", async () => {
  proves("HS-10");
  const plugin = await PluginProcess.start();
  expect(await plugin.stop()).toEqual({ code: 0, signal: null }); // stop() kills the plugin after two seconds, as Terraform does
});

test("the plugin exits after Shutdown even if Terraform does not close its connection", async () => {
  proves("HS-10");
  const plugin = await PluginProcess.start();
  await plugin.controller.shutdown({}).catch(() => undefined); // Terraform ignores the answer
  expect(await plugin.exited).toEqual({ code: 0, signal: null });
});

test("the plugin exits when Terraform closes the connection without Shutdown", async () => {
  proves("HS-12");
  const plugin = await PluginProcess.start();
  plugin.hangUp();
  expect(await plugin.exited).toEqual({ code: 0, signal: null });
  expect(existsSync(plugin.socketPath)).toBe(false);
});

test("the plugin exits when Terraform is killed before it has connected", async () => {
  proves("HS-12");
  const temporary = temporaryDirectory();
  const script = `const child = require("node:child_process").spawn(process.argv[1], { stdio: "inherit" });
    process.send(child.pid); setInterval(() => {}, 1e6);`;
  const terraform = spawn(process.execPath, ["-e", script, PLUGIN], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { PATH: process.env.PATH, TMPDIR: temporary, ...MAGIC_COOKIE, PLUGIN_CLIENT_CERT: clientCertificate().cert },
  });
  const [pluginPid] = (await once(terraform, "message")) as [number];
  let hasEnded = false;
  afterTest(() => hasEnded || process.kill(pluginPid, "SIGKILL"));
  await once(terraform.stdout as Readable, "data"); // the plugin listens
  terraform.kill("SIGKILL");
  await once(terraform, "close"); // the plugin has inherited the streams, so they close when it exits
  hasEnded = true;
  expect(readdirSync(temporary)).toEqual([]);
});
