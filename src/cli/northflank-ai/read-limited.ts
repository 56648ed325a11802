import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { PlanError } from "../../plan-report/read-plan";

/** A text of at most so many bytes; reading ends as soon as there is more. */
export async function readLimited(stream: Readable, mostBytes: number, source: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    // leaving the loop destroys the stream
    if (bytes > mostBytes) throw tooLarge(source, mostBytes);
  }
  return decoded(Buffer.concat(chunks));
}

export async function readFileLimited(file: string, mostBytes: number): Promise<string> {
  try {
    // a pipe or a device has no size
    if ((await stat(file)).size > mostBytes) throw tooLarge(file, mostBytes);
    return await readLimited(createReadStream(file), mostBytes, file);
  } catch (error) {
    if (error instanceof PlanError) throw error;
    throw new PlanError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`);
  }
}

const tooLarge = (source: string, mostBytes: number) =>
  new PlanError(`${source} is larger than ${mostBytes / 1_000_000} MB, the most that is read`);

/** Windows' PowerShell writes redirected output as UTF-16, or with a mark before UTF-8. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
}
