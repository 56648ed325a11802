/**
 * Names what a test proves: rules of docs/contributing/contract.md such as "IDEM-3", behaviours of
 * docs/contributing/parity.md such as "errors.details". Written as the first statement of the test. The two pages find
 * their proofs by these ids, so a title can be reworded freely; an id that no page knows fails test/contract/docs.
 */
export function proves(..._ids: readonly [string, ...string[]]): void {}
