import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { join } from "node:path";
import { isRunning } from "../../../src/emulator/storage/process-identity";
import { VERSION } from "../../../src/schema/version.generated";
import { afterTest, temporaryDirectory } from "../../support/after-test";
import { emulatorCommand } from "../../support/emulator-process";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import { onLinux } from "../../support/run-cli";

const BUNDLE = join(__dirname, "../../../dist/emulator.cjs");
const MODELS = "/v1/projects/default-project/llm-model-deployments";
const headers = { authorization: "Bearer nf-emulator-admin", "content-type": "application/json" };
const ADDRESS = /^NORTHFLANK_BASE_URL=(http:\/\/\S+)\nNORTHFLANK_API_TOKEN=(\S+)\nNORTHFLANK_POLL_INTERVAL=100ms\n/;
/** One line, and no stack. */
const ONE_LINE = /^northflank-emulator: [^\n]+\n$/;

/** Runs under `exec`: a script of Node. */
const exec = (script: string, ...args: string[]) =>
  emulatorCommand("exec", "--log", "silent", "--", process.execPath, "-e", script, ...args);

test("start prints the address and the token as environment variables", async () => {
  const emulator = emulatorCommand("--port", "0");
  const [, url = "", token = ""] = await emulator.printed(ADDRESS);
  expect(new URL(url)).toMatchObject({ hostname: "127.0.0.1", port: expect.stringMatching(/^[1-9]\d*$/) });
  const response = await fetch(url + MODELS, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  emulator.kill("SIGTERM");
  expect(await emulator.ended).toMatchObject({ code: 0, signal: null });
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s stops the emulator with exit code 0, even while a client keeps a connection open",
  async (signal) => {
    const emulator = emulatorCommand("start", "--port", "0");
    const [, url = ""] = await emulator.printed(ADDRESS);
    await fetch(url + MODELS, { headers: { ...headers, connection: "keep-alive" } });
    emulator.kill(signal);
    expect(await emulator.ended).toMatchObject({ code: 0, signal: null });
  },
);

test("the emulator keeps running when its output is closed", async () => {
  const emulator = spawn(process.execPath, [BUNDLE, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(emulator, "exit");
  afterTest(() => emulator.kill("SIGKILL"));
  const [, url = ""] = ADDRESS.exec(String((await once(emulator.stdout, "data"))[0])) ?? [];
  emulator.stdout.destroy();
  emulator.stderr.destroy();
  for (let i = 0; i < 3; i++) expect((await fetch(url + MODELS, { headers })).status).toBe(200);
  emulator.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test.each(["0.0.0.0", "::", "192.0.2.1", "example.com"])("listening on %s needs --allow-remote", async (host) => {
  const { code, stdout, stderr } = await emulatorCommand("--port", "0", "--host", host).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain("--allow-remote");
});

test("with --allow-remote the emulator listens on every address", async () => {
  const emulator = emulatorCommand("--port", "0", "--host", "0.0.0.0", "--allow-remote");
  const [, url = ""] = await emulator.printed(ADDRESS);
  const { port } = new URL(url);
  expect((await fetch(`http://127.0.0.1:${port}${MODELS}`, { headers })).status).toBe(200);
  emulator.kill("SIGTERM");
  expect(await emulator.ended).toMatchObject({ code: 0 });
});

test("a port in use is an error of one line", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => server.close());
  const port = String((server.address() as AddressInfo).port);
  const { code, stdout, stderr } = await emulatorCommand("--port", port).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain(port);
});

test.each([
  ["is a directory", undefined],
  ["is no JSON", "{"],
  ["has a newer version", '{"version":2,"teams":[],"projects":[],"deployments":[],"counter":0}'],
])("a data file that %s is an error of one line, and the file is not changed", async (_what, content) => {
  const directory = temporaryDirectory();
  const file = join(directory, "state.json");
  if (content !== undefined) writeFileSync(file, content);
  const { code, stdout, stderr } = await emulatorCommand(
    "--port",
    "0",
    "--data",
    content === undefined ? directory : file,
  ).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain(directory);
  if (content !== undefined) expect(readFileSync(file, "utf8")).toBe(content);
});

test("a data file in a missing directory is an error of one line", async () => {
  const file = join(temporaryDirectory(), "none", "state.json");
  const { code, stderr } = await emulatorCommand("--port", "0", "--data", file).ended;
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `northflank-emulator: data file ${file}: its folder does not exist or is not writable (ENOENT)\n`,
  });
});

test("models in a data file are available after a restart", async () => {
  proves("persistence.memory");
  const file = join(temporaryDirectory(), "state.json");
  const first = emulatorCommand("--port", "0", "--data", file);
  const [, url = ""] = await first.printed(ADDRESS);
  await fetch(url + MODELS, { method: "POST", headers, body: JSON.stringify(QWEN) });
  first.kill("SIGTERM");
  await first.ended;
  const second = emulatorCommand("--port", "0", "--data", file);
  const [, again = ""] = await second.printed(ADDRESS);
  expect((await fetch(`${again}${MODELS}/qwen3-8b`, { headers })).status).toBe(200);
  second.kill("SIGTERM");
  await second.ended;
});

test.each([
  [["--nonsense"]],
  [["nonsense"]],
  [["--port", "many"]],
  [["--port", "65536"]],
  [["--port", "-1"]],
  [["--timing", "slow"]],
  [["--auth", "none"]],
  [["--delay", "pending=1"]],
  [["--delay", "running=1s"]],
  [["--rate-limit", "few"]],
  [["--rate-limit", "10/0h"]],
  [["--latency", "slow"]],
  [["--latency", "20..10"]],
  [["--clock", "broken"]],
  [["--random-seed", "x"]],
  [["--log", "loud"]],
  [["--project", "my project"]],
  [["--project", "a/b/c"]],
  [["advance"]],
  [["exec"]],
])("the arguments %j are refused with an explanation", async (args) => {
  const { code, stdout, stderr } = await emulatorCommand(...args).ended;
  expect(code).toBeGreaterThan(0);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^error: /);
});

test.each([["--variant"], ["--fault"]])("an unknown %s is an error of one line", async (option) => {
  const { code, stdout, stderr } = await emulatorCommand("--port", "0", option, "nonsense").ended;
  expect(code).toBeGreaterThan(0);
  expect(stdout).toBe("");
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain("nonsense");
});

test("--version and --help show the version and the options", async () => {
  expect(await emulatorCommand("--version").ended).toMatchObject({ code: 0, stdout: `${VERSION}\n` });
  const help = await emulatorCommand("start", "--help").ended;
  expect(help.code).toBe(0);
  for (const option of ["--host", "--port", "--data", "--auth", "--timing", "--rate-limit"]) {
    expect(help.stdout).toContain(option);
  }
  expect(help.stdout).toContain('(default: "1000/1h")');
});

test("the log has a line for each request and does not contain the token", async () => {
  const emulator = emulatorCommand("--port", "0");
  const [, url = ""] = await emulator.printed(ADDRESS);
  await fetch(`${url}${MODELS}/none`, { headers });
  emulator.kill("SIGTERM");
  const { stderr } = await emulator.ended;
  expect(stderr).toMatch(/^emulator: GET \/v1\/projects\/default-project\/llm-model-deployments\/none 404 .+\n$/);
  expect(stderr).not.toContain("nf-emulator-admin");
});

test("exec gives the command the address of the emulator and a short poll interval", async () => {
  const script = `const { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: token, NORTHFLANK_POLL_INTERVAL: poll } = process.env;
    fetch(url + "${MODELS}", { headers: { authorization: "Bearer " + token } })
      .then((response) => console.log(JSON.stringify({ url, token, poll, status: response.status })));`;
  const { code, stdout } = await exec(script).ended;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    token: "nf-emulator-admin",
    poll: expect.stringMatching(/^\d+ms$/),
    status: 200,
  });
});

