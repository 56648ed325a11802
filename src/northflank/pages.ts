import { Deployment, Page, wrongAnswer } from "./read-answer";

// Follows a list from page to page. It always comes to an end: a list that leads nowhere is an unreadable answer, because
// a part of a list, taken for all of it, would make models seem gone.

export const LARGEST_PAGE = 100;
/** More than any project has. */
const MOST_MODELS = 20_000;

export interface PageQuery {
  readonly per_page?: string;
  readonly page?: string;
  readonly cursor?: string;
}

export interface ListedPage extends Page {
  /** The items that no earlier page had: a list may shift between two requests. */
  readonly newItems: readonly Deployment[];
}

/** @param path of the list, for errors */
export async function* pagesOf(
  path: string,
  readPage: (query: PageQuery) => Promise<Page>,
  pageSize = LARGEST_PAGE,
): AsyncGenerator<ListedPage> {
  const most = Math.ceil(MOST_MODELS / pageSize);
  const cursors = new Set<string>();
  const ids = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const page = await readPage({ per_page: String(pageSize), ...(cursor !== undefined && { cursor }) });
    const newItems = page.items.filter(({ id }) => !ids.has(id) && ids.add(id));
    yield { ...page, newItems };
    if (!page.hasNextPage) return;
    const flaw = flawOf({ ...page, newItems }, cursors) ?? (cursors.size + 1 >= most ? tooLong(most) : undefined);
    if (flaw !== undefined) throw wrongAnswer({ method: "GET", path }, flaw);
    cursor = page.cursor as string;
    cursors.add(cursor);
  }
}

function flawOf({ cursor, newItems }: ListedPage, cursors: ReadonlySet<string>): string | undefined {
  if (cursor === undefined) return "there is a next page, and pagination.cursor, which leads to it, is missing";
  if (cursors.has(cursor)) return "pagination.cursor is one of before: the list would never end";
  return newItems.length > 0
    ? undefined
    : "a page has no new AI model, and there is a next page: the list might never end";
}

const tooLong = (most: number) => `there is a next page after ${most} pages: the list might never end`;
