import { assumed, behaviours, decided, documented } from "./behaviour";

export const LIFECYCLE_BEHAVIOURS = behaviours("lifecycle", {
  states: documented(
    "The states are pending, provisioning, starting, running, crashed, paused and deleting; the API gives no reason or message",
  ),
  order: assumed("A new model is pending, then provisioning, then starting, then running"),
  list: assumed("A list shows the same states as a get"),
  "spec-rolls-out": assumed(
    "A change of the spec creates a new `deploymentConfiguration.id`, and the model is provisioned again",
  ),
  "metadata-keeps": assumed("A model keeps running when only its metadata changes"),
  crash: assumed(
    "A crashed model stays crashed until its spec changes; `--crash` makes a model crash, and can let it recover",
  ),
  paused: documented("Nothing in the API pauses a model or resumes it"),
  polls: decided("The emulator controls time: instant, fast, real, moved by hand, or one state a poll"),
});