test.each([0, 1, 7, 255])("exec ends with the command's exit code %i", async (code) => {
  expect(await exec(`process.exit(${code})`).ended).toMatchObject({ code, signal: null, stdout: "", stderr: "" });
});

const PRINT_ARGUMENTS = "console.log(JSON.stringify(process.argv.slice(1)))";
const NODE = [process.execPath, "-e", PRINT_ARGUMENTS];

// yarn 1 and PowerShell remove the first --
test.each<[string, string[], string[]]>([
  ["with --", ["--log", "silent", "--", ...NODE], []],
  ["without --", ["--log", "silent", ...NODE], []],
  ["without --, after an option with =", ["--log=silent", ...NODE], []],
  ["without -- and options", NODE, []],
  ["with -- and an option of Node", ["--", process.execPath, "--no-warnings", "-e", PRINT_ARGUMENTS], []],
  ["without -- and an option of Node", [process.execPath, "--no-warnings", "-e", PRINT_ARGUMENTS], []],
  ["with a second --", ["--", ...NODE, "--"], ["--"]],
])("exec passes on arguments that look like its own options: %s", async (_words, words, rest) => {
  const args = [
    "deploy",
    "--auto-approve",
    "--port",
    "1",
    "--log=json",
    "--help",
    "-h",
    "--version",
    "--",
    "exec",
    "-x",
  ];
  const { code, stdout, stderr } = await emulatorCommand("exec", ...words, "--", ...args).ended;
  expect({ code, args: JSON.parse(stdout), stderr }).toEqual({ code: 0, args: [...rest, ...args], stderr: "" });
});

