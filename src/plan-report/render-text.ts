import { Message, plainValue, write } from "./escape";
import { each, Line, listed, markOf, Outline, outlineOf, Row } from "./outline";
import { Report } from "./report";

/** For terminals and logs. */
export function renderText(report: Report, isColoured = false): string {
  const outline = outlineOf(report);
  const paint = isColoured ? painted : (text: string) => text;
  const blocks = [[paint(outline.title, "bold"), ...outline.notes.map(plain)]];
  for (const { section, title, lines } of outline.sections) {
    const rows = section === "bill" ? outline.rows.map(rowOf) : [];
    const all = [...rows, ...lines.map((line) => lineOf(line, paint))];
    if (all.length > 0) blocks.push([paint(title, "bold"), ...all]);
  }
  blocks.push(...detailsOf(outline, paint));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

type Style = "bold" | "error" | "warning" | "note";
type Paint = (text: string, style: Style) => string;

const CODES: { readonly [style in Style]: number } = { bold: 1, error: 31, warning: 33, note: 36 };
const painted: Paint = (text, style) => `\u001b[${CODES[style]}m${text}\u001b[0m`;

const plain = (message: Message) => write(message, plainValue);

/** No line begins with a value: a runner that reads the log would take `::command` there as a command. */
function rowOf(row: Row): string {
  const { addresses, action, model, gpus, hour, month, gaps } = row;
  return [
    `  ${action} ${plain(listed(addresses, 1))}`,
    `    model: ${plain(model)}`,
    `    GPUs: ${plain(gpus)}, ${hour} USD an hour${gaps && `, ${gaps}`}, ${month} USD a month${each(row)}`,
  ].join("\n");
}

function lineOf(line: Line, paint: Paint): string {
  const { level, rule, accepted, addresses, message } = line;
  const mark = rule ? [paint(markOf(line), accepted ? "note" : level)] : [];
  const where = addresses.length > 0 ? [`${plain(listed(addresses))}:`] : [];
  return `  - ${[...mark, ...where, plain(message)].join(" ")}`;
}

function detailsOf({ details }: Outline, paint: Paint): string[][] {
  if (details.length === 0) return [];
  const lines = details.flatMap((detail) => [
    `  ${detail.action} ${plain(listed(detail.addresses))}`,
    ...detail.lines.map((line) => `    ${plain(line)}`),
  ]);
  return [[paint("Changed attributes", "bold"), ...lines]];
}
