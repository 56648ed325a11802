import { randomBytes } from "node:crypto";
import * as fs from "node:fs";

/**
 * Writes a file so that a concurrent reader, such as Terraform or another synth, sees the old file or the new one. A
 * symbolic link in the place of the file is replaced, not followed.
 */
export function writeAtomically(file: string, content: string | Buffer): void {
  // a name that nobody can guess, and "wx": nothing that is there already is written to
  const temporary = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    fs.writeFileSync(temporary, content, { flag: "wx", mode: 0o644 });
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
