import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterTest } from "./after-test";

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface EmulatorProcess {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** What it has printed on standard output, once it matches. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
}

const BUNDLE = join(__dirname, "../../dist/emulator.cjs");

/** The emulator as its users get it. */
export function emulatorCommand(...args: string[]): EmulatorProcess {
  const child = spawn(process.execPath, [BUNDLE, ...args], { stdio: ["ignore", "pipe", "pipe"], detached: true });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  let hasEnded = false;
  const ended = once(child, "close").then(([code, signal]) => {
    hasEnded = true;
    return { code, signal, stdout, stderr };
  });
  afterTest(async () => {
    if (hasEnded) return;
    process.kill(-(child.pid as number), "SIGKILL"); // what it has started holds its streams
    await ended;
    throw new Error(`northflank-emulator ${args.join(" ")} was left running`);
  });
  return {
    pid: child.pid as number,
    ended,
    kill: (signal) => child.kill(signal),
    printed: async (pattern) => {
      for (;;) {
        const found = pattern.exec(stdout);
        if (found) return found;
        if (hasEnded) throw new Error(`the emulator ended early\nstdout: ${stdout}\nstderr: ${stderr}`);
        await Promise.race([once(child.stdout, "data"), ended]);
      }
    },
  };
}
