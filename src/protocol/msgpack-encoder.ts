/** Writes tokens of MessagePack in their shortest form, as go-cty does. */
export class MsgpackEncoder {
  private readonly chunks: Buffer[] = [];

  finish(): Buffer {
    return Buffer.concat(this.chunks);
  }

  nil(): void {
    this.raw(0xc0);
  }

  /** Extension 0 with one zero byte: an unknown value without refinements. */
  unknown(): void {
    this.raw(0xd4, 0, 0);
  }

  boolean(value: boolean): void {
    this.raw(value ? 0xc3 : 0xc2);
  }

  string(value: string): void {
    // Lone surrogates are replaced, because they would become invalid UTF-8.
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

  /** @param value in the range of int64 */
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

  /** Writes the first byte that means a number of one, two or four bytes, and the number. */
  private head([one, two, four]: readonly (number | undefined)[], value: number): void {
    if (one !== undefined && value <= 0xff) this.raw(one, value);
    else if (value <= 0xffff) this.raw(two as number, value >> 8, value & 0xff);
    else this.raw(four as number, value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
  }

  private raw(...bytes: number[]): void {
    this.chunks.push(Buffer.from(bytes));
  }
}
