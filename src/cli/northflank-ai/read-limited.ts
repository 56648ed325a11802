import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { PlanError } from "../../plan-report/read-plan";

/** Reads a text of at most `mostBytes` bytes; fails as soon as there are more. */
export async function readLimited(stream: Readable, mostBytes: number, source: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    // Leaving the loop destroys the stream.
    if (bytes > mostBytes) throw tooLarge(source, mostBytes);
  }
  return decoded(Buffer.concat(chunks));
}

export async function readFileLimited(file: string, mostBytes: number): Promise<string> {
  try {
    // A pipe or a device reports no size, so `readLimited` checks again.
    if ((await stat(file)).size > mostBytes) throw tooLarge(file, mostBytes);
    return await readLimited(createReadStream(file), mostBytes, file);
  } catch (error) {
    if (error instanceof PlanError) throw error;
    throw new PlanError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`);
  }
}

const tooLarge = (source: string, mostBytes: number) =>
  new PlanError(`${source} is larger than ${mostBytes / 1_000_000} MB, the largest size that is read`);

/** PowerShell on Windows writes redirected output as UTF-16, or as UTF-8 with a byte order mark. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
}
