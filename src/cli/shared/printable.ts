/** Control characters, line breaks of Unicode, and those that change the direction of what follows. */
const STEERING = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Text of others as a terminal may show it: nothing of it steers the terminal, or feigns another line. */
export function printable(text: string): string {
  return text.replace(STEERING, (character) => NAMED[character] ?? escaped(character));
}

const NAMED: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
