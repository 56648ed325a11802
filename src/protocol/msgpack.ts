// The tokens of MessagePack, as far as Terraform's values use them. What they mean is dynamic-value.ts's business.

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads one token after the other; every malformed input ends in an error, never in a wrong value. */
export class MsgpackReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Consumes a nil, or an extension, if one is next. */
  tryNil(): boolean {
    if (this.peek() !== 0xc0) return false;
    this.at++;
    return true;
  }

  /** Extensions mean "unknown" to Terraform; their payload (a refinement) may be ignored. */
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

  /** An integer as bigint, a float as number, decimal text as string. */
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

/** Size of an extension's payload by its first byte; negative: that many bytes hold the size. */
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

/** Writes tokens in their shortest form, as go-cty does. */
export class MsgpackWriter {
  private readonly chunks: Buffer[] = [];

  finish(): Buffer {
    return Buffer.concat(this.chunks);
  }

  nil(): void {
    this.raw(0xc0);
  }

  /** Extension 0 with one zero byte: unknown, with nothing more said. */
  unknown(): void {
    this.raw(0xd4, 0, 0);
  }

  boolean(value: boolean): void {
    this.raw(value ? 0xc3 : 0xc2);
  }

  string(value: string): void {
    // a lone surrogate would go out as invalid UTF-8
    const bytes = Buffer.from((value as unknown as { toWellFormed(): string }).toWellFormed(), "utf8");
    if (bytes.length < 32) this.raw(0xa0 + bytes.length);
    else this.head([0xd9, 0xda, 0xdb], bytes.length);
    this.chunks.push(bytes);
  }

  binary(bytes: Uint8Array): void {
    this.head([0xc4, 0xc5, 0xc6], bytes.length);
    this.chunks.push(Buffer.from(bytes));
  }

  float64(value: number): void {
    const bytes = Buffer.alloc(9, 0xcb);
    bytes.writeDoubleBE(value, 1);
    this.chunks.push(bytes);
  }

  /** Within the range of int64. */
  integer(value: bigint): void {
    if (value >= 0n) this.unsigned(value);
    else this.negative(value);
  }

  arrayLength(length: number): void {
    if (length < 16) this.raw(0x90 + length);
    else this.head([undefined, 0xdc, 0xdd], length);
  }

  mapLength(length: number): void {
    if (length < 16) this.raw(0x80 + length);
    else this.head([undefined, 0xde, 0xdf], length);
  }

  private unsigned(value: bigint): void {
    if (value < 0x80n) this.raw(Number(value));
    else if (value <= 0xffffffffn) this.head([0xcc, 0xcd, 0xce], Number(value));
    else {
      const bytes = Buffer.alloc(9, 0xcf);
      bytes.writeBigUInt64BE(value, 1);
      this.chunks.push(bytes);
    }
  }

  private negative(value: bigint): void {
    const size = value >= -0x80n ? 1 : value >= -0x8000n ? 2 : value >= -0x80000000n ? 4 : 8;
    if (value >= -32n) {
      this.raw(Number(value) & 0xff);
      return;
    }
    const bytes = Buffer.alloc(9);
    bytes[0] = { 1: 0xd0, 2: 0xd1, 4: 0xd2, 8: 0xd3 }[size] as number;
    bytes.writeBigInt64BE(value, 1);
    this.chunks.push(Buffer.concat([bytes.subarray(0, 1), bytes.subarray(9 - size)]));
  }

  /** A first byte that says how many bytes hold the number that follows: one, two or four. */
  private head([one, two, four]: readonly (number | undefined)[], value: number): void {
    if (one !== undefined && value <= 0xff) this.raw(one, value);
    else if (value <= 0xffff) this.raw(two as number, value >> 8, value & 0xff);
    else this.raw(four as number, value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
  }

  private raw(...bytes: number[]): void {
    this.chunks.push(Buffer.from(bytes));
  }
}
