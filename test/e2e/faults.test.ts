import { Operation } from "../../src/emulator/endpoints/operations";
import { Outcome, SUMS } from "../support/fault-outcomes";
import { ENDLESS, Trials } from "../support/fault-trials";
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

const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
const of = (operation: Operation, faults: readonly string[]) => faults.map((fault) => [`${operation} ${fault}`]);

/** Faults that are tried together. */
class Group {
  private constructor(
    private readonly faults: readonly string[],
    private readonly trials: Trials,
  ) {}

  /** Two models for each fault: one for a write that meets it, one for reads that do. */
  static async start(faults: readonly string[]): Promise<Group> {
    return new Group(faults, await Trials.start(Array(2 * faults.length).fill({})));
  }

  write(maxNumSeqs: number, operation: Operation): void {
    this.trials.write(this.models(maxNumSeqs), this.faultsOf(operation));
  }

  async apply(): Promise<void> {
    await this.trials.apply();
  }

  /** A write that fails, and one whose reads fail, at the same time. */
  async tryBoth(operation: Operation, command: "apply" | "destroy", ...args: string[]): Promise<void> {
    const outcomes = await this.trials.run(this.faultsOf(operation), command, ...args);
    note(operation, this.faults, outcomes.slice(0, this.faults.length));
    note(`read in ${operation}`, this.faults, outcomes.slice(this.faults.length));
  }

  async tryRefresh(faults: readonly string[]): Promise<void> {
    const own = faults.filter((fault) => this.faults.includes(fault === "404 x1" ? "404" : fault));
    if (own.length === 0) return;
    this.trials.write(this.models(64), of("get", own));
    await this.trials.apply();
    note("refresh", own, await this.trials.run(of("get", own), "apply"));
  }

  async converge(): Promise<void> {
    await this.trials.converge();
  }

  async destroy(): Promise<void> {
    await this.trials.destroy();
  }

  async close(): Promise<void> {
    await this.trials.close();
  }

  private faultsOf(operation: Operation): readonly (readonly string[])[] {
    return [...of(operation, this.faults), ...of("get", this.faults)];
  }

  private models(maxNumSeqs: number): readonly object[] {
    return Array(2 * this.faults.length).fill(withChange(QWEN, MAX_NUM_SEQS, maxNumSeqs));
  }
}

/** What only a request's time limit ends is tried beside the rest: it waits, and the rest works. */
let groups: readonly Group[];
const inEachGroup = async (does: (group: Group) => void | Promise<void>) => void (await Promise.all(groups.map(does)));
/** By operation, then by fault. */
const table = new Map<string, Map<string, Outcome>>();

beforeAll(async () => {
  const isEndless = (fault: string) => ENDLESS.test(fault);
  const tried = [FAULTS.filter((fault) => !isEndless(fault)), FAULTS.filter(isEndless)];
  groups = await Promise.all(tried.map((faults) => Group.start(faults)));
});

afterAll(async () => {
  await inEachGroup((group) => group.close());
  console.log(markdown());
});

function note(column: string, faults: readonly string[], outcomes: readonly Outcome[]): void {
  const cells = table.get(column) ?? new Map<string, Outcome>();
  outcomes.forEach((outcome, i) => void cells.set(faults[i] ?? "", outcome));
  table.set(column, cells);
}

/** Where something is lost, made twice or wrong: by fault. */
function troubles(
  column: string,
  names: readonly (typeof SUMS)[number][] = SUMS,
): { readonly [fault: string]: Outcome } {
  const cells = [...(table.get(column) ?? [])];
  return Object.fromEntries(cells.filter(([, outcome]) => names.some((name) => outcome[name] > 0)));
}

test("a create that fails leaves nothing that is neither in the state nor named", async () => {
  proves("APPLY-5");
  await inEachGroup(async (group) => {
    group.write(64, "create");
    await group.tryBoth("create", "apply");
    await group.converge();
  });
  expect(troubles("create")).toEqual({});
  expect(troubles("read in create")).toEqual({});
});

test("a refresh that fails keeps the state", async () => {
  const gone = ["404", "404 x1"];
  // one error ends the whole plan: what is survived, what is an error and what is taken for gone need runs of their own
  await inEachGroup(async (group) => {
    for (const faults of [ALWAYS.filter((fault) => !gone.includes(fault)), ONCE, gone]) await group.tryRefresh(faults);
    await group.converge();
  });
  expect(troubles("refresh")).toEqual({});
});

test("an update that fails leaves the state as the model is", async () => {
  proves("APPLY-5");
  await inEachGroup(async (group) => {
    group.write(64, "update");
    await group.apply();
    group.write(128, "update");
    await group.tryBoth("update", "apply", "-refresh=false");
    await group.converge();
  });
  expect(troubles("update")).toEqual({});
  expect(troubles("read in update")).toEqual({});
});

test("a delete that fails keeps the model in the state for as long as it may be there", async () => {
  await inEachGroup(async (group) => {
    group.write(64, "delete");
    await group.apply();
    await group.tryBoth("delete", "destroy", "-refresh=false");
    await group.converge();
    await group.destroy();
  });
  expect(troubles("delete")).toEqual({});
  // nobody can see that the model is gone: the state may keep it until the next refresh
  expect(troubles("read in delete", ["duplicates", "orphans", "wrongStates"])).toEqual({});
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
    ...SUMS.map((name) => [`sum of ${name}`, ...columns.map((column) => `${sumOf(column, name)}`)]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function sumOf(column: string, name: (typeof SUMS)[number]): number {
  return [...(table.get(column)?.values() ?? [])].reduce((sum, cell) => sum + cell[name], 0);
}
