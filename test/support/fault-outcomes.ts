import { officialClient } from "./official-client";
import { ReportedDiagnostic, StoredResource } from "./terraform";

// What became of a model in a run in which the API failed: what was said, what the state holds, what the API holds.

/** What both sides say of a model. */
interface Facts {
  readonly id: unknown;
  readonly name: unknown;
  readonly maxNumSeqs: unknown;
}

export interface Outcome {
  readonly words: string;
  readonly duplicates: number;
  /** In the API, not in the state, and not named by an error with the command that imports it. */
  readonly orphans: number;
  /** Nothing failed, and yet the state says what is not so. */
  readonly wrongStates: number;
  /** Something failed, and the state says what was so before. */
  readonly staleStates: number;
}

export const SUMS = ["duplicates", "orphans", "wrongStates", "staleStates"] as const;

export interface Seen {
  readonly projectId: string;
  readonly hasFailed: boolean;
  readonly said: readonly ReportedDiagnostic[];
  readonly stored: StoredResource | undefined;
  readonly models: readonly Facts[];
}

export function judge({ projectId, hasFailed, said, stored, models }: Seen): Outcome {
  const held = stored && factsOf(stored);
  const isTrue = held ? models.some((model) => isSame(model, held)) : models.length === 0;
  const strangers = models.filter(({ id }) => id !== held?.id);
  const named = strangers.filter(({ id }) => said.some(({ detail }) => importId(detail) === `${projectId}/${id}`));
  const ending = hasFailed ? "error" : said.length > 0 ? "warning" : "done";
  return {
    words: `${ending}, ${stored?.tainted ? "tainted, " : ""}${holding(held, isTrue, named.length > 0)}`,
    duplicates: Math.max(0, models.length - 1),
    orphans: strangers.length - named.length,
    wrongStates: !isTrue && !hasFailed ? 1 : 0,
    staleStates: !isTrue && hasFailed && held ? 1 : 0,
  };
}

function holding(held: Facts | undefined, isTrue: boolean, isNamed: boolean): string {
  if (isNamed) return "import command";
  if (isTrue) return held ? "state true" : "nothing there";
  return held ? "state of before" : "lost";
}

function factsOf({ values }: StoredResource): Facts {
  const spec = values.spec as {
    configuration?: { architecture?: { worker_config?: { batching_config?: { max_num_seqs?: number } } } };
  };
  const { batching_config: batching } = spec.configuration?.architecture?.worker_config ?? {};
  return { id: values.id, name: values.name, maxNumSeqs: batching?.max_num_seqs };
}

const isSame = (a: Facts, b: Facts) => a.id === b.id && a.name === b.name && a.maxNumSeqs === b.maxNumSeqs;

/** Of the command that a message tells the user to run. */
export function importId(detail: string): string | undefined {
  const id = /terraform import \S+ (\S+)/.exec(detail)?.[1];
  return id?.includes("<") ? undefined : id;
}

/** Models of the project that are not on their way out. */
export async function modelsIn(url: string, projectId: string): Promise<readonly Facts[]> {
  const client = await officialClient(url);
  const { data } = await client.list.llmModelDeployments({ parameters: { projectId } });
  return (data?.llmModelDeployments ?? [])
    .filter(({ status }) => status !== "deleting")
    .map(({ id, name, spec }) => ({
      id,
      name,
      maxNumSeqs: spec.configuration.architecture?.workerConfig?.batchingConfig?.maxNumSeqs,
    }));
}
