import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryDirectory } from "../../support/after-test";
import { MAGIC_COOKIE, PLUGIN, PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";

// Where the plugin's socket is when TMPDIR cannot hold it.

const SERVING = { status: 1 };

/** A folder below the given one whose path has this length. */
function longFolder(parent: string, length: number): string {
  const folder = join(parent, "x".repeat(length - parent.length - 1));
  mkdirSync(folder);
  return folder;
}

function fileIn(parent: string): string {
  const file = join(parent, "file");
  writeFileSync(file, "");
  return file;
}

function folder(parent: string, name: string): string {
  mkdirSync(join(parent, name));
  return join(parent, name);
}

const UNUSABLE: { readonly [what: string]: (parent: string) => string } = {
  "has a path of 94 bytes": (parent) => longFolder(parent, 94),
  "has a path of 107 bytes": (parent) => longFolder(parent, 107),
  "has a path of 200 bytes": (parent) => longFolder(parent, 200),
  "has a path of few characters and many bytes": (parent) => folder(parent, "€".repeat(40)),
  "does not exist": (parent) => join(parent, "none"),
  "is a file": fileIn,
  "has a character that divides the handshake": (parent) => folder(parent, "a|b"),
  "has a line break": (parent) => folder(parent, "a\nb"),
};

test.each(Object.entries(UNUSABLE))("the socket is in /tmp when TMPDIR %s", async (_what, make) => {
  proves("HS-8");
  const parent = temporaryDirectory();
  const TMPDIR = make(parent);
  const before = readdirSync(parent, { recursive: true });
  const plugin = await PluginProcess.start({ env: { TMPDIR } });
  expect(dirname(dirname(plugin.socketPath))).toBe("/tmp");
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
  expect(plugin.stderr).toContain("a folder cannot hold the plugin's socket");
  await plugin.stop();
  expect(existsSync(dirname(plugin.socketPath))).toBe(false);
  expect(readdirSync(parent, { recursive: true })).toEqual(before);
});

test("a long TMPDIR is used as long as a socket fits", async () => {
  const TMPDIR = longFolder(temporaryDirectory(), 88);
  const plugin = await PluginProcess.start({ env: { TMPDIR } });
  expect(dirname(dirname(plugin.socketPath))).toBe(TMPDIR);
  expect(Buffer.byteLength(plugin.socketPath)).toBe(103);
});

/** The plugin on a machine where no folder can be written to. */
function pluginWithoutFolders(): string {
  const directory = temporaryDirectory();
  const readOnly = `const fs = require("node:fs");
fs.mkdtempSync = () => { throw new Error("EROFS: read-only file system"); };`;
  writeFileSync(join(directory, "read-only.cjs"), readOnly);
  const launcher = join(directory, "plugin");
  const main = join(dirname(PLUGIN), "main.cjs");
  writeFileSync(launcher, `#!/bin/sh\nexec node --require "${directory}/read-only.cjs" "${main}" </dev/null\n`);
  chmodSync(launcher, 0o755);
  return launcher;
}

test("where no folder can hold a socket, the plugin listens on a port of this machine, for Terraform alone", async () => {
  proves("HS-8");
  const plugin = await PluginProcess.start({
    binary: pluginWithoutFolders(),
    env: { PLUGIN_MIN_PORT: "10000", PLUGIN_MAX_PORT: "25000" },
  });
  const [, , network, address, , certificate] = plugin.handshake;
  expect([network, address]).toEqual(["tcp", expect.stringMatching(/^127\.0\.0\.1:[12]\d{4}$/)]);
  expect(certificate).toMatch(/^[A-Za-z0-9+/]{50,}$/);
  expect(await plugin.health.check({ service: "plugin" })).toEqual(SERVING);
});

const run = (binary: string, env: NodeJS.ProcessEnv) =>
  spawnSync(binary, { encoding: "utf8", timeout: 60_000, env: { PATH: process.env.PATH, ...MAGIC_COOKIE, ...env } });

test("without TLS no port is used, and one line for the user names TMPDIR", () => {
  proves("CRASH-1");
  const { status, stdout, stderr } = run(pluginWithoutFolders(), { TMPDIR: "/not/there" });
  expect(status).toBe(1);
  expect(stdout).toBe(
    'the plugin cannot create its socket: set TMPDIR to a folder with a short path that it can write to. Tried "/not/there" (TMPDIR): EROFS: read-only file system; "/tmp": EROFS: read-only file system\n',
  );
  expect(stderr).toContain(stdout); // by hand, and in Terraform's log
});

test.each([
  ["does not exist", () => join(temporaryDirectory(), "none"), /ENOENT/],
  ["has a line break", () => folder(temporaryDirectory(), "two\nlines"), /no control character/],
  ["is too long", () => longFolder(temporaryDirectory(), 150), /a path of 165 bytes, more than 103/],
])("a PLUGIN_UNIX_SOCKET_DIR that %s is named in one line, because the host looks nowhere else", (_what, make, why) => {
  proves("CRASH-1");
  const { status, stdout } = run(PLUGIN, { PLUGIN_UNIX_SOCKET_DIR: make() });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^.*set PLUGIN_UNIX_SOCKET_DIR to a folder.*\n$/);
  expect(stdout).toMatch(why);
});
