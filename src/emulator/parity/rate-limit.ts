import { DEFAULT_RATE_LIMIT } from "../http/rate-limit";
import { assumed, behaviours, documented } from "./behaviour";

export const RATE_LIMIT_BEHAVIOURS = behaviours("rate limit", {
  window: documented(
    `The default limit is ${DEFAULT_RATE_LIMIT.max} requests an hour; the hour starts with the first request`,
  ),
  headers: documented("`x-ratelimit-limit`, `-remaining` and `-reset` (in seconds) are on every answer"),
  exceeded: assumed("Requests beyond the limit return 429 with an error body"),
  "retry-after": assumed("A 429 has no `retry-after` header", { variant: "retry-after" }),
  scope: assumed("The requests of all tokens of an account count together", {
    variant: "rate.scope",
    source: "guides call it the account's limit",
  }),
  refused: assumed(
    "A request that is refused because of its token (401, 403) does not count, and its answer shows the counter of the token's account; without an accepted token, that of requests without an account",
  ),
  counted: assumed("Every other answer counts, also a 404 for what the token may not see"),
  public: assumed("Public endpoints have a separate counter"),
});
