import { Operation } from "../../src/emulator/endpoints/operations";
import { Outcome, SUMS } from "../support/fault-outcomes";
import { Trials } from "../support/fault-trials";
import { QWEN, withChange } from "../support/model";
import { proves } from "../support/proves";

// Whatever goes wrong with a request, the state says what there is, and nothing is made twice or lost.
// Each fault meets a model of its own, in every operation; afterwards the API works, and Terraform gets to the end.

/** What passes by itself may be met once, or for as long as the command runs; "later" for that long is no failure. */
const PASSING = [
  ...["500", "html502", "503", "503 after-commit"],
  ...["reset", "reset after-commit", "truncate after-commit", "hang", "hang after-commit"],
  ...["empty200", "empty200 after-commit", "malformed", "malformed after-commit"],
];
const ALWAYS = ["400", "401", "403", "404", "409", ...PASSING];
const ONCE = ["429", ...PASSING].map((fault) => `${fault} x1`);
const FAULTS = [...ALWAYS, ...ONCE];

const of = (operation: Operation, faults: readonly string[]) => faults.map((fault) => [`${operation} ${fault}`]);

const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
/** Two models for each fault: one for a write that meets it, one for reads that do. */
const models = (maxNumSeqs: number) => Array(2 * FAULTS.length).fill(withChange(QWEN, MAX_NUM_SEQS, maxNumSeqs));
const write = (maxNumSeqs: number, operation: Operation) => trials.write(models(maxNumSeqs), faultsOf(operation));
const faultsOf = (operation: Operation) => [...of(operation, FAULTS), ...of("get", FAULTS)];

let trials: Trials;
/** By operation, then by fault. */
const table = new Map<string, Map<string, Outcome>>();

beforeAll(async () => {
  trials = await Trials.start(Array(2 * FAULTS.length).fill({}));
});

afterAll(async () => {
  await trials.close();
  console.log(markdown());
});

function note(column: string, faults: readonly string[], outcomes: readonly Outcome[]): void {
  const cells = table.get(column) ?? new Map<string, Outcome>();
  outcomes.forEach((outcome, i) => void cells.set(faults[i] ?? "", outcome));
  table.set(column, cells);
}

/** A write that fails, and one whose reads fail, at the same time. */
async function tryBoth(operation: Operation, command: "apply" | "destroy", ...args: string[]): Promise<void> {
  const outcomes = await trials.run(faultsOf(operation), command, ...args);
  note(operation, FAULTS, outcomes.slice(0, FAULTS.length));
  note(`read in ${operation}`, FAULTS, outcomes.slice(FAULTS.length));
}

function sums(column: string): { readonly [name: string]: number } {
  const cells = [...(table.get(column)?.values() ?? [])];
  return Object.fromEntries(SUMS.map((name) => [name, cells.reduce((sum, cell) => sum + cell[name], 0)]));
}

const NONE = { duplicates: 0, orphans: 0, wrongStates: 0, staleStates: 0 };

test("a create that fails leaves nothing that is neither in the state nor named", async () => {
  proves("APPLY-5");
  write(64, "create");
  await tryBoth("create", "apply");
  await trials.converge();
  expect(sums("create")).toEqual(NONE);
  expect(sums("read in create")).toEqual(NONE);
});

test("a refresh that fails keeps the state", async () => {
  const gone = ["404", "404 x1"];
  // one error ends the whole plan: what is survived, what is an error and what is taken for gone need runs of their own
  for (const faults of [ALWAYS.filter((fault) => !gone.includes(fault)), ONCE, gone]) {
    trials.write(models(64), of("get", faults));
    await trials.apply();
    note("refresh", faults, await trials.run(of("get", faults), "apply"));
  }
  await trials.converge();
  expect(sums("refresh")).toEqual(NONE);
});

test("an update that fails leaves the state as the model is", async () => {
  proves("APPLY-5");
  write(64, "update");
  await trials.apply();
  write(128, "update");
  await tryBoth("update", "apply", "-refresh=false");
  await trials.converge();
  expect(sums("update")).toEqual(NONE);
  expect(sums("read in update")).toEqual(NONE);
});

test("a delete that fails keeps the model in the state for as long as it may be there", async () => {
  write(64, "delete");
  await trials.apply();
  await tryBoth("delete", "destroy", "-refresh=false");
  await trials.converge();
  await trials.destroy();
  expect(sums("delete")).toEqual(NONE);
  // nobody can see that the model is gone: the state may keep it until the next refresh
  expect(sums("read in delete")).toEqual({ ...NONE, staleStates: expect.any(Number) });
});

function markdown(): string {
  const columns = [...table.keys()];
  const lines = [
    ["fault", ...columns],
    columns.map(() => "---").concat("---"),
    ...[...FAULTS, "404 x1"].map((fault) => [
      fault,
      ...columns.map((column) => table.get(column)?.get(fault)?.words ?? ""),
    ]),
    ...SUMS.map((name) => [`sum of ${name}`, ...columns.map((column) => `${sums(column)[name]}`)]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
