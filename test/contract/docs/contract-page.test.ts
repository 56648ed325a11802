import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTRACT_RULES } from "../../../scripts/generate/contract-rules/all";

/** How many rules there are of each kind. */
const RULES = {
  RPC: 5,
  HS: 16,
  WIRE: 13,
  SCH: 14,
  VAL: 3,
  CFG: 3,
  PLAN: 16,
  APPLY: 12,
  READ: 7,
  IMP: 6,
  UPG: 6,
  MOVE: 1,
  DATA: 2,
  FUNC: 1,
  IDN: 3,
  LIST: 1,
  EPH: 1,
  ACT: 1,
  DEF: 1,
  WO: 2,
  DIAG: 3,
  STOP: 4,
  CRASH: 1,
  BULK: 7,
  RATE: 6,
  IDEM: 7,
};

const TESTS = join(__dirname, "../..");
const sources = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && !name.endsWith("contract-page.test.ts"))
  .map((name) => readFileSync(join(TESTS, name), "utf8"))
  .join("\n");

test("every rule of the contract is listed once", () => {
  const all = Object.entries(RULES).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`),
  );
  expect(CONTRACT_RULES.map(({ id }) => id).sort()).toEqual(all.sort());
});

test("every rule has a proof or a reason", () => {
  expect(CONTRACT_RULES.filter(({ tests, reason }) => (tests?.length ?? 0) === 0 && !reason)).toEqual([]);
});

test("every test that is named as a proof exists", () => {
  const titles = CONTRACT_RULES.flatMap(({ id, tests = [] }) => tests.map((title) => ({ id, title })));
  const isThere = (title: string) => ['"', "'", "`"].some((quote) => sources.includes(`${quote}${title}`));
  expect(titles.filter(({ title }) => !isThere(title))).toEqual([]);
});
