import { printable, printableLines } from "../../text/printable";
import { Colour, Paint } from "../shared/terminal";
import { toYaml } from "./yaml";

// Renders results as text. JSON is byte for byte what Northflank's own CLI writes for its other objects.

export const DATA_FORMS = ["json", "yaml", "yml"] as const;
export type DataForm = (typeof DATA_FORMS)[number];

/** Printed for an answer without data. */
export const SUCCEEDED = "The request was completed successfully (HTTP status: OK)\n";

export function renderData(data: object, form: DataForm): string {
  return form === "json" ? `${printableLines(JSON.stringify(data, null, 1))}\n` : `${toYaml(data)}\n`;
}

/** Renders one line for each value: `spec.configuration.name: Qwen/Qwen3-8B`. */
export function renderItem(item: object, paint: Paint): string {
  return [...valuesOf(item)]
    .map(([path, value]) => `${paint(printable(path), "grey")}: ${paintCell(path, cellText(value), paint)}\n`)
    .join("");
}

/** A list of plain values stays one value; values that are not set are left out. */
function* valuesOf(value: unknown, path = ""): Generator<readonly [path: string, value: unknown]> {
  if (value === null || value === undefined || isEmpty(value)) return;
  if (typeof value !== "object" || isPlainList(value)) return yield [path, value];
  for (const [name, member] of Object.entries(value)) yield* valuesOf(member, path ? `${path}.${name}` : name);
}

export function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

const isPlainList = (value: object) => Array.isArray(value) && value.every((element) => typeof element !== "object");

/** Renders a value on one line, without control characters. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return printable(String(value));
  return printable(isPlainList(value) ? (value as unknown[]).join(", ") : JSON.stringify(value));
}

export function paintCell(path: string | undefined, text: string, paint: Paint): string {
  const colour = path === "status" ? STATUS_COLOURS[text] : undefined;
  return colour ? paint(text, colour) : text;
}

const STATUS_COLOURS: { readonly [status: string]: Colour | undefined } = {
  pending: "yellow",
  provisioning: "yellow",
  starting: "yellow",
  running: "green",
  crashed: "red",
  paused: "grey",
  deleting: "grey",
};
