import { parseFault } from "../../src/emulator/faults";
import { Operation } from "../../src/emulator/operations";
import { RunningEmulator, startEmulator } from "./emulator";
import { importId, judge, modelsIn, Outcome } from "./fault-outcomes";
import { addressOf, configurationOfMany } from "./many-models";
import { QWEN, withChange } from "./model";
import { Report, Workspace } from "./terraform";

const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
const TIMEOUTS = { create: "20s", update: "20s", delete: "1s" };
/** All at once: they wait more than they work. */
const PARALLEL = "-parallelism=50";

const projectOf = (i: number) => `project-${i}`;
const modelOf = (i: number) => `model_${i}`;

/** Many models in one run of Terraform, each in a project of its own, where the API fails in a way of its own. */
export class Trials {
  private constructor(
    private readonly count: number,
    private readonly emulator: RunningEmulator,
    private readonly workspace: Workspace,
  ) {}

  static async start(count: number): Promise<Trials> {
    const projects = Array.from({ length: count }, (_, i) => ({ id: projectOf(i), teamId: "default-team" }));
    const emulator = await startEmulator({ projects });
    return new Trials(count, emulator, new Workspace(emulator.env));
  }

  async close(): Promise<void> {
    this.workspace.remove();
    await this.emulator.close();
  }

  private get indices(): readonly number[] {
    return [...Array(this.count).keys()];
  }

  /** Asks for models that serve so many sequences. */
  write(maxNumSeqs: number): void {
    const models = this.indices.map((i) => {
      const more = { project_id: projectOf(i), timeouts: TIMEOUTS };
      return [modelOf(i), { body: withChange(QWEN, MAX_NUM_SEQS, maxNumSeqs), more }];
    });
    const provider = { request_timeout: "1s", max_retries: 2 };
    this.workspace.write(configurationOfMany(Object.fromEntries(models), provider));
  }

  /** Runs the command while the API fails as said for each model, and gives what became of each. */
  async run(
    faults: readonly { readonly operation: Operation; readonly fault: string }[],
    command: "apply" | "destroy",
    ...args: string[]
  ): Promise<readonly Outcome[]> {
    this.emulator.faults.set(
      faults.map(({ operation, fault }, i) => parseFault(`${operation} ${fault} project=${projectOf(i)}`)),
    );
    const report = await this.workspace.report(command, "-auto-approve", PARALLEL, ...args);
    this.emulator.faults.set([]);
    const state = await this.workspace.state();
    return Promise.all(
      faults.map(async (_fault, i) => {
        const address = addressOf(modelOf(i));
        const projectId = projectOf(i);
        const said = report.diagnostics.filter(
          (each) => each.address === address || each.detail.includes(`/${projectId}/`),
        );
        const hasFailed = report.failed.has(address) || said.some(({ severity }) => severity === "error");
        const models = await modelsIn(this.emulator.url, projectId);
        return judge({ projectId, hasFailed, said, stored: state.get(address), models });
      }),
    );
  }

  /** The API works: applies, doing what messages say, until there is nothing to do. */
  async converge(): Promise<void> {
    const report = await this.workspace.report("apply", "-auto-approve", PARALLEL);
    if (report.code !== 0) {
      await this.importAsTold(report);
      await this.workspace.apply(PARALLEL);
    }
    await this.workspace.expectEmptyPlan();
  }

  private async importAsTold({ diagnostics }: Report): Promise<void> {
    for (const { summary, detail, address } of diagnostics.filter(({ severity }) => severity === "error")) {
      const told = importId(detail);
      if (!address || !told) throw new Error(`${address}: ${summary}\n${detail}`);
      await this.workspace.succeed("import", address, told);
    }
  }

  /** Ends with nothing left, neither in the state nor in the API. */
  async destroy(): Promise<void> {
    await this.workspace.succeed("destroy", "-auto-approve", PARALLEL);
    expect(await this.workspace.stateList()).toEqual([]);
    for (const i of this.indices) expect(await modelsIn(this.emulator.url, projectOf(i))).toEqual([]);
  }
}
