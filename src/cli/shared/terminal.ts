import { once } from "node:events";
import { printable } from "../../text/printable";
import { Redactor } from "../../text/redactor";

// All output of the commands. Results go to standard output, everything else to standard error.

const redactor = new Redactor();

/** From now on, standard error shows "(redacted)" instead of the secret. */
export function maskSecret(secret: string): void {
  redactor.add(secret);
}

export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints a long text part by part, as fast as its reader reads. */
export async function printParts(parts: Iterable<string>): Promise<void> {
  for (const part of joinedParts(parts)) if (!process.stdout.write(part)) await once(process.stdout, "drain");
}

const LEAST_LENGTH = 1 << 16;

/** Few long parts instead of many short ones. */
export function* joinedParts(parts: Iterable<string>): Generator<string> {
  let text = "";
  for (const part of parts) {
    text += part;
    if (text.length < LEAST_LENGTH) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Prints one line with secrets masked and control characters escaped. */
export function printStderr(line: string, indent = ""): void {
  process.stderr.write(`${indent}${sanitize(line)}\n`);
}

export function sanitize(line: string): string {
  return printable(redactor.redact(line));
}

const COLOURS = { green: 32, yellow: 33, red: 31, grey: 90 };
export type Colour = keyof typeof COLOURS;
export type Paint = (text: string, colour: Colour) => string;

interface Stream {
  readonly isTTY?: boolean;
}
type Environment = { readonly [name: string]: string | undefined };

/** Colours are used only in a terminal that shows them (https://no-color.org). */
export function supportsColours({ isTTY }: Stream, env: Environment): boolean {
  return isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}

export function paintFor(stream: Stream, env: Environment): Paint {
  if (!supportsColours(stream, env)) return (text) => text;
  return (text, colour) => `\u001b[${COLOURS[colour]}m${text}\u001b[39m`;
}

/** The last catch of a command: one line, where Node.js would print the source around the place of the error. */
export function reportUncaught(command: string): void {
  const report = (thrown: unknown) => {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    printStderr(`${command}: ${message.slice(0, MAX_MESSAGE)}. ${BUG}`);
    process.exit(1);
  };
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
}

export const BUG = "This is a bug, please report it.";
const MAX_MESSAGE = 1000;

/** A reader that closes the pipe early (`| head -1`) does not make the command fail. */
export function handleClosedStreams(program: string): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit();
    printStderr(`${program}: the result cannot be written: ${message}`);
    process.exit(1);
  });
}
