import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryName, writeAtomically, writeNew } from "../../../../src/emulator/storage/write-atomically";
import { temporaryDirectory } from "../../../support/after-test";

test("a write replaces the file, keeps its mode and leaves nothing else", () => {
  const folder = temporaryDirectory();
  const file = join(folder, "state.json");
  writeFileSync(file, "before");
  chmodSync(file, 0o640);
  writeAtomically(file, "after ü");
  expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["after ü", 0o640]);
  expect(readdirSync(folder)).toEqual(["state.json"]);
});

test("a failed write leaves nothing", () => {
  const folder = temporaryDirectory();
  expect(() => writeAtomically(folder, "text")).toThrow();
  expect(readdirSync(join(folder, ".."))).not.toContainEqual(expect.stringContaining(`${folder}.`));
});

test("nobody can guess the name of a temporary file", () => {
  const names = Array.from({ length: 100 }, () => temporaryName("state.json"));
  expect(new Set(names).size).toBe(100);
  for (const name of names) expect(name).toMatch(/^state\.json\.[0-9a-f]{16}$/);
});

test("a new file is never written through a link", () => {
  const folder = temporaryDirectory();
  const [victim, link, dangling] = ["victim", "link", "dangling"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(victim, "precious");
  symlinkSync(victim, link);
  symlinkSync(join(folder, "nothing"), dangling);
  for (const name of [link, dangling]) expect(() => writeNew(name, "text")).toThrow(/EEXIST/);
  expect([readFileSync(victim, "utf8"), lstatSync(link).isSymbolicLink()]).toEqual(["precious", true]);
  expect(readdirSync(folder)).not.toContain("nothing");
});
