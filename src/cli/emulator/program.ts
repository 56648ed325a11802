import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { Command } from "commander";
import { ADMIN_TOKEN, tokenOf } from "../../emulator/control/seed";
import { isLoopbackHost } from "../../emulator/http/loopback";
import { createEmulator, EmulatorOptions } from "../../emulator/http/server";
import { isRunning } from "../../emulator/storage/process-identity";
import { writeAtomically } from "../../emulator/storage/write-atomically";
import { VERSION } from "../../schema/version.generated";
import { handleClosedStreams, printStderr, reportUncaught } from "../shared/terminal";
import { addControlCommands } from "./control-commands";
import { FindCreatedAt, refuseForeignState, TEMPORARY_CREATOR } from "./foreign-state";
import { addServerOptions, emulatorOptions, Options } from "./options";
import { endOfParent } from "./parent";

// `northflank-emulator [start]` and `northflank-emulator exec -- <command>`.

const DEFAULT_PORT = 6363;
/** A busy emulator may be slow to answer. */
const ANSWER_MS = 10_000;
/** The poll interval of a command under `exec`: the emulator's models run within a second. */
const SHORT_POLL_INTERVAL = "100ms";

export async function runEmulatorCommand(argv: readonly string[]): Promise<void> {
  reportUncaught("northflank-emulator");
  handleClosedStreams("northflank-emulator");
  const program = new Command("northflank-emulator")
    .description("Emulates Northflank's API for AI models on this machine, without an account.")
    .version(VERSION)
    .enablePositionalOptions()
    .showHelpAfterError("(use --help to see what is allowed)");
  addServerOptions(
    program.command("start", { isDefault: true }).description("serve until interrupted (the default command)"),
    DEFAULT_PORT,
  )
    .option("--end-with-parent", "end when the process that started the emulator, or npx, has ended")
    .action(start);
  addServerOptions(
    program.command("exec").description("serve while a command runs, and set its environment to use the emulator"),
    0,
  )
    .option("--allow-foreign-state", "run the command even if its Terraform state has models of another API")
    .argument("<command...>", "the command and its arguments; a -- before it may be left out")
    // Yarn 1 and PowerShell take the first -- for themselves.
    .passThroughOptions()
    .action(exec);
  addControlCommands(program, `http://127.0.0.1:${DEFAULT_PORT}`);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    printError((error as Error).message);
    process.exitCode = 1;
  }
}

function printError(line: string): void {
  printStderr(`northflank-emulator: ${line}`);
}

interface StartOptions extends Options {
  readonly endWithParent?: boolean;
}

async function start(options: StartOptions): Promise<void> {
  // Before the address is printed, nobody can send a signal too early.
  const stopSignal = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    if (options.endWithParent) void endOfParent().then(resolve);
  });
  const { close, modelCreatedAt: _unused, ...address } = await listen(options);
  const lines = Object.entries(variablesOf(address)).map(([name, value]) => `${name}=${value}\n`);
  process.stdout.write(lines.join(""));
  await stopSignal;
  await close();
}

interface ExecOptions extends Options {
  readonly allowForeignState?: boolean;
}

async function exec(words: readonly string[], options: ExecOptions): Promise<void> {
  if (words[0] === "") throw new Error("the command is empty; write its name and its arguments after exec --");
  const { close, modelCreatedAt, ...address } = await listen(options, options.data ? {} : TEMPORARY);
  try {
    if (!options.allowForeignState)
      refuseForeignState({ words, folder: process.cwd(), env: process.env }, modelCreatedAt);
    // A context of Northflank's command line names another API and its project.
    const { NORTHFLANK_CONTEXT: _other, ...env } = process.env;
    await runCommand(words, { ...env, ...variablesOf(address) });
  } finally {
    await close();
  }
}

/** Ends with the exit code of the command. */
async function runCommand([command = "", ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(command, args, { stdio: "inherit", env });
  // The terminal sends Ctrl-C to the command as well, and a second one would make Terraform stop at once.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  } catch (error) {
    throw new Error(`cannot run "${command}": ${(error as Error).message}`);
  }
}

interface Address {
  readonly url: string;
  /** Undefined if no accepted token is known. */
  readonly token?: string;
}

/** The environment with which a command uses the emulator and polls it at short intervals. */
const variablesOf = ({ url, token }: Address) => ({
  NORTHFLANK_BASE_URL: url,
  ...(token !== undefined && { NORTHFLANK_API_TOKEN: token }),
  NORTHFLANK_POLL_INTERVAL: SHORT_POLL_INTERVAL,
});

interface Listening extends Address {
  readonly close: () => Promise<void>;
  readonly modelCreatedAt: FindCreatedAt;
}

/** An emulator that forgets its models when the command ends. */
const TEMPORARY: EmulatorOptions = { creatorId: TEMPORARY_CREATOR };

async function listen(options: Options, more: EmulatorOptions = {}): Promise<Listening> {
  const { host, port, readyFile } = options;
  if (!isLoopbackHost(host) && !options.allowRemote) {
    throw new Error(
      `other machines can reach ${host}, and the emulator accepts every token; add --allow-remote to allow this`,
    );
  }
  if (readyFile && !(await isOfRunningEmulator(readyFile))) rmSync(readyFile, { force: true }); // It is from an earlier run.
  const chosen = emulatorOptions(options);
  const app = createEmulator({ ...chosen, ...more });
  const token = [...(chosen.seed?.tokens ?? []).map(tokenOf), ADMIN_TOKEN].find((one) => app.accepts(one));
  if (token === undefined) {
    printError(
      "no token is printed, because --auth strict accepts none of the known tokens; name the seed of the data file with --seed",
    );
  }
  try {
    const url = await app.listen({ host, port });
    if (readyFile) writeAtomically(readyFile, `${JSON.stringify({ url, pid: process.pid, token })}\n`);
    return { url, token, close: () => app.close(), modelCreatedAt: app.modelCreatedAt };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`port ${port} is in use; choose another one with --port, or 0 for a free one`);
  }
}

/** Whether the emulator that wrote the file still runs. Another process may have its process id by now. */
async function isOfRunningEmulator(readyFile: string): Promise<boolean> {
  try {
    const { pid, url } = JSON.parse(readFileSync(readyFile, "utf8")) as { readonly pid: number; readonly url: string };
    if (pid === process.pid || !isRunning(pid)) return false;
    const { headers } = await fetch(new URL("/_emulator/health", url), { signal: AbortSignal.timeout(ANSWER_MS) });
    return headers.has("x-emulator");
  } catch (error) {
    return (error as Error).name === "TimeoutError";
  }
}
