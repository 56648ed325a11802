import { show } from "../schema/violations";

// Every text of a report is made of words, which are ours, and of values, which come from a plan and may be anything.
// They stay apart until a format writes them down, so that a value can never act: neither as Markdown or HTML, nor as
// a mention, nor as an escape sequence of a terminal, nor as a command to the runner that reads the log.

interface Value {
  readonly value: string;
}

export type Said = readonly (string | Value)[];

/** A sentence: strings put into it are values, numbers and other sentences are not. */
export function say(words: TemplateStringsArray, ...inserted: readonly (string | number | Said)[]): Said {
  return words.flatMap((word, i): Said => {
    const value = inserted[i];
    if (value === undefined) return [word];
    if (typeof value === "string") return [word, { value }];
    return [word, ...(typeof value === "number" ? [String(value)] : value)];
  });
}

/** A text of our own. */
export const words = (text: string): Said => [text];

export function joined(all: readonly Said[], separator: string): Said {
  return all.flatMap((said, i) => (i === 0 ? said : [separator, ...said]));
}

/** Reads a sentence with the values written in a format's own way. */
export function write(said: Said, value: (text: string) => string): string {
  return said.map((part) => (typeof part === "string" ? part : value(part.value))).join("");
}

/** Characters that nobody sees or that change how others are seen: controls, directions, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** `##[command]` and its like are commands to the runners of GitHub, Azure and TeamCity, anywhere in a line. */
const RUNNER_COMMAND = /(?<=#)#/g;
const LONGEST_VALUE = 200;

/** For terminals and logs. */
export function plainValue(text: string): string {
  const cut = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 3)}...` : text;
  return inert(cut) || '""';
}

/** Of any length. */
export function inert(text: string): string {
  return text.replace(UNSEEN, escaped).replace(RUNNER_COMMAND, escaped);
}

/** A code span, in which nothing is Markdown, HTML or a mention; a table's cell ends at a bar even there. */
export function markdownValue(text: string): string {
  return `\`${plainValue(text).replace(/[`|]/g, escaped)}\``;
}

/** SARIF's own syntax beside: `[text](link)` and `{0}` (SARIF 2.1.0, sections 3.11.5 and 3.11.6). */
export function sarifValue(text: string): string {
  return markdownValue(text).replace(/\](?=\()|\{(?=\d)/g, escaped);
}

/** JSON that means the same and is inert wherever it is printed or pasted. */
export function inertJson(data: unknown): string {
  const inert = JSON.stringify(data, null, 2)
    .replace(/[<>&]|[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/gu, escapedUnits)
    .replace(RUNNER_COMMAND, escapedUnits);
  return `${inert}\n`;
}

/** A value as the report shows it: text in quotes, cut where it is long. */
export const shown = (value: unknown): Said => [{ value: show(value) }];

/** The same of one that may be hidden, or not there. */
export function shownMark(value: unknown): Said {
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
