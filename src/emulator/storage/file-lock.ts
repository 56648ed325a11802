import { constants, linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { identityOf, isAlive } from "./process-identity";
import { temporaryName, writeNew } from "./write-atomically";

/** A lock file next to a file, which at most one process owns. It contains the identity of its owner. */
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
    const own = temporaryName(this.lock);
    try {
      writeNew(own, identityOf(process.pid));
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
    const stale = temporaryName(this.lock);
    try {
      const owner = readOwner(this.lock);
      if (isAlive(owner)) throw new Error(`${this.name} is used by process ${parseInt(owner, 10)}`);
      renameSync(this.lock, stale);
      if (readOwner(stale) !== owner) tryLink(stale, this.lock);
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

/** Empty for a symbolic link, which no emulator has made, and which may lead anywhere. */
function readOwner(lock: string): string {
  try {
    return readFileSync(lock, { encoding: "utf8", flag: UNFOLLOWED as unknown as string });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") return "";
    if (code === "EISDIR") throw new Error(`${lock} is a folder, where the emulator needs a file`);
    throw error;
  }
}

/** Does not wait for a writer either, if it is a pipe. The types of Node know names of flags only. */
const UNFOLLOWED = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
