import { existsSync, linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { behaviours, decided } from "../parity/behaviour";
import { stateViolations } from "../validation/validate-body";
import { numbered, State } from "./state";

// One JSON file that holds the state: replaced as a whole, and held by one emulator at a time.

export class DataFile {
  private readonly path: string;
  private readonly lock: string;
  private isHeld = false;

  constructor(private readonly named: string) {
    this.path = realPath(named);
    this.lock = `${this.path}.lock`;
    this.hold();
  }

  /** A file that cannot be read is refused, never overwritten. */
  read(): State | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      return parse(readFileSync(this.path, "utf8"));
    } catch (error) {
      this.release();
      throw new Error(`data file ${this.named} ${(error as Error).message}; name another one, or remove it`);
    }
  }

  write(state: State): void {
    writeFileAtomic(this.path, `${JSON.stringify(state, null, 1)}\n`);
  }

  release(): void {
    if (this.isHeld) rmSync(this.lock, { force: true });
    this.isHeld = false;
  }

  private hold(): void {
    const own = `${this.lock}.${process.pid}.${++files}`;
    try {
      writeFileSync(own, holder(process.pid));
    } catch (error) {
      throw noFolder(this.named, error);
    }
    try {
      if (!linked(own, this.lock)) this.takeOver(own);
      this.isHeld = true;
    } finally {
      rmSync(own, { force: true });
    }
  }

  /** Moves the lock of a holder that was killed out of the way; who comes at the same time may have done so before. */
  private takeOver(own: string): void {
    const stale = `${own}.stale`;
    try {
      const holder = readFileSync(this.lock, "utf8");
      if (isAlive(holder)) throw new Error(`data file ${this.named} is used by process ${parseInt(holder, 10)}`);
      renameSync(this.lock, stale);
      if (readFileSync(stale, "utf8") !== holder) linked(stale, this.lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    } finally {
      rmSync(stale, { force: true });
    }
    if (!linked(own, this.lock)) throw new Error(`data file ${this.named} is used by another process`);
  }
}

/** A file has one lock, by whichever link it is named. */
function realPath(named: string): string {
  if (existsSync(named)) return realpathSync(named);
  try {
    return join(realpathSync(dirname(named)), basename(named));
  } catch (error) {
    throw noFolder(named, error);
  }
}

function noFolder(named: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  return new Error(`data file ${named}: its folder is missing or cannot be written to (${code})`);
}

/** Opened in this process. */
let files = 0;

/** A link is made whole or not at all, and fails where there is one. */
function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** A number alone is not enough: in a container the next process may get that of the one before. */
function holder(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

function isAlive(text: string): boolean {
  const pid = Number.parseInt(text, 10);
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return text === holder(pid);
}

/** When the process began, in the system's own count; nothing where that is not to be had. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").split(" ")[20] ?? "";
  } catch {
    return "";
  }
}

function parse(text: string): State {
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch (error) {
    throw new Error(`cannot be read (${(error as Error).message})`);
  }
  const version: unknown = (state as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > 1) throw new Error(`has version ${version}, this emulator knows 1`);
  const [first] = stateViolations(state);
  if (first) throw new Error(`is not an emulator's (${first})`);
  return numbered(state as State);
}

export const PERSISTENCE_BEHAVIOURS = behaviours("persistence", {
  memory: decided("Nothing is kept, unless `--data` names a file", "models in a data file are there the next time"),
  "commit-first": decided("What was answered is in the file", "what was answered is in the data file already"),
  lock: decided("A data file has one emulator at a time", "a data file that another emulator uses is refused"),
  "stale-lock": decided(
    "The lock of an emulator that was killed holds nobody up",
    "after a kill the data file is taken",
  ),
  refused: decided(
    "A file that cannot be read, or is of a newer version, is refused and left as it is",
    "a data file that is %s is refused, and left as it is",
  ),
  deterministic: decided(
    "The same calls at the same time leave the same bytes",
    "the same calls at the same time leave the same bytes",
  ),
});
