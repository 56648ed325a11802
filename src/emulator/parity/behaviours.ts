import { MODEL_BEHAVIOURS } from "../deployments/deployments";
import { LIFECYCLE_BEHAVIOURS } from "../deployments/lifecycle";
import { CATALOGUE_BEHAVIOURS } from "../endpoints/catalogue";
import { PATH_BEHAVIOURS } from "../endpoints/models";
import { PROJECT_BEHAVIOURS } from "../endpoints/projects";
import { TEAM_BEHAVIOURS } from "../endpoints/teams";
import { FAULT_BEHAVIOURS } from "../faults/faults";
import { AUTH_BEHAVIOURS } from "../http/auth";
import { ERROR_BEHAVIOURS } from "../http/errors";
import { CONTROL_BEHAVIOURS } from "../http/local-only";
import { PAGE_BEHAVIOURS } from "../http/pagination";
import { RATE_BEHAVIOURS } from "../http/rate-limit";
import { PERSISTENCE_BEHAVIOURS } from "../storage/data-file";
import { Behaviour } from "./behaviour";

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
