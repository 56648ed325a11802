type Level = "trace" | "debug" | "info" | "warn" | "error";
type Log = {
  readonly [level in Level]: (message: string, fields?: { readonly [name: string]: string | number | boolean }) => void;
};

const secrets = new Set<string>();

/** From now on the text is never logged nor told to core. */
export function addSecret(secret: string): void {
  if (secret.length >= 4) secrets.add(secret);
}

export function redact(text: string): string {
  // the longest first: one may begin like another
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, "(redacted)"), text);
}

/** One JSON object a line in hclog's form; core shows it under TF_LOG (HS-13). */
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
    // go-plugin parses six fractional digits and nothing else
    "@timestamp": new Date().toISOString().replace("Z", "000Z"),
  };
  // before JSON escapes what a secret is recognised by
  const redacted = JSON.stringify(entry, (_name, value) => (typeof value === "string" ? redact(value) : value));
  process.stderr.write(`${redacted}\n`);
}

export const log: Log = {
  trace: (message, fields) => write("trace", message, fields),
  debug: (message, fields) => write("debug", message, fields),
  info: (message, fields) => write("info", message, fields),
  warn: (message, fields) => write("warn", message, fields),
  error: (message, fields) => write("error", message, fields),
};
