import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Files that were locked by this process; makes the names of temporary files unique. */
let lockedFiles = 0;

/** A lock file next to a file, which at most one process owns. It contains the owner's process id and start time. */
export class FileLock {
  private readonly lock: string;
  private isOwned = false;

  /** `name` is what error messages call the file. */
  constructor(
    path: string,
    private readonly name: string,
  ) {
    this.lock = `${path}.lock`;
  }

  acquire(): void {
    const own = `${this.lock}.${process.pid}.${++lockedFiles}`;
    try {
      writeFileSync(own, ownerOf(process.pid));
    } catch (error) {
      throw folderError(this.name, error);
    }
    try {
      if (!tryLink(own, this.lock)) this.takeOver(own);
      this.isOwned = true;
    } finally {
      rmSync(own, { force: true });
    }
  }

  release(): void {
    if (this.isOwned) rmSync(this.lock, { force: true });
    this.isOwned = false;
  }

  /** Removes the lock of a process that was killed. Another process may do the same at the same time. */
  private takeOver(own: string): void {
    const stale = `${own}.stale`;
    try {
      const owner = readFileSync(this.lock, "utf8");
      if (isAlive(owner)) throw new Error(`${this.name} is used by process ${parseInt(owner, 10)}`);
      renameSync(this.lock, stale);
      if (readFileSync(stale, "utf8") !== owner) tryLink(stale, this.lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    } finally {
      rmSync(stale, { force: true });
    }
    if (!tryLink(own, this.lock)) throw new Error(`${this.name} is used by another process`);
  }
}

export function folderError(name: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  return new Error(`${name}: its folder does not exist or is not writable (${code})`);
}

/** False if the lock exists. Creating a link is atomic. */
function tryLink(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The process id alone is not enough: in a container, the next process may get the same one. */
function ownerOf(pid: number): string {
  return `${pid} ${startTimeOf(pid)}`;
}

function isAlive(owner: string): boolean {
  const pid = Number.parseInt(owner, 10);
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return owner === ownerOf(pid);
}

/** The start time of a process in clock ticks; empty where the system does not offer it. */
function startTimeOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").split(" ")[20] ?? "";
  } catch {
    return "";
  }
}
