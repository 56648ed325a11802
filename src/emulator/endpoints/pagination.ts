import { badQuery } from "../http/errors";
import { Listed } from "../storage/state";
import { Variants } from "../variants";

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;
/** No item has this sequence number. */
const FAR_BEYOND = 2 ** 40;

export const PAGE_PARAMETERS = ["per_page", "page", "cursor"] as const;

export type PageQuery = { readonly [name in (typeof PAGE_PARAMETERS)[number]]?: string };

export interface Page<T> {
  readonly data: { readonly [kind: string]: readonly T[] };
  readonly pagination: { readonly hasNextPage: boolean; readonly cursor?: string; readonly count: number };
}

/**
 * One page of a list. The cursor names the page's last item and not a position, so that a deletion between two pages
 * skips nothing. The last page has no cursor, because the official client follows every cursor that it receives.
 */
export function pageOf<T extends Listed, S>(
  kind: string,
  all: readonly T[],
  toItem: (one: T) => S,
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
  const items = rest.slice(0, size);
  const last = items.at(-1);
  const hasNextPage = rest.length > items.length;
  return {
    data: { [kind]: items.map(toItem) },
    pagination: {
      hasNextPage,
      count: items.length,
      ...(hasNextPage && last && { cursor: encodeCursor(last.sequence) }),
    },
  };
}

/**
 * The same page with a cursor to a further one, and so for ever: beyond the last item, pages are empty, and each has a
 * cursor that no earlier page had. An answer that is no page stays as it is.
 */
export function withoutEnd(answer: unknown, query: PageQuery): unknown {
  const { pagination, ...rest } = answer as Partial<Page<unknown>>;
  if (pagination === undefined || pagination.hasNextPage) return answer;
  const after = query.cursor === undefined ? FAR_BEYOND : Math.max(decodeCursor(query.cursor), FAR_BEYOND);
  return { ...rest, pagination: { ...pagination, hasNextPage: true, cursor: encodeCursor(after + 1) } };
}

const encodeCursor = (sequence: number) => Buffer.from(`after ${sequence}`).toString("base64url");

function decodeCursor(cursor: string): number {
  const sequence = Number(/^after (\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1]);
  if (encodeCursor(sequence) !== cursor) throw badQuery("cursor", cursor, "the cursor of an earlier page");
  return sequence;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badQuery(name, text, "a whole number of at least 1");
}
