type Level = "trace" | "debug" | "info" | "warn" | "error";
type Log = {
  readonly [level in Level]: (message: string, fields?: { readonly [name: string]: string | number | boolean }) => void;
};

const secrets = new Set<string>();

/** From now on, the text is redacted in the log and in diagnostics. Texts of less than four characters are ignored. */
export function addSecret(secret: string): void {
  if (secret.length >= 4) secrets.add(secret);
}

export function redact(text: string): string {
  // The longest secret comes first, because a secret may begin with another one.
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, "(redacted)"), text);
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
  // Secrets are redacted before JSON escapes them, because an escaped secret would not be recognised.
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
