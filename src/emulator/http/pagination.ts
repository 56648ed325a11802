import { assumed, behaviours, CLIENT, documented, seen } from "../parity/behaviour";
import { Variants } from "../variants";
import { badQuery } from "./errors";

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 100;

export interface PageQuery {
  readonly per_page?: string;
  readonly page?: string;
  readonly cursor?: string;
}

/** What a list is ordered by. */
interface Listed {
  readonly sequence: number;
}

export interface Page<T> {
  readonly data: { readonly [kind: string]: readonly T[] };
  readonly pagination: { readonly hasNextPage: boolean; readonly cursor?: string; readonly count: number };
}

/**
 * One page. The cursor names the last item seen, not its place, so that a deletion between two pages skips nothing;
 * the last page has none, for the official client follows any it finds.
 */
export function pageOf<T extends Listed, S>(
  kind: string,
  all: readonly T[],
  show: (one: T) => S,
  query: PageQuery,
  variants: Variants,
): Page<S> {
  const wanted = wholeNumber("per_page", query.per_page) ?? DEFAULT_PAGE_SIZE;
  if (wanted > MAX_PAGE_SIZE && variants["per_page.over"] === "400") {
    throw badQuery("per_page", `${wanted}`, `at most ${MAX_PAGE_SIZE}`);
  }
  const size = Math.min(wanted, MAX_PAGE_SIZE);
  const page = wholeNumber("page", query.page) ?? 1;
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  const inOrder = [...all].sort((a, b) => a.sequence - b.sequence);
  const rest =
    after === undefined ? inOrder.slice((page - 1) * size) : inOrder.filter(({ sequence }) => sequence > after);
  const shown = rest.slice(0, size);
  const last = shown.at(-1);
  const hasNextPage = rest.length > shown.length;
  return {
    data: { [kind]: shown.map(show) },
    pagination: {
      hasNextPage,
      count: shown.length,
      ...(hasNextPage && last && { cursor: encodeCursor(last.sequence) }),
    },
  };
}

const encodeCursor = (sequence: number) => Buffer.from(`after ${sequence}`).toString("base64url");

function decodeCursor(cursor: string): number {
  const sequence = Number(/^after (\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1]);
  if (encodeCursor(sequence) !== cursor) throw badQuery("cursor", cursor, "a cursor of an earlier page");
  return sequence;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badQuery(name, text, "a whole number from 1 on");
}

export const PAGE_BEHAVIOURS = [
  ...behaviours("list", {
    body: documented(
      "`{data: {llmModelDeployments: […]}, pagination}` with whole models",
      "items of a list are whole models",
    ),
    "one-key": seen("`data` has exactly one key", "the vendor's client collects all of 123 models, each once", {
      source: `behaviour of ${CLIENT}`,
    }),
  }),
  ...behaviours("pagination", {
    size: documented(
      "`per_page` is 50 unless given, and 100 at most",
      "a page holds 50 unless told otherwise, and never more than 100",
    ),
    over: assumed("More than 100 count as 100", "a page holds 50 unless told otherwise, and never more than 100", {
      variant: "per_page.over",
    }),
    page: documented("`page` is the number of a page, from 1", "pages can be asked for by number", {
      source: "endpoint pages; that it counts from 1 is assumed",
    }),
    cursor: documented("`cursor` leads to the next page", "only a page that is followed by another has a cursor"),
    "last-page": seen("The last page has no `cursor`", "only a page that is followed by another has a cursor", {
      source: `examples of the endpoint pages; behaviour of ${CLIENT}`,
    }),
    keyset: assumed(
      "A cursor names the last item seen: a deletion between two pages skips nothing",
      "a model that is deleted between two pages makes no other be skipped or repeated",
    ),
    order: assumed("Lists are in the order of creation", "a model that is created between two pages makes no other"),
    "bad-query": assumed(
      "A `per_page`, `page` or `cursor` that is none is 400",
      "%s=%s is refused with what is allowed",
    ),
  }),
];
