// What the emulator does in the API's place, said beside the code that does it: docs/contributing/parity.md and the control API
// list it. `recorded` comes from a fixture of the real API, never from a declaration.

export type Label = "documented" | "seen" | "assumed" | "decided";

export const AREAS = [
  "paths",
  "create",
  "get",
  "list",
  "update",
  "delete",
  "lifecycle",
  "errors",
  "ids",
  "pagination",
  "rate limit",
  "authentication",
  "neighbours",
  "persistence",
] as const;
export type Area = (typeof AREAS)[number];

export interface Behaviour {
  /** Permanent, `area.what`. */
  readonly id: string;
  readonly area: Area;
  readonly text: string;
  readonly label: Label;
  /** What supports it. */
  readonly source: string;
  /** The variant that gives the other answers. */
  readonly variant?: string;
  /** Beginning of the title of a test that fails without it. */
  readonly test: string;
}

/** Pages and guides of the API, state of June 2026. */
export const DOCS = "endpoint pages";
export const CLIENT = "@northflank/js-client 0.9.5";
export const NOTHING = "shape or analogy";

type Rest = Omit<Behaviour, "area" | "label" | "id">;

/** `behaviours("create", { body: assumed({…}) })` declares `create.body`. */
export function behaviours(
  area: Area,
  all: { readonly [name: string]: Rest & { readonly label: Label } },
): Behaviour[] {
  return Object.entries(all).map(([name, rest]) => ({ id: `${area.replace(/ /g, "-")}.${name}`, area, ...rest }));
}

type Told = readonly [text: string, test: string, more?: { readonly source?: string; readonly variant?: string }];

const labelled =
  (label: Label, source: string) =>
  (...[text, test, more]: Told) => ({ label, text, test, source, ...more });

export const documented = labelled("documented", DOCS);
export const seen = labelled("seen", CLIENT);
export const assumed = labelled("assumed", NOTHING);
export const decided = labelled("decided", "this project");
