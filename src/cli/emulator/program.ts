import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { Command } from "commander";
import { sync as writeFileAtomic } from "write-file-atomic";
import { ADMIN_TOKEN, tokenOf } from "../../emulator/control/seed";
import { isLoopbackHost } from "../../emulator/http/loopback";
import { createEmulator } from "../../emulator/http/server";
import { VERSION } from "../../schema/version.generated";
import { handleClosedStreams, printStderr } from "../shared/terminal";
import { addControlCommands } from "./control-commands";
import { addServerOptions, emulatorOptions, Options } from "./options";

// `northflank-emulator [start]` and `northflank-emulator exec -- <command>`.

const DEFAULT_PORT = 6363;
/** The poll interval of a command under `exec`: the emulator's models run within a second. */
const SHORT_POLL_INTERVAL = "100ms";

export async function runEmulatorCommand(argv: readonly string[]): Promise<void> {
  handleClosedStreams();
  const program = new Command("northflank-emulator")
    .description("Emulates Northflank's API for AI models on this machine, without an account.")
    .version(VERSION)
    .enablePositionalOptions()
    .showHelpAfterError("(use --help to see what is allowed)");
  addServerOptions(
    program.command("start", { isDefault: true }).description("serve until interrupted (the default command)"),
    DEFAULT_PORT,
  ).action(start);
  addServerOptions(
    program.command("exec").description("serve while a command runs, and set its environment to use the emulator"),
    0,
  )
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

async function start(options: Options): Promise<void> {
  // Before the address is printed, nobody can send a signal too early.
  const stopSignal = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  const { close, ...address } = await listen(options);
  const lines = Object.entries(variablesOf(address)).map(([name, value]) => `${name}=${value}\n`);
  process.stdout.write(lines.join(""));
  await stopSignal;
  await close();
}

async function exec([command = "", ...args]: readonly string[], options: Options): Promise<void> {
  if (command === "") throw new Error("the command is empty; write its name and its arguments after exec --");
  const { close, ...address } = await listen(options);
  const env = { ...process.env, ...variablesOf(address) };
  const child = spawn(command, args, { stdio: "inherit", env });
  // The terminal sends Ctrl-C to the command as well, and a second one would make Terraform stop at once.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  } catch (error) {
    throw new Error(`cannot run "${command}": ${(error as Error).message}`);
  } finally {
    await close();
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
}

async function listen(options: Options): Promise<Listening> {
  const { host, port, readyFile } = options;
  if (!isLoopbackHost(host) && !options.allowRemote) {
    throw new Error(
      `other machines can reach ${host}, and the emulator accepts every token; add --allow-remote to allow this`,
    );
  }
  if (readyFile && !isOfRunningEmulator(readyFile)) rmSync(readyFile, { force: true }); // It is from an earlier run.
  const chosen = emulatorOptions(options);
  const app = createEmulator(chosen);
  const token = [...(chosen.seed?.tokens ?? []).map(tokenOf), ADMIN_TOKEN].find((one) => app.accepts(one));
  if (token === undefined) {
    printError(
      "no token is printed, because --auth strict accepts none of the known tokens; name the seed of the data file with --seed",
    );
  }
  try {
    const url = await app.listen({ host, port });
    if (readyFile) writeFileAtomic(readyFile, `${JSON.stringify({ url, pid: process.pid, token })}\n`);
    return { url, token, close: () => app.close() };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`port ${port} is in use; choose another one with --port, or 0 for a free one`);
  }
}

/** Whether the emulator that wrote the file still runs. */
function isOfRunningEmulator(readyFile: string): boolean {
  try {
    const { pid } = JSON.parse(readFileSync(readyFile, "utf8")) as { readonly pid: number };
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
