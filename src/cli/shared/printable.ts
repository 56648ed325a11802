/** Control characters, Unicode line breaks, and characters that change the direction of text. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Escapes untrusted text for a terminal: it cannot control the terminal or pretend to be another line. */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => NAMED[character] ?? escaped(character));
}

const NAMED: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
