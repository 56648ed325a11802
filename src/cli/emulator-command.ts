import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import { Faults, parseFault } from "../emulator/faults";
import { parseCrash, parseTime, TIMINGS, Timing, TimingName } from "../emulator/lifecycle";
import { ADMIN_TOKEN, createEmulator } from "../emulator/server";
import { parseVariant } from "../emulator/variants";
import { VERSION } from "../schema/version.generated";
import { printable } from "./printable";

// `northflank-emulator [start]` and `northflank-emulator exec -- <command>`.

interface Options {
  readonly host: string;
  readonly port: number;
  readonly allowRemote?: boolean;
  readonly data?: string;
  readonly auth: "any" | "strict";
  readonly timing: TimingName;
  readonly delay?: Partial<Timing>;
  readonly rateLimit: number;
  readonly log: "text" | "silent";
  readonly variant: readonly string[];
  readonly fault: readonly string[];
  readonly crash: readonly string[];
}

/** What a command under `exec` polls with: the emulator's models are running within a second. */
const SHORT_POLL_INTERVAL = "100ms";

export async function runEmulatorCommand(argv: readonly string[]): Promise<void> {
  const program = new Command("northflank-emulator")
    .description("Answers like Northflank's API for AI models, on this machine, without an account.")
    .version(VERSION)
    .enablePositionalOptions()
    .showHelpAfterError("(--help shows what is allowed)");
  withOptions(program.command("start", { isDefault: true }).description("serve until interrupted"), 6363).action(start);
  withOptions(program.command("exec").description("serve while a command runs, and tell it where"), 0)
    .argument("<command...>", "the command and its arguments, after --")
    .action(exec);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.stderr.write(`northflank-emulator: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

function withOptions(command: Command, port: number): Command {
  return command
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on; 0 takes a free one", wholeNumber(65535), port)
    .option("--allow-remote", "listen on an address that other machines can reach")
    .option("--data <file>", "keep the state in this JSON file (default: in memory)")
    .option("--variant <name=value>", "an answer to what the documentation leaves open; repeatable", collect, [])
    .option(
      "--crash <rule>",
      'deployments that crash, such as "id=qwen*,at=starting,recover=10s"; repeatable',
      collect,
      [],
    )
    .option("--fault <rule>", 'a failure, such as "create reset after-commit x1"; repeatable', collect, [])
    .addOption(
      new Option("--auth <mode>", "any: every token passes; strict: only the emulator's")
        .choices(["any", "strict"])
        .default("any"),
    )
    .addOption(
      new Option("--timing <name>", "how long models take to run").choices(Object.keys(TIMINGS)).default("fast"),
    )
    .option("--delay <list>", 'time in single states, such as "pending=1s,starting=30s"', delays)
    .option("--rate-limit <number>", "requests an hour; 0 for no limit", wholeNumber(1e9), 1000)
    .addOption(
      new Option("--log <form>", "log of requests, on standard error").choices(["text", "silent"]).default("text"),
    );
}

async function start(options: Options): Promise<void> {
  const { url, close } = await listen(options);
  process.stdout.write(`NORTHFLANK_BASE_URL=${url}\nNORTHFLANK_API_TOKEN=${ADMIN_TOKEN}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
}

async function exec([command = "", ...args]: readonly string[], options: Options): Promise<void> {
  const { url, close } = await listen(options);
  const env = {
    ...process.env,
    NORTHFLANK_BASE_URL: url,
    NORTHFLANK_API_TOKEN: ADMIN_TOKEN,
    NORTHFLANK_POLL_INTERVAL: SHORT_POLL_INTERVAL,
  };
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

async function listen(options: Options): Promise<{ url: string; close: () => Promise<void> }> {
  if (!isLoopback(options.host) && !options.allowRemote) {
    throw new Error(
      `${options.host} can be reached by other machines, and every token passes; add --allow-remote if that is meant`,
    );
  }
  const app = createEmulator({
    timing: { ...TIMINGS[options.timing], ...options.delay },
    auth: options.auth,
    rateLimit: options.rateLimit,
    ...(options.data && { dataFile: options.data }),
    variants: Object.assign({}, ...options.variant.map(parseVariant)),
    crashes: options.crash.map(parseCrash),
    faults: new Faults(options.fault.map(parseFault)),
    ...(options.log === "text" && {
      onAnswer: ({ method, path, status, note }) =>
        process.stderr.write(`emulator: ${printable(`${method} ${path} ${status} ${note}`).trim()}\n`),
    }),
  });
  try {
    const url = await app.listen({ host: options.host, port: options.port });
    return { url, close: () => app.close() };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`port ${options.port} is taken; name another one with --port, or 0 for any`);
  }
}

function collect(text: string, all: readonly string[]): readonly string[] {
  return [...all, text];
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}

function wholeNumber(max: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${max}.`);
  };
}

function delays(text: string): Partial<Timing> {
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [state = "", time = ""] = part.split("=");
      const amount = parseTime(time);
      if (Object.hasOwn(TIMINGS.fast, state) && !Number.isNaN(amount)) return [state, amount];
      const states = Object.keys(TIMINGS.fast).join(", ");
      throw new InvalidArgumentError(`"${part}" is not <state>=<time>, such as starting=3s; states: ${states}.`);
    }),
  );
}
