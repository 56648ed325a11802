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

/**
 * A 404 for a project or team. The emulator starts with one project, so this message is often the first that users see:
 * it names what there is, and how to add what they asked for.
 */
export function unknownProject(id: string, known: readonly string[], teamId?: string): Refusal {
  const path = teamId === undefined ? id : `${teamId}/${id}`;
  const place = teamId === undefined ? "" : ` in team ${teamId}`;
  return new Refusal(404, `Project not found: ${id}. ${listOfKnown("project", known, place)} ${howToAdd(path)}`);
}

export function unknownTeam(id: string, known: readonly string[]): Refusal {
  return new Refusal(404, `Team not found: ${id}. ${listOfKnown("team", known)} ${howToAdd(`${id}/my-project`)}`);
}

export const projectOfOtherTeam = (id: string, { asked, actual }: { asked: string; actual: string }) =>
  new Refusal(404, `Project not found: ${id}. In the emulator it belongs to team ${actual}, not to team ${asked}`);

const MOST_SHOWN = 10;

function listOfKnown(kind: string, known: readonly string[], place = ""): string {
  if (known.length === 0) return `The emulator has no ${kind}${place} that the token may see.`;
  const rest = known.length > MOST_SHOWN ? ` and ${known.length - MOST_SHOWN} more` : "";
  const names = known.slice(0, MOST_SHOWN).join(", ");
  return `The emulator has the ${kind}${known.length === 1 ? "" : "s"} ${names}${rest}${place}.`;
}

function howToAdd(path: string): string {
  const option = /^[A-Za-z0-9/-]+$/.test(path) ? `\`--project ${path}\`` : "`--project <id>`";
  return `To add one, start the emulator with ${option}, or name it in the file of \`--seed\``;
}

export const noSuchRoute = (method: string, path: string) => new Refusal(404, `No such endpoint: ${method} ${path}`);
export const nameTaken = (id: string, kind = "An AI model") =>
  new Refusal(409, `${kind} with the derived identifier "${id}" already exists`);
export const isDeleting = (id: string) => new Refusal(409, `The AI model "${id}" is being deleted`);
export const isNotEmpty = (id: string) =>
  new Refusal(409, `Project "${id}" is not empty; delete its AI models first, or set delete_child_objects=true`);
export const badQuery = (name: string, value: string, wanted: string) =>
  new Refusal(400, `Query parameter ${name} must be ${wanted}, got ${JSON.stringify(value)}`);

export function badBody(violations: readonly Violation[], what = "request body"): Refusal {
  const details = violations.map(({ path, message }) => ({ path: showPath(path), message }));
  return new Refusal(400, `The ${what} is not valid`, details);
}
