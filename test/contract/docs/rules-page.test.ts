import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_IDS, RULES } from "../../../src/schema/rules/catalogue";
import { ROOT } from "../../support/terraform";

// A rule is complete with a title that stands alone, a source, a section of the page, and a test.

const page = readFileSync(join(ROOT, "docs/guides/rules.md"), "utf8");
const tests = ["unit", "contract", "e2e"].flatMap((folder) =>
  readdirSync(join(ROOT, "test", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.endsWith("rules-page.test.ts"))
    .map((file) => readFileSync(join(ROOT, "test", folder, file), "utf8")),
);
const lacking = (has: (id: (typeof RULE_IDS)[number]) => boolean) => RULE_IDS.filter((id) => !has(id));

test("every rule has its section on the page, and the page no other", () => {
  const sections = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
  expect(sections).toEqual(RULE_IDS);
});

test("every id is in kebab case, and of no other rule", () => {
  expect(lacking((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
});

test("every rule has a title of three to eight words, of its own, and a text", () => {
  const words = (id: (typeof RULE_IDS)[number]) => RULES[id].title.split(" ").length;
  expect(lacking((id) => words(id) >= 3 && words(id) <= 8 && !/[.!?]$/.test(RULES[id].title))).toEqual([]);
  expect(new Set(RULE_IDS.map((id) => RULES[id].title)).size).toBe(RULE_IDS.length);
  expect(lacking((id) => /\.$/.test(RULES[id].text))).toEqual([]);
});

test("every rule has a source", () => {
  expect(lacking((id) => RULES[id].source.length > 10)).toEqual([]);
});

test("every rule occurs in a test", () => {
  expect(lacking((id) => tests.some((text) => new RegExp(`["'\\s]${id}["'\\s:,]`).test(text)))).toEqual([]);
});

test("every id of version 0.1 is on the page", () => {
  for (const id of ["R1", "R31", "N3", "NF001", "NF010"]) expect(page).toMatch(new RegExp(`\\b${id}\\b`));
});
