import { CONTRACT_RULES } from "./contract-rules/all";
import { ContractRule } from "./contract-rules/rule";

/** docs/contributing/contract.md: every rule of the provider contract, and what proves it. */
export function contract(): string {
  const proven = CONTRACT_RULES.filter(({ tests }) => tests).length;
  return `<!-- Generated from scripts/generate/contract-rules by \`npm run generate\`. Do not edit. -->

# The provider contract

What Terraform's and OpenTofu's core demand of a provider, rule by rule. ${proven} of ${CONTRACT_RULES.length} rules are proven by tests; the others say why not.

Marks: **E**, core reports an error. **L**, core says nothing, and state is lost or wrong. **F**, users expect it. **P**, good practice.

| rule | marks | what it says | proof |
|---|---|---|---|
${CONTRACT_RULES.map(row).join("\n")}
`;
}

function row({ id, marks, rule, tests, reason }: ContractRule): string {
  const proof = tests ? tests.map((title) => `“${title}”`).join("<br>") : reason;
  return `| ${[id, marks, rule, proof].map((cell) => (cell ?? "").replace(/\|/g, "\\|")).join(" | ")} |`;
}
