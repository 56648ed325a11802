import { AUTH_BEHAVIOURS } from "./auth";
import { Behaviour } from "./behaviour";
import { CATALOGUE_BEHAVIOURS } from "./catalogue";
import { PERSISTENCE_BEHAVIOURS } from "./data-file";
import { MODEL_BEHAVIOURS } from "./deployments";
import { ERROR_BEHAVIOURS } from "./errors";
import { FAULT_BEHAVIOURS } from "./faults";
import { LIFECYCLE_BEHAVIOURS } from "./lifecycle";
import { CONTROL_BEHAVIOURS } from "./local-only";
import { PATH_BEHAVIOURS } from "./models";
import { PAGE_BEHAVIOURS } from "./pagination";
import { PROJECT_BEHAVIOURS } from "./projects";
import { RATE_BEHAVIOURS } from "./rate-limit";
import { TEAM_BEHAVIOURS } from "./teams";

/** All that the emulator does in the API's place. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...PATH_BEHAVIOURS,
  ...MODEL_BEHAVIOURS,
  ...PAGE_BEHAVIOURS,
  ...LIFECYCLE_BEHAVIOURS,
  ...ERROR_BEHAVIOURS,
  ...FAULT_BEHAVIOURS,
  ...RATE_BEHAVIOURS,
  ...AUTH_BEHAVIOURS,
  ...PROJECT_BEHAVIOURS,
  ...TEAM_BEHAVIOURS,
  ...CATALOGUE_BEHAVIOURS,
  ...CONTROL_BEHAVIOURS,
  ...PERSISTENCE_BEHAVIOURS,
];
