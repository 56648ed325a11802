import { InvalidArgumentError } from "commander";

// Parsers of options that several commands have.

/** For an option that is repeatable. */
export function collect(text: string, all: readonly string[]): readonly string[] {
  return [...all, text];
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^(0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
