import { readFileSync } from "node:fs";
import { join } from "node:path";
import { proofs } from "../../../scripts/generate/proofs";
import { CONTROL_PATHS } from "../../../src/emulator/control/control";
import { parseFault } from "../../../src/emulator/faults/faults";
import { AREAS } from "../../../src/emulator/parity/behaviour";
import { BEHAVIOURS } from "../../../src/emulator/parity/behaviours";
import { VARIANTS } from "../../../src/emulator/variants";
import { emulatorCommand } from "../../support/emulator-process";

const TESTS = join(__dirname, "../..");

test("every behaviour has a unique id and a sentence", () => {
  const ids = BEHAVIOURS.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(BEHAVIOURS.filter(({ id, text }) => !/^[a-z-]+\.[\w-]+$/.test(id) || text === "")).toEqual([]);
  expect([...new Set(BEHAVIOURS.map(({ area }) => area))].sort()).toEqual([...AREAS].sort());
});

test("every behaviour has a test that proves it", () => {
  const proven = new Set(proofs().map(({ id }) => id));
  expect(BEHAVIOURS.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
});

test("every variant belongs to a behaviour, and behaviours name only existing variants", () => {
  const named = BEHAVIOURS.flatMap(({ variant }) => variant ?? []);
  expect([...new Set(named)].sort()).toEqual(Object.keys(VARIANTS).sort());
});

test("the emulator accepts every fault in the guides", () => {
  const guides = ["emulator.md", "testing.md"]
    .map((name) => readFileSync(join(TESTS, "../docs/guides", name), "utf8"))
    .join();
  const written = [
    ...guides.matchAll(/--fault(?:",)? ["']([^"'\n]+)["']/g),
    ...[...guides.matchAll(/emulator faults (".+")/g)].flatMap(([, rules = ""]) => [...rules.matchAll(/"([^"]+)"/g)]),
  ].map(([, rule = ""]) => rule);
  expect(written).toHaveLength(4);
  for (const rule of written) expect(() => parseFault(rule)).not.toThrow();
});

test("docs/guides/emulator.md names every option, every command and every path of the control API", async () => {
  const doc = readFileSync(join(TESTS, "../docs/guides/emulator.md"), "utf8");
  const help = async (...args: string[]) => (await emulatorCommand(...args, "--help").ended).stdout;
  const options = [...(await help("start")).matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option as string);
  const commands = [...(await help()).matchAll(/^ {2}([a-z]+) /gm)].map(([, command]) => command as string);
  expect([options.length, commands.length]).toEqual([20, 10]);
  const unnamed = [
    ...options.filter((option) => !doc.includes(`\`${option}`)),
    ...commands.filter((command) => command !== "help" && !doc.includes(`\`${command}`)),
    ...CONTROL_PATHS.filter(([path]) => !doc.includes(`\`${path}\``)),
  ];
  expect(unnamed).toEqual([]);
});
