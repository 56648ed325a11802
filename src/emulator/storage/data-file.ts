import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { stateViolations } from "../validation/validate-body";
import { FileLock, folderError } from "./file-lock";
import { State, withSequences } from "./state";
import { writeAtomically } from "./write-atomically";

/** One JSON file that stores the state. Each write replaces the whole file; one emulator at a time can use it. */
export class DataFile {
  private readonly path: string;
  private readonly lock: FileLock;

  constructor(private readonly name: string) {
    this.path = realPath(name);
    this.lock = new FileLock(this.path, `data file ${name}`);
    this.lock.acquire();
  }

  /** Throws if the file cannot be read; such a file is never overwritten. */
  read(): State | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      return parse(readFileSync(this.path, "utf8"));
    } catch (error) {
      this.release();
      throw new Error(`data file ${this.name} ${(error as Error).message}; name another file, or remove this one`);
    }
  }

  write(state: State): void {
    writeAtomically(this.path, `${JSON.stringify(state, null, 1)}\n`);
  }

  release(): void {
    this.lock.release();
  }
}

/** Resolves links, so that a file has the same lock under all of its names. */
function realPath(name: string): string {
  if (existsSync(name)) return realpathSync(name);
  try {
    return join(realpathSync(dirname(name)), basename(name));
  } catch (error) {
    throw folderError(`data file ${name}`, error);
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
  if (typeof version === "number" && version > 1) throw new Error(`has version ${version}, but this emulator reads 1`);
  const [first] = stateViolations(state);
  if (first) throw new Error(`is not a data file of an emulator (${first})`);
  return withSequences(state as State);
}
