import { relative } from "node:path";
import { RESOURCE_TYPE } from "../../schema/names";
import { CommandInFolder, jsonOf, statesOf } from "./state-files";

// Protects states that were made against another API. Under `exec`, a command finds none of their models in the
// emulator: an apply would replace them in the state by models of the emulator, and the real ones would go on running
// and being billed, in no state.

/** The creator of the models of an emulator that ends with its command: nothing is lost when a state drops them. */
export const TEMPORARY_CREATOR = "emulator-exec";

/** When the emulator's model was created; undefined if there is no such model. */
export type FindCreatedAt = (projectId: string, id: string) => number | undefined;

interface StatedModel {
  readonly address: string;
  readonly id: string;
  readonly projectId: string;
  readonly createdAt: string | undefined;
}

/** Throws an error of one line if the command would work on a state whose models the emulator does not have. */
export function refuseForeignState(command: CommandInFolder, findCreatedAt: FindCreatedAt): void {
  const { folder } = command;
  const problems = statesOf(command).flatMap((state) => {
    if ("backend" in state)
      return [
        `the state of ${nameOf(folder, state.folder)} is in a backend of the type ${state.backend}, which exec cannot check`,
      ];
    const foreign = modelsIn(state.file).filter((model) => !isInEmulator(model, findCreatedAt));
    return foreign.length === 0 ? [] : [`${nameOf(folder, state.file)} has ${listOf(foreign)}`];
  });
  if (problems.length > 0) throw new Error(`${problems.join("; ")}. ${REASON} ${WAYS_OUT}`);
}

const REASON =
  "The emulator does not have these models: a command against it would drop them from the state, and the real ones would go on running. Nothing was run.";

const WAYS_OUT =
  "Use a folder without this state, or another workspace (TF_WORKSPACE=emulator); if an emulator made the models, name its file with --data, or delete the state; or allow it with --allow-foreign-state";

function isInEmulator({ projectId, id, createdAt }: StatedModel, findCreatedAt: FindCreatedAt): boolean {
  const actual = findCreatedAt(projectId, id);
  const stated = Date.parse(createdAt ?? "");
  return actual !== undefined && (Number.isNaN(stated) || secondsOf(stated) === secondsOf(actual));
}

/** An API may show the same time with another precision. */
const secondsOf = (time: number) => Math.floor(time / 1000);

interface State {
  readonly resources?: readonly {
    readonly module?: string;
    readonly mode?: string;
    readonly type?: string;
    readonly name?: string;
    readonly instances?: readonly {
      readonly index_key?: string | number;
      readonly attributes?: { readonly [name: string]: unknown } | null;
    }[];
  }[];
}

function modelsIn(file: string): StatedModel[] {
  const { resources } = jsonOf(file) as State;
  if (!Array.isArray(resources)) return [];
  return (resources as NonNullable<State["resources"]>)
    .filter((one) => one?.mode === "managed" && one.type === RESOURCE_TYPE)
    .flatMap(({ module, type, name, instances = [] }) =>
      instances.flatMap(({ index_key: key, attributes }) => {
        const { id, project_id: projectId, created_at: createdAt, creator_id: creator } = attributes ?? {};
        if (typeof id !== "string" || typeof projectId !== "string" || creator === TEMPORARY_CREATOR) return [];
        const index = key === undefined ? "" : `[${JSON.stringify(key)}]`;
        const address = `${module === undefined ? "" : `${module}.`}${type}.${name}${index}`;
        return [{ address, id, projectId, createdAt: typeof createdAt === "string" ? createdAt : undefined }];
      }),
    );
}

const MOST_SHOWN = 5;

function listOf(models: readonly StatedModel[]): string {
  const shown = models.slice(0, MOST_SHOWN).map(({ address, id, projectId, createdAt }) => {
    const created = createdAt === undefined ? "" : `, created ${createdAt}`;
    return `${address} (${id} in project ${projectId}${created})`;
  });
  const rest = models.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function nameOf(folder: string, path: string): string {
  const name = relative(folder, path) || ".";
  return name.startsWith("..") ? path : name;
}
