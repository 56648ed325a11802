import { CONTRACT_RULES } from "./contract-rules/all";
import { ContractRule } from "./contract-rules/rule";
import { Proof, proofCell, proofs } from "./proofs";

/** docs/contributing/contract.md: every rule of the provider contract, and the tests that prove it. */
export function contract(): string {
  const proven = CONTRACT_RULES.filter(({ reason }) => reason === undefined).length;
  const all = proofs();
  return `<!-- Generated from scripts/generate/contract-rules by \`npm run generate\`. Do not edit. -->

# The provider contract

This page lists the rules that the core of Terraform and OpenTofu has for a provider. Tests prove ${proven} of ${CONTRACT_RULES.length} rules; for each other rule, the page says why there is no test.

The marks say what happens if a provider breaks the rule. **E**: core reports an error. **L**: core reports nothing, and the state is lost or wrong. **F**: the provider does not do what users expect. **P**: the rule is good practice.

| rule | marks | what it says | proof |
|---|---|---|---|
${CONTRACT_RULES.map((rule) => row(rule, all)).join("\n")}
`;
}

function row({ id, marks, rule, reason }: ContractRule, all: readonly Proof[]): string {
  const cells = [id, marks, rule].map((cell) => cell.replace(/\|/g, "\\|"));
  return `| ${[...cells, reason ?? proofCell(all, id)].join(" | ")} |`;
}
