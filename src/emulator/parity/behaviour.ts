// The form of a declaration: one thing that the emulator does because the real API is known, or assumed, to do it.
// docs/contributing/parity.md and the control API list all of them. The label `recorded` is never declared: it comes
// from a recording of the real API.

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
  /** Permanent, `area.what`. Tests name it to say what they prove. */
  readonly id: string;
  readonly area: Area;
  readonly text: string;
  readonly label: Label;
  /** The evidence for it. */
  readonly source: string;
  /** The variant that switches to another behaviour. */
  readonly variant?: string;
}

/** The API's pages and guides, as of June 2026. */
const DOCS = "endpoint pages";
export const CLIENT = "@northflank/js-client 0.9.5";
const ANALOGY = "shape or analogy";
export const ELSEWHERE = "documented for other kinds of objects";
export const NO_BODY = "endpoint pages give no body";

type Declaration = Omit<Behaviour, "area" | "id">;

/** `behaviours("create", { body: assumed("…") })` declares `create.body`. */
export function behaviours(area: Area, all: { readonly [name: string]: Declaration }): readonly Behaviour[] {
  return Object.entries(all).map(([name, declaration]) => ({
    id: `${area.replace(/ /g, "-")}.${name}`,
    area,
    ...declaration,
  }));
}

type More = { readonly source?: string; readonly variant?: string };

const labelled =
  (label: Label, source: string) =>
  (text: string, more?: More): Declaration => ({ label, text, source, ...more });

export const documented = labelled("documented", DOCS);
export const seen = labelled("seen", CLIENT);
export const assumed = labelled("assumed", ANALOGY);
export const decided = labelled("decided", "this project");
