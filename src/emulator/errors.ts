import { showPath, Violation } from "../schema/violations";
import { Variants } from "./variants";

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

/** A refusal as the body of an answer, in the shape that the variant says. */
export function errorBody({ status, message, details }: Refusal, id: string, shape: Variants["error"]): unknown {
  if (shape === "empty") return "";
  if (shape === "flat") return { status, code: id, message, ...(details !== undefined && { data: details }) };
  return { error: { status, message, id, ...(details !== undefined && { details }) } };
}

export const noToken = () => new Refusal(401, "Missing or malformed Authorization header; expected: Bearer <token>");
export const unknownToken = () => new Refusal(401, "The token is not known, expired or revoked");
export const notFound = (kind: string, id: string) => new Refusal(404, `${kind} not found: ${id}`);
export const noSuchRoute = (method: string, path: string) => new Refusal(404, `No such endpoint: ${method} ${path}`);
export const nameTaken = (id: string) =>
  new Refusal(409, `An AI model with the derived identifier "${id}" exists already`);
export const isDeleting = (id: string) => new Refusal(409, `The AI model "${id}" is being deleted`);
export const badQuery = (name: string, value: string, wanted: string) =>
  new Refusal(400, `Query parameter ${name} must be ${wanted}, got ${JSON.stringify(value)}`);

export function badBody(violations: readonly Violation[]): Refusal {
  const details = violations.map(({ path, message }) => ({ path: showPath(path), message }));
  return new Refusal(400, "The request body is not valid", details);
}
