/** What holds where a user sets nothing. Durations are Go's. */
export const DEFAULTS = {
  timeouts: { create: "60m", update: "60m", delete: "20m" },
  maxRetries: 4,
  requestTimeout: "60s",
  pollInterval: "15s",
  baseUrl: "https://api.northflank.com",
} as const;
