import { Token } from "cdktf";
import { show } from "../../schema/violations";
import { isTokenSized, isUnknown } from "../validation/tokens";

/** A length of time, with its unit: `Duration.minutes(90)`. */
export class Duration {
  /**
   * A time in seconds.
   * @param amount a number above 0, or a token
   */
  public static seconds(amount: number): Duration {
    return new Duration(amount, "seconds", "s");
  }

  /**
   * A time in minutes.
   * @param amount a number above 0, or a token
   */
  public static minutes(amount: number): Duration {
    return new Duration(amount, "minutes", "m");
  }

  /**
   * A time in hours.
   * @param amount a number above 0, or a token
   */
  public static hours(amount: number): Duration {
    return new Duration(amount, "hours", "h");
  }

  private constructor(
    private readonly amount: number,
    private readonly unit: string,
    private readonly suffix: string,
  ) {}

  /** Returns the time in Terraform's form, such as `90m`. */
  public toTerraformDuration(): string {
    return `${isUnknown(this.amount) ? Token.asString(this.amount) : this.amount}${this.suffix}`;
  }

  /** Returns the time as it was written, such as `Duration.minutes(90)`. */
  public toString(): string {
    return `Duration.${this.unit}(${isUnknown(this.amount) ? "a token" : show(this.amount)})`;
  }

  /**
   * What is wrong with the time.
   * @internal
   */
  public _problem(): string | undefined {
    if (isUnknown(this.amount)) return undefined;
    if (isTokenSized(this.amount))
      return "must not be calculated from a token in JavaScript; use CDKTF's operators, such as Op.mul(...)";
    // a number that JavaScript writes with an exponent is no duration of Terraform's
    const isValid = typeof this.amount === "number" && this.amount > 0 && /^[0-9.]+$/.test(String(this.amount));
    return isValid ? undefined : `must be a number of ${this.unit} above 0`;
  }
}
