import { printable, printableLines } from "../text/printable";
import { Redactor } from "../text/redactor";

type Level = "trace" | "debug" | "info" | "warn" | "error";
type Log = {
  readonly [level in Level]: (message: string, fields?: { readonly [name: string]: string | number | boolean }) => void;
};

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
function write(
  level: Level,
  message: string,
  fields: { readonly [name: string]: string | number | boolean } = {},
): void {
  const entry = {
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
