// Text of others (an API's answer, a proxy's page, a file) on its way to a terminal.

/** Control characters, Unicode line breaks, and characters that change the direction of text. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const NAMED: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Escapes text for one line: it cannot control the terminal or pretend to be another line. */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => NAMED[character] ?? escaped(character));
}

/** The same for text of several lines: line breaks and tabs stay. JSON stays the same JSON. */
export function printableLines(text: string): string {
  return text.replace(CONTROL, (character) =>
    character === "\n" || character === "\t" ? character : escaped(character),
  );
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
