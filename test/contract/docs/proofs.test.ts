import { CONTRACT_RULES } from "../../../scripts/generate/contract-rules/all";
import { proofs } from "../../../scripts/generate/proofs";
import { BEHAVIOURS } from "../../../src/emulator/parity/behaviours";

test("a test proves only what a page of the documentation lists", () => {
  const listed = new Set([...CONTRACT_RULES, ...BEHAVIOURS].map(({ id }) => id));
  expect(proofs().filter(({ id }) => !listed.has(id))).toEqual([]);
});

test("every proof stands in a test that has a title", () => {
  expect(proofs().filter(({ title }) => title === "")).toEqual([]);
});
