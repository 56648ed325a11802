/** The folder of the recordings, below the repository's root; docs/contributing/parity.md uses them. */
export const RECORDINGS = "test/recordings";

/** The API's answer to one question. */
export interface Recording {
  /** The id of the behaviour that it proves. */
  readonly behaviour: string;
  readonly recordedOn: string;
  /** The result as a text; the value of the variant, if there is one. */
  readonly verdict: string;
  readonly exchanges: readonly Exchange[];
}

/** A request and its answer, without anything that identifies the account. */
export interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly answer: {
    readonly status: number;
    readonly headers: { readonly [name: string]: string };
    readonly body: unknown;
  };
}
