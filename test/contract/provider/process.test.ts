import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterTest, temporaryDirectory } from "../../support/after-test";
import { coreIdentity } from "../../support/certificates";
import { Core, MAGIC_COOKIE, PLUGIN } from "../../support/core";
import { proves } from "../../support/proves";

const SERVING = { status: 1 };

/** To its end, which comes by itself. */
const run = (env: NodeJS.ProcessEnv) =>
  spawnSync(PLUGIN, { encoding: "utf8", timeout: 30_000, env: { PATH: process.env.PATH, ...env } });

test("started by hand, the plugin says what it is and exits with 1", () => {
  proves("HS-1");
  const { status, stdout, stderr } = run({});
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^This is the Terraform provider .*a plugin that Terraform and OpenTofu start\.$/m);
});

test("another program's cookie does not start it", () => {
  proves("HS-1");
  expect(run({ TF_PLUGIN_MAGIC_COOKIE: "of another program" })).toMatchObject({ status: 1, stdout: "" });
});

test("the handshake line has six fields, and nothing else is ever on standard output", async () => {
  proves("HS-2", "HS-3");
  const core = await Core.start();
  const [coreProtocol, protocol, network, address, transport, certificate] = core.handshake;
  expect(core.handshake).toHaveLength(6);
  expect({ coreProtocol, protocol, network, transport }).toEqual({
    coreProtocol: "1",
    protocol: "6",
    network: "unix",
    transport: "grpc",
  });
  expect(address).toMatch(/^\//);
  expect(Buffer.byteLength(address as string)).toBeLessThan(104); // macOS takes no more
  expect(certificate).toMatch(/^[A-Za-z0-9+/]{50,}$/); // standard base64 without padding
  await core.provider.getProviderSchema({});
  await core.stop();
  expect(core.stdout).toBe(`${core.handshake.join("|")}\n`);
});

test("a seventh field is there only for cores that ask for it", async () => {
  proves("HS-2");
  const core = await Core.start({ env: { PLUGIN_MULTIPLEX_GRPC: "true" } });
  expect(core.handshake.slice(6)).toEqual(["false"]);
});

test("without a client certificate it serves without TLS, and names none of its own", async () => {
  proves("HS-5", "HS-9");
  const core = await Core.start({ tls: false });
  expect(core.handshake[5] ?? "").toBe("");
  expect(await core.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("it starts below a project of ES modules, through a link, whatever NODE_OPTIONS say", async () => {
  const project = temporaryDirectory();
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  cpSync(dirname(PLUGIN), join(project, "plugin"), { recursive: true });
  symlinkSync(join(project, "plugin"), join(project, "cache"));
  const binary = join(project, "cache", basename(PLUGIN));
  const core = await Core.start({ binary, env: { NODE_OPTIONS: "--require /not/there.js" } });
  expect(await core.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("its socket is its owner's alone, in a directory of its own, and gone afterwards", async () => {
  proves("HS-8");
  const core = await Core.start();
  expect(statSync(core.socketPath).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(core.socketPath)).mode & 0o777).toBe(0o700);
  await core.stop();
  expect(existsSync(dirname(core.socketPath))).toBe(false);
});

test("PLUGIN_UNIX_SOCKET_DIR says where the socket goes", async () => {
  proves("HS-8");
  const directory = temporaryDirectory();
  const core = await Core.start({ env: { PLUGIN_UNIX_SOCKET_DIR: directory } });
  expect(core.socketPath.startsWith(`${directory}/`)).toBe(true);
  expect(await core.health.check({ service: "plugin" })).toEqual(SERVING);
  await core.stop();
  expect(readdirSync(directory)).toEqual([]);
});

test("PLUGIN_UNIX_SOCKET_GROUP lets the group use the socket", async () => {
  proves("HS-8");
  const group = String(process.getgid?.());
  const core = await Core.start({ env: { PLUGIN_UNIX_SOCKET_GROUP: group } });
  expect(statSync(core.socketPath).mode & 0o777).toBe(0o660);
  expect(statSync(core.socketPath).gid).toBe(Number(group));
});

test("Ctrl-C is core's business: an interrupt changes nothing", async () => {
  proves("HS-11");
  const core = await Core.start();
  core.kill("SIGINT");
  core.kill("SIGINT");
  await core.logged("interrupt ignored");
  expect(await core.health.check({ service: "plugin" })).toEqual(SERVING);
});

test("SIGTERM ends it, and its socket goes with it", async () => {
  const core = await Core.start();
  core.kill("SIGTERM");
  expect(await core.exited).not.toEqual({ code: 0, signal: null });
  expect(existsSync(core.socketPath)).toBe(false);
});

test("after Shutdown it exits before core loses patience", async () => {
  proves("HS-10");
  const core = await Core.start();
  expect(await core.stop()).toEqual({ code: 0, signal: null }); // stop() kills after core's two seconds
});

test("Shutdown is enough: it exits even while core keeps its connection", async () => {
  proves("HS-10");
  const core = await Core.start();
  await core.controller.shutdown({}).catch(() => undefined); // core ignores the answer
  expect(await core.exited).toEqual({ code: 0, signal: null });
});

test("it ends when core hangs up without a word", async () => {
  proves("HS-12");
  const core = await Core.start();
  core.hangUp();
  expect(await core.exited).toEqual({ code: 0, signal: null });
  expect(existsSync(core.socketPath)).toBe(false);
});

test("it ends when core is killed before it ever connected", async () => {
  proves("HS-12");
  const temporary = temporaryDirectory();
  const script = `const child = require("node:child_process").spawn(process.argv[1], { stdio: "inherit" });
    process.send(child.pid); setInterval(() => {}, 1e6);`;
  const core = spawn(process.execPath, ["-e", script, PLUGIN], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { PATH: process.env.PATH, TMPDIR: temporary, ...MAGIC_COOKIE, PLUGIN_CLIENT_CERT: coreIdentity().cert },
  });
  const [plugin] = (await once(core, "message")) as [number];
  let hasEnded = false;
  afterTest(() => hasEnded || process.kill(plugin, "SIGKILL"));
  await once(core.stdout as Readable, "data"); // the plugin listens
  core.kill("SIGKILL");
  await once(core, "close"); // the plugin has inherited the streams: they end with it
  hasEnded = true;
  expect(readdirSync(temporary)).toEqual([]);
});

test("a socket directory that is not there is told on standard error, and the exit code says so", () => {
  proves("CRASH-1");
  const none = join(temporaryDirectory(), "none");
  const { status, stdout, stderr } = run({ ...MAGIC_COOKIE, PLUGIN_UNIX_SOCKET_DIR: none });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("ENOENT");
});
