import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const SRC = join(__dirname, "../../src");

/** Which rooms a room may import, beside itself. Whoever wants another line changes the design first. */
const ALLOWED: { readonly [room: string]: readonly string[] } = {
  text: [],
  schema: [],
  protocol: ["text"],
  northflank: ["schema", "text"],
  "provider/framework": ["schema", "protocol"],
  "provider/failures": ["schema", "protocol", "northflank"],
  "provider/resource": ["provider", "provider/failures", "provider/framework", "schema", "protocol", "northflank"],
  "provider/data-sources": [
    "provider",
    "provider/failures",
    "provider/framework",
    "provider/resource",
    "schema",
    "protocol",
    "northflank",
  ],
  provider: [
    "provider/failures",
    "provider/framework",
    "provider/resource",
    "provider/data-sources",
    "schema",
    "protocol",
    "northflank",
  ],
  constructs: ["schema", "text"],
  emulator: ["schema"],
  "plan-report": ["schema", "text"],
  testing: [],
  "cli/northflank-ai": ["cli/shared", "schema", "text", "northflank", "plan-report"],
  "cli/emulator": ["cli/shared", "schema", "text", "emulator"],
  "cli/shared": ["schema", "text"],
  "index.ts": ["constructs"],
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const textOf = (file: string) => readFileSync(join(SRC, file), "utf8");

/** Rooms that are divided further; their other files are the room itself. */
const DIVIDED = ["cli", "provider"];

function roomOf(file: string): string {
  const [room = "", part = ""] = file.split(sep);
  const isInPart = DIVIDED.includes(room) && `${room}/${part}` in ALLOWED;
  return isInPart ? `${room}/${part}` : room;
}

/** What stands behind `from`, `import` or `require`. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/(?:^|[^\w.])(?:from\s+|import\s+|import\(\s*|require\(\s*)["']([^"']+)["']/g);
  return [...found].map(([, name]) => name ?? "");
}

/** What a relative import names, as a path below src. */
const pathOf = (file: string, name: string) => relative(SRC, resolve(SRC, dirname(file), name));

/** The room that a relative import leads to. */
const target = (file: string, name: string) => roomOf(pathOf(file, name));

/** The file that a relative import names. */
function fileAt(path: string): string | undefined {
  return [`${path}.ts`, join(path, "index.ts"), path].find((candidate) => files.includes(candidate));
}

/** Files that import each other, directly or through others; none where the graph has no circle. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

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

test("no files import each other in a circle", () => {
  const imported = (file: string) =>
    importsOf(file).flatMap((name) => (name.startsWith(".") ? (fileAt(pathOf(file, name)) ?? []) : []));
  expect(circles(new Map(files.map((file) => [file, imported(file)])))).toEqual([]);
});

test("a circle is named with all of its files", () => {
  const imports = new Map([
    ["a.ts", ["b.ts"]],
    ["b.ts", ["c.ts", "d.ts"]],
    ["c.ts", []],
    ["d.ts", ["a.ts"]],
  ]);
  expect(circles(imports)).toEqual(["a.ts -> b.ts -> d.ts -> a.ts"]);
});

test("the law sees imports", () => {
  const seen = files.flatMap((file) => importsOf(file).map((name) => `${roomOf(file)} -> ${target(file, name)}`));
  expect(seen).toEqual(
    expect.arrayContaining(["provider -> protocol", "provider/resource -> northflank", "northflank -> schema"]),
  );
});

test("entry points are short", () => {
  const entries = files.filter((file) => /(^|-|[\\/])main\.ts$/.test(file));
  expect(entries).toContain(join("provider", "main.ts"));
  for (const file of entries) expect([file, textOf(file).split("\n").length < 30]).toEqual([file, true]);
});
