import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constructPages, PAGE_HEADER } from "../../scripts/generate/construct-pages/pages";
import { GENERATED_FOLDERS, generateCodecs, generatedFiles } from "../../scripts/generate/main";
import { proves } from "../support/proves";

const ROOT = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

test("what is generated from the schema is committed as it comes out", async () => {
  proves("SCH-14");
  const files = await generatedFiles();
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["src/schema/types.generated.ts"]));
  for (const [file, text] of Object.entries(files)) expect({ file, text: read(file) }).toEqual({ file, text });
});

test("no generated file is left over from an older schema", async () => {
  const expected = Object.keys(await generatedFiles());
  const present = GENERATED_FOLDERS.flatMap((directory) =>
    readdirSync(join(ROOT, directory)).map((name) => `${directory}/${name}`),
  );
  expect(present.filter((file) => !expected.includes(file))).toEqual([]);
});

test("no compiled file is left over from a source that is gone", () => {
  const compiled = readdirSync(join(ROOT, "lib"), { recursive: true, encoding: "utf8" });
  const orphans = compiled.filter(
    (file) => file.endsWith(".js") && !existsSync(join(ROOT, "src", file.replace(/\.js$/, ".ts"))),
  );
  expect(compiled).toContain("index.js");
  expect(orphans).toEqual([]);
});

test("the protocol's codecs are committed as buf generates them", () => {
  const scratch = mkdtempSync(join(tmpdir(), "codecs-"));
  try {
    generateCodecs(ROOT, join(scratch, "proto"));
    const names = readdirSync(join(scratch, "gen"));
    expect(names.sort()).toEqual(readdirSync(join(ROOT, "src/protocol/gen")).sort());
    for (const name of names)
      expect(readFileSync(join(scratch, "gen", name), "utf8")).toBe(read(`src/protocol/gen/${name}`));
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test("the pages of the constructs are committed as generated from the compiled package, and none is left over", () => {
  const pages = constructPages(ROOT);
  for (const [file, text] of Object.entries(pages)) expect({ file, text: read(file) }).toEqual({ file, text });
  const present = readdirSync(join(ROOT, "docs/constructs")).map((name) => `docs/constructs/${name}`);
  expect(present.filter((file) => read(file).startsWith(PAGE_HEADER) && !(file in pages))).toEqual([]);
});

test("the index of the constructs links each of their pages", () => {
  const index = read("docs/constructs/index.md");
  const names = Object.keys(constructPages(ROOT)).map((file) => file.replace("docs/constructs/", ""));
  expect(names.filter((name) => !index.includes(`](${name}`))).toEqual([]);
});
