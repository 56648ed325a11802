import fc from "fast-check";
import { load } from "js-yaml";
import { parse } from "yaml";
import { toYaml } from "../../../src/cli/northflank-ai/yaml";

// Texts of the API in YAML: readers of every version must find the same texts.

const READERS: { readonly [name: string]: (text: string) => unknown } = {
  "YAML 1.1": (text) => parse(text, { version: "1.1" }),
  "YAML 1.2": (text) => parse(text, { version: "1.2" }),
  "js-yaml": (text) => load(text),
};

function expectSame(data: object): void {
  const text = toYaml(data);
  for (const [name, read] of Object.entries(READERS)) expect({ name, data: read(text) }).toEqual({ name, data });
}

const NUMBERS =
  "1 -1 +1 0 00 012 0o7 0O7 0x1F 0b11 1_000 -1_000 1,000 1. .5 -.5 1.5 1.2.3 1e3 1E+3 1e-3 123e4567 e0 -E1 1_0.5_0 1:30 190:20:30 190:20:30.15 .inf -.INF +.Inf .nan .NaN";
const DATES = [
  "2001-12-14",
  "2001-1-1",
  "2001-12-14t21:59:43.10-05:00",
  "2001-12-14 21:59:43.10 -5",
  "2026-01-01T00:00:00.000Z",
];
const WORDS =
  "y Y n N yes Yes YES no No NO on On ON off Off OFF true True TRUE false False FALSE null Null NULL ~ = <<";
const STARTS = [
  "-",
  "?",
  ":",
  ",",
  "[",
  "]",
  "{",
  "}",
  "#",
  "&",
  "*",
  "!",
  "|",
  ">",
  "'",
  '"',
  "%",
  "@",
  "`",
  ".",
  "+",
  "=",
];
const SYNTAX = [
  "a, b",
  "a,b",
  "a[0]",
  "{a}",
  "a: b",
  "a:",
  ":a",
  "a #b",

  " a",
  "a ",
  "\ta",
  "a\t",
  "---",
  "...",
  "--- a",
  "- a",
  "? a",
  "",
  " ",
];

const ambiguous = [
  ...`${NUMBERS} ${WORDS}`.split(" "),
  ...DATES,
  ...STARTS.flatMap((start) => [start, `${start}a`, `${start} a`]),
  ...SYNTAX,
];

test.each(ambiguous)("%j has quotes, as a value and as a name", (text) => {
  expect(toYaml({ value: text })).toMatch(/^value: ['"].*['"]\n$/);
  expect(toYaml({ [text]: 1 })).toMatch(/^['"].*['"]: 1\n$/);
  expectSame({ value: text, list: [text], [text]: text });
});

test.each([
  "Qwen/Qwen3-8B",
  "qwen3-8b",
  "8b",
  "http--qwen3-8b.code.run",
  "https://example.com/a?b=c#d",
  "running",
  "h100-80",
  "Größe mit Leerzeichen",
  "550e8400-e29b-41d4-a716-446655440000",
])("%j needs no quotes, and has none", (text) => {
  expect(toYaml({ value: text })).toBe(`value: ${text}\n`);
  expectSame({ value: text, [text]: [text] });
});

test.each([
  "a\nb",
  "a\n",
  "\na",
  " a\n b",
  "a\n\n\nb",
  "a\r\nb",
  "key: x\n# no\n- y\n",
  `${"long text ".repeat(30)}end`,
  "a\n ",
])("%j keeps its lines", (text) => expectSame({ value: text, list: [text] }));

test.each([
  "\u001b[31m",
  "\u0000",
  "\u0007",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u202eevil",
  "\u2066",
  "\ufeff",
  "\ud800",
  "\u{1f600}",
  "a\n\u001b[2J",
])("%j is no control character in the output", (text) => {
  expect(toYaml({ value: text, [text]: text })).not.toMatch(/[^\n\P{Cc}]|[\u2028\u202e\u2066\ufeff]/u);
  expectSame({ value: text, [text]: text });
});

const characters = fc.constantFrom(
  ..." \n\t-?:,[]{}#&*!|>'\"%@`~=<.+_/\\0123456789abeEfinotxyZTé😀\u001b\u0085\u2028\u202e",
);
const text = fc.oneof(
  fc.string({ unit: characters, maxLength: 12 }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...ambiguous),
);

test("every text is read as it was, as a value and as a name, by readers of every version", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      fc.pre(one !== "__proto__");
      expectSame({ [one]: other, list: [one, { [other]: one }], nested: { value: one } });
    }),
    { numRuns: 1000 },
  );
});
