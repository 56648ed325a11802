import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { API_REFERENCE, GENERATED_FOLDERS, generateCodecs, generatedFiles } from "../../scripts/generate/main";
import { writeApiReference } from "../../scripts/jsii";
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

test("the reference of the constructs is committed as the compiled package describes itself", () => {
  const scratch = mkdtempSync(join(tmpdir(), "reference-"));
  try {
    writeApiReference(ROOT, join(scratch, "API.md"));
    expect(readFileSync(join(scratch, "API.md"), "utf8")).toBe(read(API_REFERENCE));
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
