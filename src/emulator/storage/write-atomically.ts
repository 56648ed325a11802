import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";

/**
 * Writes a file completely or not at all, also if the process is killed. Nobody can guess the temporary name, and the
 * file must be new: a link in its place is never followed.
 */
export function writeAtomically(file: string, content: string): void {
  const temporary = temporaryName(file);
  try {
    writeNew(temporary, content, file);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A name next to the file that nobody can guess. */
export function temporaryName(file: string): string {
  return `${file}.${randomBytes(8).toString("hex")}`;
}

/** Fails if the file exists, and also if a link has its name. */
export function writeNew(file: string, content: string, like?: string): void {
  const handle = openSync(file, "wx");
  try {
    const model = like === undefined ? undefined : statSync(like, { throwIfNoEntry: false });
    if (model) {
      fchmodSync(handle, model.mode);
      if (process.getuid?.() === 0) fchownSync(handle, model.uid, model.gid);
    }
    writeAll(handle, Buffer.from(content));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}
