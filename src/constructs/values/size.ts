import { Op, Token } from "cdktf";
import { show } from "../../schema/violations";
import { isTokenSized, isUnknown } from "../validation/tokens";

/** An amount of storage or memory, with its unit: `Size.gibibytes(40)`. */
export class Size {
  /**
   * A size in MiB (1024 x 1024 bytes).
   * @param amount a whole number, or a token
   */
  public static mebibytes(amount: number): Size {
    return new Size(amount, "mebibytes", 1);
  }

  /**
   * A size in GiB (1024 MiB).
   * @param amount a number, or a token; the size must be a whole number of MiB
   */
  public static gibibytes(amount: number): Size {
    return new Size(amount, "gibibytes", 1024);
  }

  /**
   * A size in TiB (1024 GiB).
   * @param amount a number, or a token; the size must be a whole number of MiB
   */
  public static tebibytes(amount: number): Size {
    return new Size(amount, "tebibytes", 1024 * 1024);
  }

  private constructor(
    private readonly amount: number,
    private readonly unit: string,
    private readonly factor: number,
  ) {}

  /** Returns the size in MiB, in which the API counts. */
  public toMebibytes(): number {
    // a token is a number only in name: JavaScript must not calculate with it
    if (isUnknown(this.amount) && this.factor !== 1) return Token.asNumber(Op.mul(this.amount, this.factor));
    return this.factor === 1 ? this.amount : this.amount * this.factor;
  }

  /** Returns the size as it was written, such as `Size.gibibytes(40)`. */
  public toString(): string {
    return `Size.${this.unit}(${isUnknown(this.amount) ? "a token" : show(this.amount)})`;
  }

  /**
   * What is wrong with the size.
   * @internal
   */
  public _problem(): string | undefined {
    if (isUnknown(this.amount)) return undefined;
    if (isTokenSized(this.amount))
      return "must not be calculated from a token in JavaScript; use CDKTF's operators, such as Op.mul(...)";
    if (typeof this.amount !== "number" || !Number.isFinite(this.amount)) return `must be a number of ${this.unit}`;
    if (this.amount < 0) return "must not be negative";
    const mebibytes = this.toMebibytes();
    if (Number.isSafeInteger(mebibytes)) return undefined;
    return mebibytes > Number.MAX_SAFE_INTEGER
      ? `must be at most ${Number.MAX_SAFE_INTEGER} MiB`
      : `must be a whole number of MiB, not ${mebibytes}`;
  }
}
