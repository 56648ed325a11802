const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads the tokens of MessagePack that Terraform's values use; value-from-msgpack.ts knows what they mean. Malformed input
 * ends in an error, never in a wrong value.
 */
export class MsgpackDecoder {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Reads a nil if it is the next token. */
  tryNil(): boolean {
    if (this.peek() !== 0xc0) return false;
    this.at++;
    return true;
  }

  /** Reads an extension if it is the next token. Its payload, a refinement of an unknown value, may be ignored. */
  tryExtension(): boolean {
    const head = this.peek();
    const size = EXTENSION_SIZES[head];
    if (size === undefined) return false;
    this.at++;
    const length = size > 0 ? size : this.uint(-size);
    this.take(1 + length);
    return true;
  }

  boolean(): boolean {
    const head = this.byte();
    if (head === 0xc3) return true;
    if (head === 0xc2) return false;
    throw this.unexpected(head, "a boolean");
  }

  string(): string {
    const head = this.byte();
    const length = stringLength(head, () => this.uint(1 << (head - 0xd9)));
    if (length === undefined) throw this.unexpected(head, "a string");
    return UTF8.decode(this.take(length));
  }

  binary(): Uint8Array {
    const head = this.byte();
    if (head < 0xc4 || head > 0xc6) throw this.unexpected(head, "binary data");
    return this.take(this.uint(1 << (head - 0xc4)));
  }

  /** Returns integers as bigint, floats as number and decimal text as string. */
  number(): bigint | number | string {
    const head = this.peek();
    if (stringLength(head, () => 0) !== undefined) return this.string();
    this.at++;
    if (head <= 0x7f) return BigInt(head);
    if (head >= 0xe0) return BigInt(head - 0x100);
    const start = this.at;
    switch (head) {
      case 0xca:
        this.take(4);
        return this.view.getFloat32(start);
      case 0xcb:
        this.take(8);
        return this.view.getFloat64(start);
      case 0xcc:
      case 0xcd:
      case 0xce:
        return BigInt(this.uint(1 << (head - 0xcc)));
      case 0xcf:
        this.take(8);
        return this.view.getBigUint64(start);
      case 0xd0:
        this.take(1);
        return BigInt(this.view.getInt8(start));
      case 0xd1:
        this.take(2);
        return BigInt(this.view.getInt16(start));
      case 0xd2:
        this.take(4);
        return BigInt(this.view.getInt32(start));
      case 0xd3:
        this.take(8);
        return this.view.getBigInt64(start);
      default:
        throw this.unexpected(head, "a number");
    }
  }

  arrayLength(): number {
    const head = this.byte();
    if (head >= 0x90 && head <= 0x9f) return head - 0x90;
    if (head === 0xdc || head === 0xdd) return this.uint(head === 0xdc ? 2 : 4);
    throw this.unexpected(head, "an array");
  }

  mapLength(): number {
    const head = this.byte();
    if (head >= 0x80 && head <= 0x8f) return head - 0x80;
    if (head === 0xde || head === 0xdf) return this.uint(head === 0xde ? 2 : 4);
    throw this.unexpected(head, "a map");
  }

  private peek(): number {
    const head = this.bytes[this.at];
    if (head === undefined) throw new Error("the value ends too early");
    return head;
  }

  private byte(): number {
    const head = this.peek();
    this.at++;
    return head;
  }

  private take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error("the value ends too early");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private uint(size: number): number {
    return this.take(size).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  private unexpected(head: number, wanted: string): Error {
    return new Error(`expected ${wanted}, got the byte 0x${head.toString(16)}`);
  }
}

/** The size of an extension's payload by its first byte. A negative number: so many bytes that follow hold the size. */
const EXTENSION_SIZES: { readonly [head: number]: number } = {
  212: 1,
  213: 2,
  214: 4,
  215: 8,
  216: 16,
  199: -1,
  200: -2,
  201: -4,
};

function stringLength(head: number, readLength: () => number): number | undefined {
  if (head >= 0xa0 && head <= 0xbf) return head - 0xa0;
  return head >= 0xd9 && head <= 0xdb ? readLength() : undefined;
}
