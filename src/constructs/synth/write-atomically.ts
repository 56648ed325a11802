import * as fs from "node:fs";
import * as path from "node:path";

/** Who reads meanwhile, another synthesis or Terraform, sees the old file or the new one. */
export function writeAtomically(file: string, content: string | Buffer, mode: number, by = path.dirname(file)): void {
  const temporary = path.join(by, `${path.basename(file)}.${process.pid}`);
  fs.writeFileSync(temporary, content);
  fs.chmodSync(temporary, mode);
  fs.renameSync(temporary, file);
}
