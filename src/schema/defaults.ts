/** Values for arguments that the user does not configure. Durations are in the form of Go. */
export const DEFAULTS = {
  timeouts: { create: "60m", update: "60m", delete: "20m" },
  maxRetries: 4,
  requestTimeout: "60s",
  pollInterval: "15s",
  baseUrl: "https://api.northflank.com",
} as const;

/** The pause between two polls grows to this many times its first length. */
export const POLL_INTERVAL_MAX_GROWTH = 4;
/** The same for descriptions and help. */
export const POLL_INTERVAL_MAX_GROWTH_TEXT = "four times";
