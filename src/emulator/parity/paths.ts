import { behaviours, decided, documented, seen } from "./behaviour";

export const PATH_BEHAVIOURS = behaviours("paths", {
  families: documented("`/v1/projects/…` and `/v1/teams/{team}/projects/…` show the same models"),
  "ai-models": documented(
    "`/ai-models`, which an overview page mentions, is not served: every endpoint page and the client use other paths",
  ),
  encoding: seen("Percent-encoded path segments are decoded"),
  slashes: seen("A base URL may end with a slash"),
  hosts: decided("Without `--allow-remote`, requests for a host name that is not this machine's own return 403"),
  origins: decided("Requests of web pages return 403, except those of the emulator's own page"),
  control: decided("Only this machine can use `/_emulator/` and `/`, and only by a loopback name or address"),
});
