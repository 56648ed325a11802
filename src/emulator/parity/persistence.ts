import { behaviours, decided } from "./behaviour";

export const PERSISTENCE_BEHAVIOURS = behaviours("persistence", {
  memory: decided("State is only in memory, unless `--data` names a file"),
  "commit-first": decided("A change is in the data file before the request is answered"),
  lock: decided("Only one emulator at a time can use a data file"),
  "stale-lock": decided("The lock of an emulator that was killed does not block the next one"),
  refused: decided("A data file that is unreadable, or of a newer version, is refused and not changed"),
  deterministic: decided("The same calls at the same times produce the same bytes"),
});
