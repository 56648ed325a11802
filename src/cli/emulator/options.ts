import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { readSeed, Seed } from "../../emulator/control/seed";
import { parseCrash, parseTime, TIMINGS, Timing, TimingName } from "../../emulator/deployments/lifecycle";
import { Faults, parseFault } from "../../emulator/faults/faults";
import { DEFAULT_RATE_LIMIT, RateLimit } from "../../emulator/http/rate-limit";
import { LoggedRequest } from "../../emulator/http/request-log";
import { EmulatorOptions } from "../../emulator/http/server";
import { parseVariant } from "../../emulator/variants";
import { printable } from "../shared/printable";

// The options of `start` and `exec`, and what they say to the emulator.

export interface Options {
  readonly host: string;
  readonly port: number;
  readonly allowRemote?: boolean;
  readonly readyFile?: string;
  readonly data?: string;
  readonly seed?: string;
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

/** Where a clock that is moved by hand stands at first. */
const MANUAL_START = Date.parse("2026-01-01T00:00:00Z");

export function withOptions(command: Command, port: number): Command {
  return command
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on; 0 takes a free one", wholeNumber(65535), port)
    .option("--allow-remote", "listen on an address that other machines can reach")
    .option("--ready-file <file>", "write {url, pid, token} into this file once it listens")
    .option("--data <file>", "keep the state in this JSON file (default: in memory)")
    .option("--seed <file>", "projects, teams, tokens and deployments to begin with, as JSON")
    .addOption(
      new Option("--auth <mode>", "any: every token passes; strict: only those of the seed")
        .choices(["any", "strict"])
        .default("any"),
    )
    .addOption(
      new Option("--timing <name>", "how long models take to run; polls: one state a look")
        .choices(Object.keys(TIMINGS))
        .default("fast"),
    )
    .option("--delay <list>", 'time in single states, such as "pending=1s,starting=30s"', delays)
    .addOption(
      new Option("--clock <kind>", "manual: time moves only by `advance`").choices(["real", "manual"]).default("real"),
    )
    .option("--crash <rule>", 'models that crash: "id=qwen*,at=starting,recover=10s"; repeatable', collect, [])
    .option("--latency <range>", 'milliseconds that an answer takes longer, such as "50..200"', latency)
    .addOption(
      new Option("--rate-limit <limit>", "requests and time; or off")
        .argParser(rateLimit)
        .default(DEFAULT_RATE_LIMIT, '"1000/1h"'),
    )
    .option("--fault <rule>", 'a failure, such as "create reset after-commit x1"; repeatable', collect, [])
    .option("--variant <name=value>", "an answer to what the documentation leaves open; repeatable", collect, [])
    .option("--random-seed <number>", "of probabilities, latencies and random ids", wholeNumber(2 ** 32 - 1), 1)
    .addOption(
      new Option("--log <form>", "log of requests, on standard error")
        .choices(["text", "json", "silent"])
        .default("text"),
    )
    .option("--record <file>", "add a line of JSON for each request to this file, without tokens");
}

/** What the emulator is made of; a mistake in it is an error in one line. */
export function emulatorOptions(options: Options): EmulatorOptions {
  const timing = { ...TIMINGS[options.timing], ...options.delay };
  if (options.delay && options.timing === "polls") {
    throw new Error("--delay is for time, and with --timing polls states do not move with time; leave one of them out");
  }
  return {
    timing,
    auth: options.auth,
    rateLimit: options.rateLimit,
    variants: Object.assign({}, ...options.variant.map(parseVariant)),
    crashes: options.crash.map(parseCrash),
    faults: new Faults(options.fault.map(parseFault), options.randomSeed),
    randomSeed: options.randomSeed,
    onWarning: (text) => process.stderr.write(`northflank-emulator: ${text}\n`),
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
  process.stderr.write(`emulator: ${printable(`${method} ${path} ${status} ${note}`).trim()}\n`);
}

function logJson(request: LoggedRequest): void {
  process.stderr.write(`${JSON.stringify(request)}\n`);
}

function collect(text: string, all: readonly string[]): readonly string[] {
  return [...all, text];
}

function wholeNumber(max: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${max}.`);
  };
}

function rateLimit(text: string): RateLimit {
  if (text === "off") return { ...DEFAULT_RATE_LIMIT, max: 0 };
  const [, max = "", time = "1h"] = /^(\d{1,9})(?:\/(\d{0,6}(?:ms|s|m|h)))?$/.exec(text) ?? [];
  const windowMs = parseTime(/^\d/.test(time) ? time : `1${time}`);
  if (max !== "" && windowMs > 0) return { max: Number(max), windowMs };
  throw new InvalidArgumentError('It must be requests and time, such as "1000/1h", or "off".');
}

function latency(text: string): readonly [number, number] {
  const [, least = "", most = least] = /^(\d{1,6})(?:\.\.(\d{1,6}))?$/.exec(text) ?? [];
  if (least !== "" && Number(least) <= Number(most)) return [Number(least), Number(most)];
  throw new InvalidArgumentError('It must be milliseconds, such as "100" or "50..200".');
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
