import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { Command } from "commander";
import { sync as writeFileAtomic } from "write-file-atomic";
import { ADMIN_TOKEN, tokenOf } from "../../emulator/control/seed";
import { createEmulator } from "../../emulator/http/server";
import { VERSION } from "../../schema/version.generated";
import { surviveClosedStreams } from "../shared/terminal";
import { addControlCommands } from "./control-commands";
import { emulatorOptions, Options, withOptions } from "./options";

// `northflank-emulator [start]` and `northflank-emulator exec -- <command>`.

const DEFAULT_PORT = 6363;
/** What a command under `exec` polls with: the emulator's models are running within a second. */
const SHORT_POLL_INTERVAL = "100ms";

export async function runEmulatorCommand(argv: readonly string[]): Promise<void> {
  surviveClosedStreams();
  const program = new Command("northflank-emulator")
    .description("Answers like Northflank's API for AI models, on this machine, without an account.")
    .version(VERSION)
    .enablePositionalOptions()
    .showHelpAfterError("(--help shows what is allowed)");
  withOptions(
    program.command("start", { isDefault: true }).description("serve until interrupted (without a command, too)"),
    DEFAULT_PORT,
  ).action(start);
  withOptions(program.command("exec").description("serve while a command runs, and tell it where"), 0)
    .argument("<command...>", "the command and its arguments, after --")
    .action(exec);
  addControlCommands(program, `http://127.0.0.1:${DEFAULT_PORT}`);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    tell((error as Error).message);
    process.exitCode = 1;
  }
}

function tell(line: string): void {
  process.stderr.write(`northflank-emulator: ${line}\n`);
}

async function start(options: Options): Promise<void> {
  // before anybody can know where it listens
  const toldToStop = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  const { close, ...address } = await listen(options);
  const lines = Object.entries(variablesOf(address)).map(([name, value]) => `${name}=${value}\n`);
  process.stdout.write(lines.join(""));
  await toldToStop;
  await close();
}

async function exec([command = "", ...args]: readonly string[], options: Options): Promise<void> {
  const { close, ...address } = await listen(options);
  const env = { ...process.env, ...variablesOf(address) };
  const child = spawn(command, args, { stdio: "inherit", env });
  // the terminal sends Ctrl-C to the command too, which decides when to end: a second one would kill a Terraform
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
  /** None where no token is known that is accepted. */
  readonly token?: string;
}

/** What a command needs to use the emulator, and not to wait for it as for real GPUs. */
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
  if (!isLoopback(host) && !options.allowRemote) {
    throw new Error(
      `${host} can be reached by other machines, and every token passes; add --allow-remote if that is meant`,
    );
  }
  if (readyFile && !isOfAnother(readyFile)) rmSync(readyFile, { force: true }); // of an earlier run
  const chosen = emulatorOptions(options);
  const app = createEmulator(chosen);
  const token = [...(chosen.seed?.tokens ?? []).map(tokenOf), ADMIN_TOKEN].find((one) => app.accepts(one));
  if (token === undefined) {
    tell("--auth strict accepts no token that is known here, so none is printed; --seed names those of the data file");
  }
  try {
    const url = await app.listen({ host, port });
    if (readyFile) writeFileAtomic(readyFile, `${JSON.stringify({ url, pid: process.pid, token })}\n`);
    return { url, token, close: () => app.close() };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`port ${port} is taken; name another one with --port, or 0 for any`);
  }
}

/** Whether the emulator that wrote the file still runs. */
function isOfAnother(readyFile: string): boolean {
  try {
    const { pid } = JSON.parse(readFileSync(readyFile, "utf8")) as { readonly pid: number };
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}
