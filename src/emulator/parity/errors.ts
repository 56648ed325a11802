import { assumed, behaviours, CLIENT, decided, documented, seen } from "./behaviour";

export const ERROR_BEHAVIOURS = behaviours("errors", {
  shape: documented("An error is `{error: {status, message, id, details?}}`", {
    source: `overview page; ${CLIENT} reads message, id and details`,
    variant: "error",
  }),
  "exactly-200": seen("Every success has status 200"),
  "json-404": assumed("An endpoint that does not exist returns 404 in the same shape"),
  "malformed-path": assumed("A path that cannot be decoded returns 400"),
  "malformed-json": assumed("A body that is not JSON returns 400"),
  details: assumed("A 400 for a body lists every violation in `details`, as `{path, message}`"),
  "unknown-keys": assumed("Unknown keys in a body return 400"),
  "no-conversion": assumed("Values of the wrong type are refused and never converted"),
  "body-limit": assumed("A body over 1 MiB returns 413"),
  timeout: assumed("A request that has not arrived after a minute returns 408"),
  "any-content-type": assumed("A body is read as JSON, whatever its content type is"),
  faults: decided(
    "Injected failures, before or after the request is carried out: a status, a reset connection, a truncated body, no answer, a slow answer, bodies that are not JSON",
  ),
  "lost-create": seen("When the answer to a create is lost, the vendor's client repeats the create and receives 409", {
    source: `behaviour of ${CLIENT}`,
  }),
  "injected-body": assumed("An injected status has an error body"),
});
