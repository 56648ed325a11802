import { createBody } from "../../schema/derive";
import { JsonSchema } from "../../schema/json-schema";
import { repeatedPortNames } from "../../schema/port-names";
import validateCreateBody from "../../schema/validators/create-body.generated";
import { show, showPath, Validator, Violation, violations } from "../../schema/violations";
import { badBody } from "../http/errors";
import { State } from "../storage/state";
import { stateBody } from "./body-schemas";
import validateState from "./validators/state.generated";

/**
 * Refuses an invalid body, with all of its violations.
 * @param what the name of the body in the message
 */
export function check(body: unknown, validate: Validator, schema: JsonSchema, what?: string): void {
  const found = violations(validate, schema, { value: body, unknown: [] });
  if (found.length > 0) throw badBody(found, what);
}

export function checkModel(body: unknown, validate: Validator, schema: JsonSchema, what?: string): void {
  const found = modelViolations(body, validate, schema);
  if (found.length > 0) throw badBody(found, what);
}

function modelViolations(body: unknown, validate: Validator, schema: JsonSchema): readonly Violation[] {
  const seen = { value: body, unknown: [] };
  return [...violations(validate, schema, seen), ...repeatedPortNames(seen)];
}

/** The reasons why a value is not a valid state, as texts. */
export function stateViolations(value: unknown): readonly string[] {
  const found = [...violations(validateState, stateBody, { value, unknown: [] })];
  if (found.length === 0) {
    const { teams, projects, deployments } = value as State;
    deployments.forEach(({ projectId, body }, i) => {
      for (const { path, message } of modelViolations(body, validateCreateBody, createBody)) {
        found.push({ path: ["deployments", i, "body", ...path], message });
      }
      if (!projects.some((project) => project.id === projectId))
        found.push({
          path: ["deployments", i, "projectId"],
          message: `is not the identifier of a project, got ${show(projectId)}`,
        });
    });
    found.push(
      ...repeated("teams", teams, ({ id }) => id),
      ...repeated("projects", projects, ({ id }) => id),
      ...repeated("deployments", deployments, ({ id, projectId }) => `${projectId} ${id}`),
    );
  }
  return found.map(({ path, message }) => `${showPath(path) || "it"} ${message}`);
}

function repeated<T>(list: string, all: readonly T[], keyOf: (one: T) => string): readonly Violation[] {
  const firsts = new Map<string, number>();
  return all.flatMap((one, i) => {
    const first = firsts.get(keyOf(one));
    if (first !== undefined) return [{ path: [list, i], message: `is the same as ${list}[${first}]` }];
    firsts.set(keyOf(one), i);
    return [];
  });
}
