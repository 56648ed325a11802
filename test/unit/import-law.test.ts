import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const SRC = join(__dirname, "../../src");

/** Which rooms a room may import, beside itself. Whoever wants another line changes the design first. */
const ALLOWED: { readonly [room: string]: readonly string[] } = {
  schema: [],
  protocol: [],
  northflank: ["schema"],
  provider: ["schema", "protocol", "northflank"],
  constructs: ["schema"],
  emulator: ["schema"],
  "plan-report": ["schema"],
  testing: [],
  cli: ["schema", "protocol", "northflank", "provider", "constructs", "emulator", "plan-report"],
  "index.ts": ["constructs"],
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const textOf = (file: string) => readFileSync(join(SRC, file), "utf8");
const roomOf = (file: string) => file.split(sep)[0] ?? "";

/** What stands behind `from`, `import` or `require`. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/(?:^|[^\w.])(?:from\s+|import\s+|import\(\s*|require\(\s*)["']([^"']+)["']/g);
  return [...found].map(([, name]) => name ?? "");
}

/** The room that a relative import leads to. */
const target = (file: string, name: string) => roomOf(relative(SRC, resolve(SRC, dirname(file), name)));

test("every room has a line in the law", () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in ALLOWED))).toEqual([]);
});

test.each(Object.entries(ALLOWED))("%s imports only the rooms that the law allows it", (room, allowed) => {
  const trespasses = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(({ name }) => name.startsWith("."))
    .filter(({ file, name }) => ![room, ...allowed].includes(target(file, name)))
    .map(({ file, name }) => `${file}: ${name}`);
  expect(trespasses).toEqual([]);
});

test("the law sees imports", () => {
  const seen = files.flatMap((file) => importsOf(file).map((name) => `${roomOf(file)} -> ${target(file, name)}`));
  expect(seen).toEqual(expect.arrayContaining(["provider -> protocol", "provider -> schema", "northflank -> schema"]));
});

test("entry points are short", () => {
  const entries = files.filter((file) => /(^|-|[\\/])main\.ts$/.test(file));
  expect(entries).toContain(join("provider", "main.ts"));
  for (const file of entries) expect([file, textOf(file).split("\n").length < 30]).toEqual([file, true]);
});
