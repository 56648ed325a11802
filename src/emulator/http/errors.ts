import { showPath, Violation } from "../../schema/violations";

/** An error that the API answers with, in the API's words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** The shapes of error bodies; the variant `error` chooses one. */
export type ErrorShape = "nested" | "flat" | "empty";

/** The body of an error answer. */
export function errorBody({ status, message, details }: Refusal, id: string, shape: ErrorShape): unknown {
  if (shape === "empty") return "";
  if (shape === "flat") return { status, code: id, message, ...(details !== undefined && { data: details }) };
  return { error: { status, message, id, ...(details !== undefined && { details }) } };
}

export function refusalOf(error: Error & { statusCode?: number }): Refusal {
  if (error instanceof Refusal) return error;
  if (error.statusCode !== undefined) return new Refusal(error.statusCode, error.message);
  // Recursive walkers overflow the stack on deeply nested bodies.
  if (error instanceof RangeError) return new Refusal(400, "The request body is nested too deeply");
  return new Refusal(500, error.message);
}

export const noToken = () => new Refusal(401, "Missing or malformed Authorization header; expected: Bearer <token>");
export const unknownToken = () => new Refusal(401, "The token is unknown, expired or revoked");
export const lacksPermission = (permission: string) => new Refusal(403, `The token lacks the permission ${permission}`);
export const isRestricted = (id: string) => new Refusal(403, `The token has no access to project ${id}`);
export const notFound = (kind: string, id: string) => new Refusal(404, `${kind} not found: ${id}`);
export const noSuchRoute = (method: string, path: string) => new Refusal(404, `No such endpoint: ${method} ${path}`);
export const nameTaken = (id: string, kind = "An AI model") =>
  new Refusal(409, `${kind} with the derived identifier "${id}" already exists`);
export const isDeleting = (id: string) => new Refusal(409, `The AI model "${id}" is being deleted`);
export const isNotEmpty = (id: string) =>
  new Refusal(409, `Project "${id}" is not empty; delete its AI models first, or set delete_child_objects=true`);
export const badQuery = (name: string, value: string, wanted: string) =>
  new Refusal(400, `Query parameter ${name} must be ${wanted}, got ${JSON.stringify(value)}`);

export function badBody(violations: readonly Violation[]): Refusal {
  const details = violations.map(({ path, message }) => ({ path: showPath(path), message }));
  return new Refusal(400, "The request body is not valid", details);
}
