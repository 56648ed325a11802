import { ApiClient } from "@northflank/js-client";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { Clock } from "../../src/northflank/clock";
import { afterTest } from "./after-test";
import { RunningEmulator, startEmulator } from "./emulator";
import { officialClient } from "./official-client";

export const PROJECT = { projectId: "default-project" };

/** An emulator that is closed after the test, and the vendor's client at it. */
export async function emulated(options?: EmulatorOptions): Promise<RunningEmulator & { readonly client: ApiClient }> {
  const emulator = await startEmulator(options);
  afterTest(emulator.close);
  return { ...emulator, client: await officialClient(emulator.url) };
}

/** The parameters of the calls for one deployment. */
export function one(llmModelDeploymentId: string): { projectId: string; llmModelDeploymentId: string } {
  return { ...PROJECT, llmModelDeploymentId };
}

/** A clock that stands still until it is set, or somebody sleeps. */
export class TestClock implements Clock {
  constructor(private time = Date.parse("2026-01-01T00:00:00Z")) {}
  readonly now = () => this.time;
  readonly sleep = async (ms: number) => this.advance(Math.ceil(ms));
  advance(ms: number): void {
    this.time += ms;
  }
}
