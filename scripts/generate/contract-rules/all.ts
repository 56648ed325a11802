import { API } from "./api";
import { CHANGES } from "./changes";
import { MESSAGES } from "./messages";
import { OTHER_CALLS } from "./other-calls";
import { PLANS } from "./plans";
import { PROCESS } from "./process";
import { ContractRule } from "./rule";
import { VALUES } from "./values";

// The rules of the provider contract: Terraform's plugin protocol 6, as core enforces it.
// `test/contract/docs/contract-page.test.ts` checks that every named test exists.

export const CONTRACT_RULES: readonly ContractRule[] = [
  ...PROCESS,
  ...VALUES,
  ...PLANS,
  ...CHANGES,
  ...OTHER_CALLS,
  ...MESSAGES,
  ...API,
];
