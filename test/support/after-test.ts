import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// What a test opens is closed after it, last first; a test that leaves a process or a socket behind fails.

const closers: (() => unknown)[] = [];

export function afterTest(close: () => unknown): void {
  closers.push(close);
}

/** Empty, and gone after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "nf"));
  afterTest(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const LEAK_GRACE_MS = 30_000;
let openBefore: string[];

beforeEach(() => {
  openBefore = openHandles();
});

afterEach(async () => {
  const failures: unknown[] = [];
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures.length > 1 ? new AggregateError(failures) : failures[0];
  const deadline = Date.now() + LEAK_GRACE_MS;
  while (openHandles().length > openBefore.length) {
    if (Date.now() > deadline)
      throw new Error(`left open: ${openHandles().join(", ")}; before: ${openBefore.join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
});

/** Processes, servers and sockets that keep this process alive. */
function openHandles(): string[] {
  return process.getActiveResourcesInfo().filter((kind) => /^(Process|TCP|Pipe|TLS|UDP)/.test(kind));
}
