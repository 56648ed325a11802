export interface ContractRule {
  readonly id: string;
  /** E: core reports an error. L: core says nothing and state is lost or wrong. F: users expect it. P: good practice. */
  readonly marks: string;
  readonly rule: string;
  /** Beginnings of the titles of the tests that would fail if the rule broke. */
  readonly tests?: readonly string[];
  /** Why no test is needed, or what stands in its place. */
  readonly reason?: string;
}

export const rule = (id: string, marks: string, text: string, ...tests: string[]): ContractRule => ({
  id,
  marks,
  rule: text,
  tests,
});
export const untested = (id: string, marks: string, text: string, reason: string): ContractRule => ({
  id,
  marks,
  rule: text,
  reason,
});
