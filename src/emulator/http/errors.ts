import { showPath, Violation } from "../../schema/violations";
import { assumed, behaviours, CLIENT, documented, seen } from "../parity/behaviour";

/** A refusal in the API's words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** The shapes of error bodies that the variant `error` chooses from. */
export type ErrorShape = "nested" | "flat" | "empty";

/** A refusal as the body of an answer, in the shape that the variant says. */
export function errorBody({ status, message, details }: Refusal, id: string, shape: ErrorShape): unknown {
  if (shape === "empty") return "";
  if (shape === "flat") return { status, code: id, message, ...(details !== undefined && { data: details }) };
  return { error: { status, message, id, ...(details !== undefined && { details }) } };
}

export function refusalOf(error: Error & { statusCode?: number }): Refusal {
  if (error instanceof Refusal) return error;
  if (error.statusCode !== undefined) return new Refusal(error.statusCode, error.message);
  // what walks over a body does so by calling itself
  if (error instanceof RangeError) return new Refusal(400, "The request body is nested too deeply");
  return new Refusal(500, error.message);
}

export const noToken = () => new Refusal(401, "Missing or malformed Authorization header; expected: Bearer <token>");
export const unknownToken = () => new Refusal(401, "The token is not known, expired or revoked");
export const lacksPermission = (permission: string) => new Refusal(403, `The token lacks the permission ${permission}`);
export const isRestricted = (id: string) => new Refusal(403, `The token is restricted from project ${id}`);
export const notFound = (kind: string, id: string) => new Refusal(404, `${kind} not found: ${id}`);
export const noSuchRoute = (method: string, path: string) => new Refusal(404, `No such endpoint: ${method} ${path}`);
export const nameTaken = (id: string, kind = "An AI model") =>
  new Refusal(409, `${kind} with the derived identifier "${id}" exists already`);
export const isDeleting = (id: string) => new Refusal(409, `The AI model "${id}" is being deleted`);
export const isNotEmpty = (id: string) =>
  new Refusal(409, `Project "${id}" is not empty; delete what is in it first, or set delete_child_objects=true`);
export const badQuery = (name: string, value: string, wanted: string) =>
  new Refusal(400, `Query parameter ${name} must be ${wanted}, got ${JSON.stringify(value)}`);

export function badBody(violations: readonly Violation[]): Refusal {
  const details = violations.map(({ path, message }) => ({ path: showPath(path), message }));
  return new Refusal(400, "The request body is not valid", details);
}

export const ERROR_BEHAVIOURS = behaviours("errors", {
  shape: documented(
    "An error is `{error: {status, message, id, details?}}`",
    "a deleted model is not found any more, and its name is free again",
    { source: `overview page; ${CLIENT} reads message, id and details`, variant: "error" },
  ),
  "exactly-200": seen("A success is status 200, whatever was done", "every success is exactly 200"),
  "json-404": assumed("An endpoint that does not exist is 404 in the same shape", "%s %s, which does not exist"),
  "malformed-path": assumed("A path that cannot be decoded is 400", "the path %s, which cannot be decoded"),
  "malformed-json": assumed("A body that is no JSON is 400", "a create whose body is %s is refused as JSON"),
  details: assumed(
    "A 400 for a body names in `details` every place that is wrong, as `{path, message}`",
    "a body that is not valid is refused with every place that is wrong",
  ),
  "unknown-keys": assumed("Unknown keys of a body are 400", "a body that is not valid is refused with every place"),
  "no-conversion": assumed(
    "Values of the wrong type are refused, never converted",
    "numbers in quotes and other near misses are refused, not converted",
  ),
  "body-limit": assumed("A body over 1 MiB is 413", "a body that is too long is refused as JSON"),
  "any-content-type": assumed("A body is read as JSON whatever type it claims", "a body is read as JSON whatever type"),
});
