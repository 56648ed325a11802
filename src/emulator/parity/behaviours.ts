import { AUTHENTICATION_BEHAVIOURS } from "./authentication";
import { Behaviour } from "./behaviour";
import { CREATE_BEHAVIOURS } from "./create";
import { DELETE_BEHAVIOURS } from "./delete";
import { ERROR_BEHAVIOURS } from "./errors";
import { GET_BEHAVIOURS } from "./get";
import { ID_BEHAVIOURS } from "./ids";
import { LIFECYCLE_BEHAVIOURS } from "./lifecycle";
import { LIST_BEHAVIOURS } from "./list";
import { NEIGHBOUR_BEHAVIOURS } from "./neighbours";
import { PAGINATION_BEHAVIOURS } from "./pagination";
import { PATH_BEHAVIOURS } from "./paths";
import { PERSISTENCE_BEHAVIOURS } from "./persistence";
import { RATE_LIMIT_BEHAVIOURS } from "./rate-limit";
import { UPDATE_BEHAVIOURS } from "./update";

/** Everything that the emulator does as the API's stand-in. The logic does not import these declarations. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...PATH_BEHAVIOURS,
  ...CREATE_BEHAVIOURS,
  ...GET_BEHAVIOURS,
  ...LIST_BEHAVIOURS,
  ...UPDATE_BEHAVIOURS,
  ...DELETE_BEHAVIOURS,
  ...LIFECYCLE_BEHAVIOURS,
  ...ERROR_BEHAVIOURS,
  ...ID_BEHAVIOURS,
  ...PAGINATION_BEHAVIOURS,
  ...RATE_LIMIT_BEHAVIOURS,
  ...AUTHENTICATION_BEHAVIOURS,
  ...NEIGHBOUR_BEHAVIOURS,
  ...PERSISTENCE_BEHAVIOURS,
];