test.each<[string, string[], string]>([
  ["an unknown option before the command", ["--nonsense", ...NODE], "unknown option '--nonsense'"],
  ["an unknown option before --", ["--nonsense", "--", ...NODE], "unknown option '--nonsense'"],
  [
    "a wrong value of an option before the command",
    ["--port", "x", ...NODE],
    "'--port <number>' argument 'x' is invalid",
  ],
  ["no command", ["--log", "silent"], "missing required argument 'command'"],
  ["no command after --", ["--"], "missing required argument 'command'"],
  ["an empty command", ["--log", "silent", ""], "the command is empty"],
])("exec refuses %s, and runs nothing", async (_words, args, message) => {
  const { code, stdout, stderr } = await emulatorCommand("exec", ...args).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
});

test("when a signal kills the command, exec ends with the exit code of a shell", async () => {
  expect(await exec("process.kill(process.pid, 'SIGKILL')").ended).toMatchObject({ code: 137 });
});

test("exec passes SIGTERM on and ends when the command ends", async () => {
  const script = "process.on('SIGTERM', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1e6)";
  const running = exec(script);
  await running.printed(/ready/);
  running.kill("SIGTERM");
  expect(await running.ended).toMatchObject({ code: 5 });
});

test("exec passes SIGHUP on and ends when the command ends", async () => {
  const script = "process.on('SIGHUP', () => process.exit(6)); console.log('ready'); setInterval(() => {}, 1e6)";
  const running = exec(script);
  await running.printed(/ready/);
  running.kill("SIGHUP");
  expect(await running.ended).toMatchObject({ code: 6, signal: null });
});

test("exec does not hand on a context of Northflank's command line, which names another API", async () => {
  const { stdout } = await emulatorCommand(
    ...["exec", "--", "env", "NORTHFLANK_CONTEXT=live", process.execPath, BUNDLE],
    ...["exec", "--", process.execPath, "-e", "console.log(String(process.env.NORTHFLANK_CONTEXT))"],
  ).ended;
  expect(stdout).toBe("undefined\n");
});

onLinux("a full disk is an error of one line that names the program", async () => {
  const { code, stdout } = await emulatorCommand(
    ...[
      "exec",
      "--log",
      "silent",
      "--",
      "sh",
      "-c",
      '"$0" "$1" status 2>&1 >/dev/full; echo $?',
      process.execPath,
      BUNDLE,
    ],
  ).ended;
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^northflank-emulator: the result cannot be written: [^\n]*ENOSPC[^\n]*\n1\n$/),
  ]);
});

test("with --end-with-parent the emulator ends when the process that started it is killed", async () => {
  const ready = join(temporaryDirectory(), "ready.json");
  const script = `const { spawn } = require("node:child_process");
    spawn(process.execPath, process.argv.slice(1), { stdio: "inherit" });`;
  const args = [BUNDLE, "start", "--port", "0", "--end-with-parent", "--ready-file", ready];
  const parent = spawn(process.execPath, ["-e", script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  afterTest(() => parent.kill("SIGKILL"));
  let stdout = "";
  parent.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  while (!ADDRESS.test(stdout)) await once(parent.stdout, "data");
  const { pid } = JSON.parse(readFileSync(ready, "utf8"));
  afterTest(() => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended, as it should.
    }
  });
  const closed = once(parent, "close"); // when nobody has its output any more, the emulator included
  parent.kill("SIGKILL");
  await closed;
  expect(isRunning(pid)).toBe(false);
});

// the terminal has told the command itself; Terraform takes a second interrupt for an order to drop everything
test("exec does not pass Ctrl-C on and waits until the command ends", async () => {
  const script = `process.on('SIGINT', () => console.log('interrupted'));
    process.on('SIGTERM', () => setTimeout(() => process.exit(5), 250)); // an interrupt may come late
    console.log('ready'); setInterval(() => {}, 1e6)`;
  const running = exec(script);
  await running.printed(/ready/);
  running.kill("SIGINT");
  running.kill("SIGTERM");
  expect(await running.ended).toMatchObject({ code: 5, stdout: "ready\n" });
});

test("a command that does not exist is an error of one line", async () => {
  const { code, stderr } = await emulatorCommand("exec", "--", "no-such-command-here").ended;
  expect(code).toBeGreaterThan(0);
  expect(stderr).toMatch(ONE_LINE);
  expect(stderr).toContain("no-such-command-here");
});
