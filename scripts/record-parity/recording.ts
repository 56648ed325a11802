/** Where answers of the real API are kept, from the project's root; docs/contributing/parity.md labels what they settle. */
export const RECORDINGS = "test/recordings";

/** What the API answered to one question. */
export interface Recording {
  /** The behaviour that it settles. */
  readonly behaviour: string;
  readonly recordedOn: string;
  /** What it comes to, in words; the value where there is a variant. */
  readonly verdict: string;
  readonly exchanges: readonly Exchange[];
}

/** A request and its answer, without anything that tells whose they are. */
export interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly answer: {
    readonly status: number;
    readonly headers: { readonly [name: string]: string };
    readonly body: unknown;
  };
}
