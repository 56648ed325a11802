import { Message, markdownValue, write } from "./escape";
import { Detail, each, Line, listed, markOf, Outline, outlineOf, Row } from "./outline";
import { Report } from "./report";

/** GitHub takes 65,536 characters for a comment; a character has up to four bytes. */
export const COMMENT_BYTES = 65_000;
/** A job summary takes 1 MiB. */
export const SUMMARY_BYTES = 1_000_000;

/** Actions find the comment by it, and update it in place. */
export const MARKER = "<!-- northflank-ai plan-report -->";

interface Room {
  readonly rows: number;
  readonly details: number;
}

/** Where the report is too long, details are left out first, then rows. The last room takes a few hundred bytes. */
const ROOMS: readonly Room[] = [
  { rows: Number.POSITIVE_INFINITY, details: Number.POSITIVE_INFINITY },
  { rows: Number.POSITIVE_INFINITY, details: 50 },
  { rows: Number.POSITIVE_INFINITY, details: 10 },
  ...[Number.POSITIVE_INFINITY, 200, 100, 50, 20, 10, 5, 0].map((rows) => ({ rows, details: 0 })),
];

export function renderMarkdown(report: Report, maxBytes = COMMENT_BYTES): string {
  const outline = outlineOf(report);
  for (const room of ROOMS) {
    const text = markdown(outline, room);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  throw new Error(`no report fits into ${maxBytes} bytes`);
}

const md = (message: Message) => write(message, markdownValue);

function markdown({ title, notes, rows, sections, details }: Outline, room: Room): string {
  const parts = [MARKER, `## ${title}`, ...notes.map(md)];
  for (const { section, title, lines } of sections) {
    const table = section === "bill" && rows.length > 0 ? [tableOf(rows, room.rows)] : [];
    const list = lines.length > 0 ? [listOf(lines, room.rows)] : [];
    if (table.length + list.length > 0) parts.push(`### ${title}`, ...table, ...list);
  }
  if (details.length > 0) parts.push(...detailsOf(details, room.details));
  return `${parts.join("\n\n")}\n`;
}

function tableOf(rows: readonly Row[], most: number): string {
  const shown = rows.slice(0, most).map((row) => {
    const { addresses, action, model, gpus, hour, month, gaps } = row;
    const cells = [
      md(listed(addresses, 1)),
      action,
      md(model),
      md(gpus),
      hour + each(row) + (gaps && ` (${gaps})`),
      month + each(row),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head =
    "| resource | action | model | GPUs | USD an hour | USD a month |\n| --- | --- | --- | --- | ---: | ---: |";
  return [head, ...shown].join("\n") + more(rows, most, "\n\n");
}

function listOf(lines: readonly Line[], most: number): string {
  const shown = lines.slice(0, most).map((line) => {
    const { rule, addresses, message } = line;
    const mark = rule ? [`**${markOf(line)}**`] : [];
    const where = addresses.length > 0 ? [`${md(listed(addresses))}:`] : [];
    return `- ${[...mark, ...where, md(message)].join(" ")}`;
  });
  return shown.join("\n") + more(lines, most, "\n");
}

function more(all: readonly unknown[], most: number, before: string): string {
  return all.length > most ? `${before}- and ${all.length - most} more, left out to fit` : "";
}

function detailsOf(details: readonly Detail[], most: number): string[] {
  if (most === 0) return ["The changed attributes are left out to fit."];
  const shown = details.slice(0, most).flatMap(({ addresses, action, lines }) => {
    return [`**${action}** ${md(listed(addresses))}`, lines.map((line) => `- ${md(line)}`).join("\n")];
  });
  const rest = more(details, most, "");
  return ["<details><summary>Changed attributes</summary>", ...shown, ...(rest ? [rest] : []), "</details>"];
}
