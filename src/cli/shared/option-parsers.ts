import { InvalidArgumentError } from "commander";

// Parsers for options that several commands share.

/** Collects the values of an option that the user may repeat. */
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
