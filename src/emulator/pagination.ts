import { LlmModelDeploymentItem } from "../schema/types.generated";
import { badQuery } from "./errors";
import { Variants } from "./variants";

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 100;

export interface PageQuery {
  readonly per_page?: string;
  readonly page?: string;
  readonly cursor?: string;
}

export interface Page {
  readonly data: { readonly llmModelDeployments: readonly LlmModelDeploymentItem[] };
  readonly pagination: { readonly hasNextPage: boolean; readonly cursor?: string; readonly count: number };
}

/**
 * One page. The cursor names the last item seen, not its place, so that a deletion between two pages skips nothing;
 * the last page has none, for the official client follows any it finds.
 */
export function pageOf(all: readonly LlmModelDeploymentItem[], query: PageQuery, variants: Variants): Page {
  const wanted = wholeNumber("per_page", query.per_page) ?? DEFAULT_PAGE_SIZE;
  if (wanted > MAX_PAGE_SIZE && variants["per_page.over"] === "400") {
    throw badQuery("per_page", `${wanted}`, `at most ${MAX_PAGE_SIZE}`);
  }
  const size = Math.min(wanted, MAX_PAGE_SIZE);
  const page = wholeNumber("page", query.page) ?? 1;
  const sorted = [...all].sort((a, b) => compare(keyOf(a), keyOf(b)));
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  const start = after === undefined ? (page - 1) * size : firstAfter(sorted, after);
  const items = sorted.slice(start, start + size);
  const last = items.at(-1);
  const hasNextPage = start + size < sorted.length;
  return {
    data: { llmModelDeployments: items },
    pagination: { hasNextPage, count: items.length, ...(hasNextPage && last && { cursor: encodeCursor(keyOf(last)) }) },
  };
}

function firstAfter(sorted: readonly LlmModelDeploymentItem[], key: string): number {
  const index = sorted.findIndex((item) => compare(keyOf(item), key) > 0);
  return index < 0 ? sorted.length : index;
}

const keyOf = ({ createdAt, id }: LlmModelDeploymentItem) => `${createdAt} ${id}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const encodeCursor = (key: string) => Buffer.from(key).toString("base64url");

function decodeCursor(cursor: string): string {
  const key = Buffer.from(cursor, "base64url").toString("utf8");
  if (encodeCursor(key) !== cursor || !key.includes(" "))
    throw badQuery("cursor", cursor, "a cursor of an earlier page");
  return key;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badQuery(name, text, "a whole number from 1 on");
}
