/** What a fault does to an answer; fault-reply.ts carries it out. */
export const ACTIONS = ["status", "reset", "truncate", "hang", "slow", "html502", "empty200", "malformed"] as const;

/** The HTTP methods that a fault can be limited to. */
export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
