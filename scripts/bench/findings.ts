import { Spread } from "./rounds";

// What a bench has found, and its two forms: Markdown for people, JSON for programs.

type Cell = string | number;

export interface Findings {
  /** What was measured, in which units, how often. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What follows from the rows. */
  readonly conclusions?: readonly string[];
}

export const SPREAD = ["median", "least", "most"];

/** The cells of a spread. */
export function cells({ median, least, most }: Spread, digits = 0): number[] {
  return [median, least, most].map((value) => rounded(value, digits));
}

export const rounded = (value: number, digits = 0) => Number(value.toFixed(digits));

export function markdown({ about, columns, rows, conclusions = [] }: Findings): string {
  const table = [columns, columns.map(() => "---"), ...rows].map((line) => `| ${line.join(" | ")} |`);
  return [about, "", ...table, ...conclusions.flatMap((text) => ["", text])].join("\n");
}

/** Each row an object by the names of the columns. */
export function json({ columns, rows, ...rest }: Findings): object {
  return { ...rest, rows: rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i], cell]))) };
}
