import { show } from "../schema/violations";

// Every message of a report consists of literal text, which is ours, and of values, which come from a plan and may be
// anything. A format escapes the values in its own way when it writes a message, so that no value can act as Markdown,
// HTML, a mention, an escape sequence of a terminal, or a command to the runner that reads the log.

interface Value {
  readonly value: string;
}

export type Message = readonly (string | Value)[];

/** A template: strings put into it are values; numbers and other messages are not. */
export function message(literals: TemplateStringsArray, ...inserted: readonly (string | number | Message)[]): Message {
  return literals.flatMap((literal, i): Message => {
    const value = inserted[i];
    if (value === undefined) return [literal];
    if (typeof value === "string") return [literal, { value }];
    return [literal, ...(typeof value === "number" ? [String(value)] : value)];
  });
}

/** A text of our own, without values. */
export const literal = (text: string): Message => [text];

export function joined(all: readonly Message[], separator: string): Message {
  return all.flatMap((each, i) => (i === 0 ? each : [separator, ...each]));
}

/** The text of a message, with the values escaped as the format needs it. */
export function write(message: Message, value: (text: string) => string): string {
  return message.map((part) => (typeof part === "string" ? part : value(part.value))).join("");
}

/** Invisible characters, and those that change how others are shown: controls, directions, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** `##[command]` and its like are commands to the runners of GitHub, Azure and TeamCity, anywhere in a line. */
const RUNNER_COMMAND = /(?<=#)#/g;
const LONGEST_VALUE = 200;

/** For terminals and logs. */
export function plainValue(text: string): string {
  const cut = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 3)}...` : text;
  return inert(cut) || '""';
}

/** Without the limit of length. */
export function inert(text: string): string {
  return text.replace(UNSEEN, escaped).replace(RUNNER_COMMAND, escaped);
}

/** A code span, in which nothing acts as Markdown, HTML or a mention. A bar would end a table's cell even there. */
export function markdownValue(text: string): string {
  return `\`${plainValue(text).replace(/[`|]/g, escaped)}\``;
}

/** Escapes SARIF's own syntax too: `[text](link)` and `{0}` (SARIF 2.1.0, sections 3.11.5 and 3.11.6). */
export function sarifValue(text: string): string {
  return markdownValue(text).replace(/\](?=\()|\{(?=\d)/g, escaped);
}

/** JSON that means the same and is inert wherever it is printed or pasted. */
export function inertJson(json: string): string {
  return json.replace(/[<>&]|[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/gu, escapedUnits).replace(RUNNER_COMMAND, escapedUnits);
}

/** A value as the report shows it: text in quotes, cut where it is long. */
export const shown = (value: unknown): Message => [{ value: show(value) }];

/** The same for a value that may be hidden or missing. */
export function shownMark(value: unknown): Message {
  if (typeof value === "symbol") return [`(${value.description})`];
  return value === undefined ? ["(not set)"] : shown(value);
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}

function escapedUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
