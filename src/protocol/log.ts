import { AsyncLocalStorage } from "node:async_hooks";
import { printable, printableLines } from "../text/printable";
import { Redactor } from "../text/redactor";

const LEVELS = ["trace", "debug", "info", "warn", "error"] as const;
type Level = (typeof LEVELS)[number];

export interface LogFields {
  readonly [name: string]: string | number | boolean | undefined;
}

type Log = { readonly [level in Level]: (message: string, fields?: LogFields) => void };
type Environment = { readonly [name: string]: string | undefined };

/** Whether Terraform shows lines of this level: TF_LOG_PROVIDER overrides TF_LOG. Without both, only troubles are written. */
export function isLogged(level: Level, env: Environment = process.env): boolean {
  const wanted = (env.TF_LOG_PROVIDER || env.TF_LOG || "warn").toLowerCase();
  if (wanted === "off") return false;
  // Terraform takes "json", and every other word, for its most detailed level.
  return LEVELS.indexOf(level) >= (LEVELS as readonly string[]).indexOf(wanted);
}

const scope = new AsyncLocalStorage<LogFields>();

/** Adds the fields to each line that is written while `run`, and what it has started, is under way. */
export function withLogFields<T>(fields: LogFields, run: () => T): T {
  return scope.run(fields, run);
}

const redactor = new Redactor();

/** From now on, the text is redacted in the log and in diagnostics. Texts of less than four characters are ignored. */
export function addSecret(secret: string): void {
  redactor.add(secret);
}

/** Text of several lines as Terraform may show it: without secrets, and without characters that control a terminal. */
export function safeText(text: string): string {
  return printableLines(redactor.redact(text));
}

/** The same in one line. */
export function safeLine(text: string): string {
  return printable(redactor.redact(text));
}

/** Writes one JSON object per line in hclog's format. Terraform shows it when TF_LOG is set (HS-13). */
function write(level: Level, message: string, fields: LogFields = {}): void {
  if (!isLogged(level)) return;
  const entry = {
    ...scope.getStore(),
    ...fields,
    "@level": level,
    "@message": message,
    "@module": "provider",
    // go-plugin parses only times with six fractional digits.
    "@timestamp": new Date().toISOString().replace("Z", "000Z"),
  };
  const safe = JSON.stringify(entry, (_name, value) => (typeof value === "string" ? safeText(value) : value));
  process.stderr.write(`${safe}\n`);
}

export const log: Log = {
  trace: (message, fields) => write("trace", message, fields),
  debug: (message, fields) => write("debug", message, fields),
  info: (message, fields) => write("info", message, fields),
  warn: (message, fields) => write("warn", message, fields),
  error: (message, fields) => write("error", message, fields),
};
