/** What a fault does to an answer; fault-reply.ts carries it out. */
export const ACTIONS = [
  "status",
  "reset",
  "truncate",
  "hang",
  "slow",
  "html502",
  "empty200",
  "malformed",
  "endless",
] as const;

/** Actions that change the true answer, so the request is carried out first. */
export const OF_TRUE_ANSWERS: readonly string[] = ["slow", "endless"];

/** The HTTP methods that a fault can be limited to. */
export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
