import { EmulatorOptions } from "../../src/emulator/http/server";
import { Outcome, SUMS } from "../support/fault-outcomes";
import { projectOf, Trials } from "../support/fault-trials";
import { QWEN } from "../support/model";
import { officialClient } from "../support/official-client";

// Answers that are lost where the API is not as assumed: the model is found all the same, or the user is told how.
// Each case is a model before an API of its own; one run of Terraform meets them all.

interface Case {
  readonly does: "create" | "rename";
  readonly api?: EmulatorOptions;
  readonly faults: readonly string[];
  /** What is said, and what comes of it. */
  readonly ends: Partial<Outcome>;
}

const NONE = Object.fromEntries(SUMS.map((name) => [name, 0]));
const NOTHING_CAN_BE_READ = ["get 500", "list 500"];
const TOLD = { words: "error, import command" };
const FOUND = { words: "done, state true" };
/** Nobody takes over anything in silence. */
const TAKEN_OVER = { words: "warning, state true" };

/** Milliseconds by which the clock of some of the APIs is slow. */
let lag = 3_600_000;
const thereBefore = (fault: string): Case => ({
  does: "create",
  api: { now: () => Date.now() - lag },
  faults: [fault],
  ends: TOLD,
});
const newId = (fault: string): Case => ({
  does: "rename",
  api: { variants: { rename: "new-id" } },
  faults: [fault],
  ends: FOUND,
});
const unread = (body: "id-only" | "empty" | "no-data", ends: Partial<Outcome>): Case => ({
  does: "create",
  api: { variants: { "create.body": body } },
  faults: NOTHING_CAN_BE_READ,
  ends,
});

const CASES: { readonly [words: string]: Case } = {
  "a create answered with an id alone, after which nothing can be read": unread("id-only", {
    words: "warning, state true",
  }),
  "a create answered with an empty object, after which nothing can be read": unread("empty", TOLD),
  "a create answered with nothing, after which nothing can be read": unread("no-data", TOLD),
  "a create whose answer is lost, after which nothing can be read": {
    does: "create",
    faults: ["create reset after-commit", ...NOTHING_CAN_BE_READ],
    ends: TOLD,
  },
  "a create whose answer is lost, of a model whose id is not the one that its name suggests": {
    does: "create",
    api: { variants: { "create.body": "empty" } },
    faults: ["create reset after-commit", "get 404 id=qwen3-8b x1"],
    ends: TAKEN_OVER,
  },
  "an empty answer to a create, where such a model was there before": thereBefore("create empty200"),
  "a failed create, where such a model was there before": thereBefore("create 503"),
  "a broken connection, where such a model was there before": thereBefore("create reset"),
  "a reset after a rename that gives another id": newId("update reset after-commit"),
  "a failing gateway after a rename that gives another id": newId("update 503 after-commit"),
  "no answer to a rename that gives another id": newId("update hang after-commit"),
  "a rename that gives another id, after which nothing can be read": {
    does: "rename",
    api: { variants: { rename: "new-id", "update.body": "empty" } },
    faults: ["get slow x1", "get 500 after-commit", "list 500"], // slow, but well: the read before the update
    // the next refresh finds it, see the last test
    ends: { words: "warning, state of before", orphans: 1, wrongStates: 1 },
  },
};
const WORDS = Object.keys(CASES);
const ALL = Object.values(CASES);

let trials: Trials;
let outcomes: readonly Outcome[];

beforeAll(async () => {
  trials = await Trials.start(ALL.map(({ api = {} }) => api));
  const faults = ALL.map((each) => each.faults);
  const before = ALL.map(({ does }) => (does === "rename" ? QWEN : undefined));
  trials.write(before, faults);
  await trials.apply();
  const client = await officialClient(trials.url);
  for (const i of ALL.keys()) {
    if (!ALL[i]?.api?.now) continue;
    const parameters = { projectId: projectOf(i) };
    const { error } = await client.create.llmModelDeployment({ parameters, data: QWEN as never });
    expect(error).toBeUndefined();
  }
  lag = 0;
  const after = ALL.map(({ does }) => (does === "rename" ? { ...QWEN, name: "Qwen3 Chat" } : QWEN));
  trials.write(after, faults);
  outcomes = await trials.run(faults, "apply", "-refresh=false");
});

afterAll(() => trials.close());

test.each(WORDS)("%s: nothing is lost, nothing is made twice", (words) => {
  expect(outcomes[WORDS.indexOf(words)]).toEqual({ ...NONE, ...CASES[words]?.ends });
});

test("when the API works again, what messages say is all there is to do, and each model is there once", async () => {
  await trials.importAsTold();
  await trials.converge();
  for (const i of ALL.keys()) expect(await trials.models(i)).toHaveLength(1);
  await trials.destroy();
});
