import { CONTRACT_RULES } from "../../../scripts/generate/contract-rules/all";
import { proofs } from "../../../scripts/generate/proofs";

/** How many rules there are of each kind. */
const RULES = {
  RPC: 5,
  HS: 16,
  WIRE: 13,
  SCH: 14,
  VAL: 4,
  CFG: 3,
  PLAN: 16,
  APPLY: 12,
  READ: 8,
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
  DIAG: 5,
  STOP: 4,
  CRASH: 1,
  BULK: 8,
  RATE: 6,
  IDEM: 7,
};

const proven = new Set(proofs().map(({ id }) => id));

test("every rule of the contract is listed once", () => {
  const all = Object.entries(RULES).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`),
  );
  expect(CONTRACT_RULES.map(({ id }) => id).sort()).toEqual(all.sort());
});

test("every rule has a test that proves it, or a reason why there is none", () => {
  const unproven = CONTRACT_RULES.filter(({ id, reason }) => reason === undefined && !proven.has(id));
  expect(unproven.map(({ id }) => id)).toEqual([]);
});

test("a rule that gives a reason for having no test has none", () => {
  expect(CONTRACT_RULES.filter(({ id, reason }) => reason !== undefined && proven.has(id))).toEqual([]);
});
