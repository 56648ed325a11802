import { API } from "./contract-rules/api";
import { CHANGES } from "./contract-rules/changes";
import { MESSAGES } from "./contract-rules/messages";
import { OTHER_CALLS } from "./contract-rules/other-calls";
import { PLANS } from "./contract-rules/plans";
import { PROCESS } from "./contract-rules/process";
import { ContractRule } from "./contract-rules/rule";
import { VALUES } from "./contract-rules/values";

// The rules of the provider contract (Terraform's plugin protocol 6, as core enforces it), and what proves each here.
// `test/contract/contract-document.test.ts` checks that every named test exists.

export const CONTRACT_RULES: readonly ContractRule[] = [
  ...PROCESS,
  ...VALUES,
  ...PLANS,
  ...CHANGES,
  ...OTHER_CALLS,
  ...MESSAGES,
  ...API,
];
