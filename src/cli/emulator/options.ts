import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { ExtraProject, parseExtraProject } from "../../emulator/control/extra-projects";
import { readSeed, Seed } from "../../emulator/control/seed";
import { parseCrash, TIMINGS, Timing, TimingName } from "../../emulator/deployments/lifecycle";
import { Faults, parseFault } from "../../emulator/faults/faults";
import { DEFAULT_RATE_LIMIT, RateLimit } from "../../emulator/http/rate-limit";
import { LoggedRequest } from "../../emulator/http/request-log";
import { EmulatorOptions } from "../../emulator/http/server";
import { parseTime } from "../../emulator/time";
import { parseVariant } from "../../emulator/variants";
import { DURATION_UNIT } from "../../schema/duration";
import { collect, wholeNumber } from "../shared/option-parsers";
import { printStderr } from "../shared/terminal";

// The options of `start` and `exec`, and how they become options of the emulator.

export interface Options {
  readonly host: string;
  readonly port: number;
  readonly allowRemote?: boolean;
  readonly readyFile?: string;
  readonly data?: string;
  readonly seed?: string;
  readonly project: readonly ExtraProject[];
  readonly auth: "any" | "strict";
  readonly timing: TimingName;
  readonly delay?: Partial<Timing>;
  readonly clock: "real" | "manual";
  readonly crash: readonly string[];
  readonly latency?: readonly [number, number];
  readonly rateLimit: RateLimit;
  readonly fault: readonly string[];
  readonly variant: readonly string[];
  readonly randomSeed: number;
  readonly log: "text" | "json" | "silent";
  readonly record?: string;
}

/** The initial time of a manual clock. */
const MANUAL_START = Date.parse("2026-01-01T00:00:00Z");

export function addServerOptions(command: Command, port: number): Command {
  return command
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on; 0 chooses a free port", wholeNumber(0, 65535), port)
    .option("--allow-remote", "allow an address that other machines can reach")
    .option("--ready-file <file>", "write {url, pid, token} to this file when the emulator listens")
    .option("--data <file>", "store the state in this JSON file (default: in memory)")
    .option("--seed <file>", "JSON file with the initial projects, teams, tokens and deployments")
    .option(
      "--project <id>",
      "a project that exists as well, or <team>/<id>; repeatable",
      (text: string, all: readonly ExtraProject[]) => [...all, extraProject(text)],
      [],
    )
    .addOption(
      new Option("--auth <mode>", "any: accept every token; strict: accept only the tokens of the seed")
        .choices(["any", "strict"])
        .default("any"),
    )
    .addOption(
      new Option("--timing <name>", "how long models take to start; polls: one state a poll")
        .choices(Object.keys(TIMINGS))
        .default("fast"),
    )
    .option("--delay <list>", 'time in each state, such as "pending=1s,starting=30s"', delays)
    .addOption(
      new Option("--clock <kind>", "manual: only `advance` moves the clock")
        .choices(["real", "manual"])
        .default("real"),
    )
    .option("--crash <rule>", 'models that crash, such as "id=qwen*,at=starting,recover=10s"; repeatable', collect, [])
    .option("--latency <range>", 'extra time of each answer in milliseconds, such as "50..200"', latency)
    .addOption(
      new Option("--rate-limit <limit>", "requests in a time window, or off")
        .argParser(rateLimit)
        .default(DEFAULT_RATE_LIMIT, '"1000/1h"'),
    )
    .option("--fault <rule>", 'a failure to inject, such as "create reset after-commit x1"; repeatable', collect, [])
    .option("--variant <name=value>", "a choice where the API documentation is open; repeatable", collect, [])
    .option("--random-seed <number>", "seed of probabilities, latencies and random ids", wholeNumber(0, 2 ** 32 - 1), 1)
    .addOption(
      new Option("--log <form>", "form of the request log on standard error")
        .choices(["text", "json", "silent"])
        .default("text"),
    )
    .option("--record <file>", "append each request to this file as a line of JSON, without tokens");
}

/** Throws an error of one line if an option is invalid. */
export function emulatorOptions(options: Options): EmulatorOptions {
  const timing = { ...TIMINGS[options.timing], ...options.delay };
  if (options.delay && options.timing === "polls") {
    throw new Error("--delay cannot be combined with --timing polls, where states change with polls and not with time");
  }
  return {
    timing,
    auth: options.auth,
    extraProjects: options.project,
    rateLimit: options.rateLimit,
    variants: Object.assign({}, ...options.variant.map(parseVariant)),
    crashes: options.crash.map(parseCrash),
    faults: new Faults(options.fault.map(parseFault), options.randomSeed),
    randomSeed: options.randomSeed,
    onWarning: (text) => printStderr(`northflank-emulator: ${text}`),
    ...(options.allowRemote && { allowRemote: true }),
    ...(options.latency && { latency: options.latency }),
    ...(options.data && { dataFile: options.data }),
    ...(options.seed && { seed: seedIn(options.seed) }),
    ...(options.record && { recordFile: options.record }),
    ...(options.clock === "manual" && { now: () => MANUAL_START }),
    ...(options.log !== "silent" && { onAnswer: options.log === "json" ? logJson : logText }),
  };
}

export function seedIn(file: string): Seed {
  try {
    return readSeed(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const { message, details = [] } = error as Error & {
      readonly details?: readonly { path: string; message: string }[];
    };
    const places = details.map((one) => `${one.path} ${one.message}`).join("; ");
    throw new Error(`seed file ${file}: ${message}${places && `: ${places}`}`);
  }
}

function logText({ method, path, status, note }: LoggedRequest): void {
  printStderr(`emulator: ${`${method} ${path} ${status} ${note}`.trim()}`);
}

function logJson(request: LoggedRequest): void {
  printStderr(JSON.stringify(request));
}

const RATE_LIMIT_FORM = new RegExp(`^(\\d{1,9})(?:/(\\d{0,6}${DURATION_UNIT}))?$`);

function rateLimit(text: string): RateLimit {
  if (text === "off") return { ...DEFAULT_RATE_LIMIT, max: 0 };
  const [, max = "", time = "1h"] = RATE_LIMIT_FORM.exec(text) ?? [];
  const windowMs = parseTime(/^\d/.test(time) ? time : `1${time}`);
  if (max !== "" && windowMs > 0) return { max: Number(max), windowMs };
  throw new InvalidArgumentError('It must be a number of requests and a time, such as "1000/1h", or "off".');
}

function extraProject(text: string): ExtraProject {
  const project = parseExtraProject(text);
  if (project) return project;
  throw new InvalidArgumentError(
    'It must be the identifier of a project, such as "my-project", or of a team and a project, such as "my-team/my-project": letters, digits and hyphens.',
  );
}

function latency(text: string): readonly [number, number] {
  const [, least = "", most = least] = /^(\d{1,6})(?:\.\.(\d{1,6}))?$/.exec(text) ?? [];
  if (least !== "" && Number(least) <= Number(most)) return [Number(least), Number(most)];
  throw new InvalidArgumentError('It must be a number of milliseconds or a range, such as "100" or "50..200".');
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
