import { item as itemSchema } from "../../schema/derive";
import { JsonSchema } from "../../schema/json-schema";
import { printable } from "../../text/printable";
import { Paint } from "../shared/terminal";
import { cellText, paintCell } from "./render-model";
import { UsageError } from "./report-error";

export interface Column {
  readonly heading: string;
  /** Property names and list positions, joined by dots. */
  readonly path: string;
}

export const DEFAULT_COLUMNS: readonly Column[] = [
  { heading: "ID", path: "id" },
  { heading: "NAME", path: "name" },
  { heading: "STATUS", path: "status" },
  { heading: "MODEL", path: "spec.configuration.name" },
  { heading: "GPU", path: "spec.configuration.nodeConfiguration.gpu.configuration.gpuType" },
  { heading: "GPUS", path: "spec.configuration.nodeConfiguration.gpu.configuration.gpuCount" },
  { heading: "CREATED", path: "createdAt" },
];

/** Refuses a column that the API does not document and no row has: a typo would otherwise show an empty column. */
export function customColumns(paths: readonly string[], rows: readonly object[]): Column[] {
  const unknown = paths.find((path) => !isKnown(itemSchema, path.split(".")) && !hasValue(rows, path));
  if (unknown !== undefined) {
    const known = Object.keys(itemSchema.properties ?? {}).join(", ");
    throw new UsageError(
      `-o custom-columns names "${unknown}", which no AI model has; the top-level columns are ${known}`,
    );
  }
  return paths.map((path) => ({ heading: printable(path.toUpperCase()), path }));
}

function isKnown(schema: JsonSchema | undefined, [name, ...rest]: readonly string[]): boolean {
  if (schema === undefined) return false;
  if (name === undefined) return true;
  if (schema.items) return /^\d+$/.test(name) && isKnown(schema.items, rest);
  return Object.hasOwn(schema.properties ?? {}, name) && isKnown(schema.properties?.[name], rest);
}

const hasValue = (rows: readonly object[], path: string) => rows.some((row) => valueAt(row, path) !== undefined);

function valueAt(row: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, name);
    return isThere ? (value as { readonly [name: string]: unknown })[name] : undefined;
  }, row);
}

/** Columns are as wide as their widest value and two spaces apart; lines have no trailing spaces. */
export function renderTable(columns: readonly Column[], rows: readonly object[], paint: Paint): string {
  const values = rows.map((row) => columns.map(({ path }) => cellText(valueAt(row, path)) || UNSET));
  const lines = [columns.map(({ heading }) => heading), ...values];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => lengthOf(line[index]))));
  const layOut = (cell: string, index: number, line: number) => {
    const padding = " ".repeat((widths[index] ?? 0) - lengthOf(cell));
    return (line === 0 ? cell : paintCell(columns[index]?.path, cell, paint)) + padding;
  };
  return lines
    .map(
      (cells, line) =>
        `${cells
          .map((cell, index) => layOut(cell, index, line))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** A placeholder, so that every line splits into the same number of columns at spaces. */
const UNSET = "-";

const lengthOf = (text = "") => [...text].length;
