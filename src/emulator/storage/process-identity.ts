import { readFileSync } from "node:fs";

// Tells whether a process still runs. A process id alone does not: a killed process keeps its id as a zombie until its
// parent has asked for its end, and ids are used again, in a container often by the next process.

/** The process id with what the system knows about its start; nothing more where the system does not offer it. */
export function identityOf(pid: number): string {
  const { startTime } = statOf(pid);
  return startTime === "" ? `${pid}` : `${pid} ${startTime} ${bootId()}`;
}

/** Whether the process of this identity runs. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return isRunning(pid) && identity === identityOf(pid);
}

/** Whether a process with this id runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !["Z", "X"].includes(statOf(pid).state);
}

/** The parent of a process; undefined where the system does not offer it. */
export function parentOf(pid: number): number | undefined {
  const { parent } = statOf(pid);
  return parent === "" ? undefined : Number(parent);
}

interface ProcessFacts {
  readonly state: string;
  readonly parent: string;
  /** In clock ticks since the start of the system. */
  readonly startTime: string;
}

/** Linux only. The second field, the name of the program in parentheses, may contain spaces and parentheses. */
function statOf(pid: number): ProcessFacts {
  const [, state = "", parent = "", ...rest] = textOf(`/proc/${pid}/stat`).replace(/^.*\)/s, "").split(" ");
  return { state, parent, startTime: rest[17] ?? "" };
}

function bootId(): string {
  return textOf("/proc/sys/kernel/random/boot_id").trim();
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
