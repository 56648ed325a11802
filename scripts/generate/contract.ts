import { CONTRACT_RULES } from "./contract-rules/all";
import { ContractRule } from "./contract-rules/rule";
import { Proof, proofCell, proofs } from "./proofs";

/** docs/contributing/contract.md: every rule of the provider contract, and what proves it. */
export function contract(): string {
  const proven = CONTRACT_RULES.filter(({ reason }) => reason === undefined).length;
  const all = proofs();
  return `<!-- Generated from scripts/generate/contract-rules by \`npm run generate\`. Do not edit. -->

# The provider contract

What Terraform's and OpenTofu's core demand of a provider, rule by rule. ${proven} of ${CONTRACT_RULES.length} rules are proven by tests; the others say why not.

Marks: **E**, core reports an error. **L**, core says nothing, and state is lost or wrong. **F**, users expect it. **P**, good practice.

| rule | marks | what it says | proof |
|---|---|---|---|
${CONTRACT_RULES.map((rule) => row(rule, all)).join("\n")}
`;
}

function row({ id, marks, rule, reason }: ContractRule, all: readonly Proof[]): string {
  const cells = [id, marks, rule].map((cell) => cell.replace(/\|/g, "\\|"));
  return `| ${[...cells, reason ?? proofCell(all, id)].join(" | ")} |`;
}
