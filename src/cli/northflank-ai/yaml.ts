import { DEFAULT_SCHEMA, dump, Type } from "js-yaml";

// YAML as js-yaml writes it, the package of Northflank's own CLI, but with quotes around every text that any reader may
// take for something else: readers of YAML 1.0 and 1.1 know more numbers, dates and words than those of YAML 1.2.

export function toYaml(data: object): string {
  return dump(data, { schema: SCHEMA });
}

/** js-yaml writes what an implicit type represents as it is. It asks for keys and for values. */
const SCHEMA = DEFAULT_SCHEMA.extend({
  implicit: [
    new Type("tag:yaml.org,2002:str-in-quotes", {
      kind: "scalar",
      resolve: () => false,
      predicate: (value) => typeof value === "string" && needsQuotes(value),
      represent: (value) => inQuotes(value as unknown as string),
    }),
  ],
});

/** Words that mean a truth value, nothing, a merge or a default. */
const WORD = /^(y|n|yes|no|on|off|true|false|null|~|=|<<)$/i;
/** Integers, fractions, octal and hexadecimal numbers, times in base 60, and dates: everything that looks like one. */
const NUMBER = /^[-+]?[\d_,.:]*(e[-+]?[\d_]*)?$|^[-+]?0[xob][\da-f_]*$|^[-+]?\.(inf|nan)$|^\d{4}-\d\d?-\d/i;
/** A plain text begins with a letter, a digit, or one of few marks. */
const PLAIN_START = /^[\p{L}\d_/(]/u;
/** A part of YAML's syntax within a text. */
const SYNTAX = /[,[\]{}]|:(\s|$)|\s#|\s$/;
/** What could control a terminal, and what YAML does not allow: it is escaped. */
const UNSEEN = /[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}]/gu;

function needsQuotes(text: string): boolean {
  if (isUnseen(text)) return true;
  // js-yaml writes several lines as a block, in which nothing has a meaning
  if (text.includes("\n")) return false;
  return WORD.test(text) || NUMBER.test(text) || !PLAIN_START.test(text) || SYNTAX.test(text);
}

const isUnseen = (text: string) => text.search(UNSEEN) >= 0;

/** JSON's escapes are YAML's too. */
function inQuotes(text: string): string {
  return isUnseen(text) ? JSON.stringify(text).replace(UNSEEN, escaped) : `'${text.replaceAll("'", "''")}'`;
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
