import { parseFault } from "../../src/emulator/faults/faults";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { RunningEmulators, startEmulators } from "./emulator-per-project";
import { importId, judge, modelsIn, Outcome } from "./fault-outcomes";
import { addressOf, configurationOfMany } from "./many-models";
import { Report, Workspace } from "./terraform";

/**
 * No outcome may depend on how fast the machine is: only a trial in which what is waited for never comes runs out of time, and
 * only one whose answers never come meets a request's time limit.
 */
const PATIENT = { create: "10m", update: "10m", delete: "10m" };
const HURRIED = { create: "4s", update: "4s", delete: "1s" };
/** The provider configuration of trials in which an answer never comes, or never ends. No other answer takes as long. */
const HASTY = { alias: "hasty", request_timeout: "12s", max_retries: 1 };
/** Faults that only the time limit of a request ends. */
export const ENDLESS = /hang|truncate/;
/** All at once: they wait more than they work. */
const PARALLEL = "-parallelism=50";

export const projectOf = (i: number) => `project-${i}`;
const modelOf = (i: number) => `model_${i}`;

/** Whether what is waited for never comes: no read is answered well, or a delete is accepted that was not carried out. */
const neverEnds = (fault: string) =>
  (/^(get|list) /.test(fault) && !/ x\d+$/.test(fault)) ||
  (/^delete (empty200|malformed)/.test(fault) && !fault.includes("after-commit"));

/** Many models in one run of Terraform, each before an API of its own, which fails in a way of its own. */
export class Trials {
  private last: Report | undefined;

  private constructor(
    private readonly count: number,
    private readonly emulators: RunningEmulators,
    private readonly workspace: Workspace,
  ) {}

  /** One model for each of the emulators. */
  static async start(options: readonly EmulatorOptions[]): Promise<Trials> {
    const projects = options.map((each, i) => [projectOf(i), each]);
    const emulators = await startEmulators(Object.fromEntries(projects));
    return new Trials(options.length, emulators, new Workspace(emulators.env));
  }

  async close(): Promise<void> {
    this.workspace.remove();
    await this.emulators.close();
  }

  get url(): string {
    return this.emulators.url;
  }

  private get indices(): readonly number[] {
    return [...Array(this.count).keys()];
  }

  /** What the API of a trial holds. */
  async models(i: number): ReturnType<typeof modelsIn> {
    return modelsIn(this.url, projectOf(i));
  }

  /** Configures these models, none for `undefined`, for the faults that each of them is going to meet. */
  write(bodies: readonly (object | undefined)[], faults: readonly (readonly string[])[]): void {
    const models = bodies.flatMap((body, i) => {
      const own = faults[i] ?? [];
      const timeouts = own.some(neverEnds) ? HURRIED : PATIENT;
      const provider = own.some((fault) => ENDLESS.test(fault)) ? { provider: `northflank.${HASTY.alias}` } : {};
      return body ? [[modelOf(i), { body, more: { project_id: projectOf(i), timeouts, ...provider } }]] : [];
    });
    this.workspace.write(configurationOfMany(Object.fromEntries(models), [{ max_retries: 2 }, HASTY]));
  }

  /** Runs the command while the API fails as said for each model, and gives what became of each. */
  async run(
    faults: readonly (readonly string[])[],
    command: "apply" | "destroy",
    ...args: string[]
  ): Promise<readonly Outcome[]> {
    for (const [i, rules] of faults.entries()) this.fail(i, rules);
    const report = await this.workspace.report(command, "-auto-approve", PARALLEL, ...args);
    this.last = report;
    for (const i of this.indices) this.fail(i, []);
    const state = await this.workspace.state();
    return Promise.all(
      faults.map(async (_rules, i) => {
        const address = addressOf(modelOf(i));
        const projectId = projectOf(i);
        const said = report.diagnostics.filter(
          (each) => each.address === address || each.detail.includes(`/${projectId}/`),
        );
        const hasFailed = report.failed.has(address) || said.some(({ severity }) => severity === "error");
        const models = await this.models(i);
        return judge({ projectId, hasFailed, said, stored: state.get(address), models });
      }),
    );
  }

  private fail(i: number, rules: readonly string[]): void {
    this.emulators.faults.get(projectOf(i))?.set(rules.map(parseFault));
  }

  /** While the API works. */
  async apply(): Promise<void> {
    await this.workspace.apply(PARALLEL);
  }

  /** The API works again: applies, doing what messages say, until there is nothing to do. */
  async converge(): Promise<void> {
    this.last = await this.workspace.report("apply", "-auto-approve", PARALLEL);
    if (this.last.code !== 0) {
      await this.importAsTold();
      await this.apply();
    }
    await this.workspace.expectEmptyPlan(PARALLEL);
  }

  /** What the errors of the last run tell the user to do. */
  async importAsTold(): Promise<void> {
    const errors = this.last?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
    for (const { summary, detail, address } of errors) {
      const told = importId(detail);
      if (!address || !told) throw new Error(`${address}: ${summary}\n${detail}`);
      await this.workspace.succeed("import", address, told);
    }
  }

  /** Ends with nothing left, neither in the state nor in the API. */
  async destroy(): Promise<void> {
    await this.workspace.succeed("destroy", "-auto-approve", PARALLEL);
    expect(await this.workspace.stateList()).toEqual([]);
    for (const i of this.indices) expect(await this.models(i)).toEqual([]);
  }
}
