// Writes zip archives without compression (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). The same files
// give the same bytes.

/** Contents by file name. */
export type Files = ReadonlyMap<string, Buffer>;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Version 2.0 of the format, written on Unix, so that the mode counts. */
const MADE_BY = (3 << 8) | 20;
const NEEDED = 20;
/** 1 January 1980, the first date of the format. */
const DATE = 0x21;
const EXECUTABLE_FILE = (0o100755 << 16) >>> 0;

/** An archive of executable files. */
export function zip(files: Files): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const fields = commonFields(name, content);
    const entry = Buffer.concat([uint32(LOCAL_HEADER), uint16(NEEDED), fields, uint16(0), Buffer.from(name), content]);
    directory.push(
      Buffer.concat([
        ...[uint32(CENTRAL_HEADER), uint16(MADE_BY), uint16(NEEDED), fields],
        // no extra field, no comment, first disk, binary content
        ...[uint16(0), uint16(0), uint16(0), uint16(0), uint32(EXECUTABLE_FILE), uint32(offset), Buffer.from(name)],
      ]),
    );
    entries.push(entry);
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const count = uint16(files.size);
  const end = [uint32(END_OF_DIRECTORY), uint16(0), uint16(0), count, count, uint32(listed.length), uint32(offset)];
  return Buffer.concat([...entries, listed, ...end, uint16(0)]);
}

/** Flags, method, time, date, checksum, both sizes and the length of the name. */
function commonFields(name: string, content: Buffer): Buffer {
  const sizes = [uint32(content.length), uint32(content.length)];
  const nameLength = uint16(Buffer.byteLength(name));
  return Buffer.concat([uint16(0), uint16(0), uint16(0), uint16(DATE), uint32(crc32(content)), ...sizes, nameLength]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** Node.js has it only from 20.15 on. */
function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
