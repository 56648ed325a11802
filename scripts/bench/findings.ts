import { Spread } from "./rounds";

// The results of a bench, printed as Markdown for people and as JSON for programs.

type Cell = string | number;

export interface Findings {
  /** What was measured, how often, and in which unit. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences that sum up the rows. */
  readonly conclusions?: readonly string[];
}

export const SPREAD = ["median", "least", "most"];

/** The three cells of a spread, in the order of SPREAD. */
export function cells({ median, least, most }: Spread, digits = 0): number[] {
  return [median, least, most].map((value) => rounded(value, digits));
}

export const rounded = (value: number, digits = 0) => Number(value.toFixed(digits));

export function markdown({ about, columns, rows, conclusions = [] }: Findings): string {
  const table = [columns, columns.map(() => "---"), ...rows].map((line) => `| ${line.join(" | ")} |`);
  return [about, "", ...table, ...conclusions.flatMap((text) => ["", text])].join("\n");
}

/** Each row becomes an object whose keys are the columns. */
export function json({ columns, rows, ...rest }: Findings): object {
  return { ...rest, rows: rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i], cell]))) };
}
