import { show } from "../../schema/violations";
import { isUnknown } from "../validation/tokens";

/** How many tokens a prompt and its answer can have together. */
export class ContextLength {
  /**
   * A number of tokens.
   * @param count a whole number above 0, or a token of CDKTF
   */
  public static tokens(count: number): ContextLength {
    return new ContextLength(count);
  }

  /** The longest context for which the GPUs have memory: vLLM finds it out at its start. */
  public static auto(): ContextLength {
    return new ContextLength("auto");
  }

  /**
   * As the API writes it.
   * @internal
   */
  public readonly _value: number | string;

  private constructor(value: number | string) {
    this._value = value;
  }

  /** Returns the length as it was written, such as `ContextLength.tokens(8192)`. */
  public toString(): string {
    if (this._value === "auto") return "ContextLength.auto()";
    return `ContextLength.tokens(${isUnknown(this._value) ? "a token" : show(this._value)})`;
  }

  /**
   * What is wrong with the length; the schema checks its limits.
   * @internal
   */
  public _problem(): string | undefined {
    const isNumber = typeof this._value === "number" && Number.isFinite(this._value);
    return this._value === "auto" || isNumber || isUnknown(this._value) ? undefined : "must be a number of tokens";
  }
}
