export interface ContractRule {
  readonly id: string;
  /** E: core reports an error. L: core says nothing and state is lost or wrong. F: users expect it. P: good practice. */
  readonly marks: string;
  readonly rule: string;
  /** Why no test is needed, or what replaces it. Tests that name the rule's id prove a rule without a reason. */
  readonly reason?: string;
}

export const rule = (id: string, marks: string, text: string): ContractRule => ({ id, marks, rule: text });

export const untested = (id: string, marks: string, text: string, reason: string): ContractRule => ({
  ...rule(id, marks, text),
  reason,
});
