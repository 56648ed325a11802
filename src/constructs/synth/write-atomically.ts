import * as fs from "node:fs";
import * as path from "node:path";

/**
 * Writes a file so that a concurrent reader, such as Terraform or another synth, sees the old file or the new one.
 * @param directory where the temporary file is written, on the same file system
 */
export function writeAtomically(
  file: string,
  content: string | Buffer,
  mode: number,
  directory = path.dirname(file),
): void {
  const temporary = path.join(directory, `${path.basename(file)}.${process.pid}`);
  fs.writeFileSync(temporary, content);
  fs.chmodSync(temporary, mode);
  fs.renameSync(temporary, file);
}
