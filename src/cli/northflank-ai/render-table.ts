import { item as itemSchema } from "../../schema/derive";
import { JsonSchema } from "../../schema/json-schema";
import { printable } from "../shared/printable";
import { Paint } from "../shared/terminal";
import { cellText, paintCell } from "./render-model";
import { UsageError } from "./report-error";

export interface Column {
  readonly heading: string;
  /** Names and places in lists, joined by dots. */
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

/** A column is refused that the API does not document and no row has: a slip of the pen would look like no value. */
export function customColumns(paths: readonly string[], rows: readonly object[]): Column[] {
  const unknown = paths.find((path) => !isKnown(itemSchema, path.split(".")) && !hasValue(rows, path));
  if (unknown !== undefined) {
    const known = Object.keys(itemSchema.properties ?? {}).join(", ");
    throw new UsageError(`no AI model has "${unknown}", which -o custom-columns names; known at the top are ${known}`);
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

/** Columns as wide as their widest value, two spaces between them, none at the end of a line. */
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

/** Something, so that a program that splits lines at spaces counts right. */
const UNSET = "-";

const lengthOf = (text = "") => [...text].length;
