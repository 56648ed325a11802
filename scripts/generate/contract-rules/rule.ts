export interface ContractRule {
  readonly id: string;
  /** E: core reports an error. L: core says nothing and state is lost or wrong. F: users expect it. P: good practice. */
  readonly marks: string;
  readonly rule: string;
  /** Why no test is needed, or what stands in its place. A rule without a reason is proven by a test that names its id. */
  readonly reason?: string;
}

export const rule = (id: string, marks: string, text: string): ContractRule => ({ id, marks, rule: text });

export const untested = (id: string, marks: string, text: string, reason: string): ContractRule => ({
  ...rule(id, marks, text),
  reason,
});
