import { readFileSync } from "node:fs";

export interface ZippedFile {
  readonly name: string;
  readonly mode: number;
  readonly content: Buffer;
}

/** The files of an archive without compression, by its directory. That Terraform can read it, the end-to-end tests prove. */
export function unzip(file: string): ZippedFile[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf("PK\x05\x06");
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const mode = bytes.readUInt32LE(at + 38) >>> 16;
    const start = bytes.readUInt32LE(at + 42) + 30 + nameLength;
    const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 24));
    at += 46 + nameLength;
    return { name, mode, content };
  });
}
