import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../endpoints/pagination";
import { assumed, behaviours, CLIENT, decided, documented, seen } from "./behaviour";

export const PAGINATION_BEHAVIOURS = behaviours("pagination", {
  size: documented(`\`per_page\` is ${DEFAULT_PAGE_SIZE} by default, and at most ${MAX_PAGE_SIZE}`),
  over: assumed(`A \`per_page\` above ${MAX_PAGE_SIZE} counts as ${MAX_PAGE_SIZE}`, { variant: "per_page.over" }),
  page: documented("`page` is the number of a page, from 1", {
    source: "endpoint pages; that it counts from 1 is assumed",
  }),
  cursor: documented("`cursor` leads to the next page"),
  "last-page": seen("The last page has no `cursor`", {
    source: `examples of the endpoint pages; behaviour of ${CLIENT}`,
  }),
  endless: decided(
    "The fault `endless` makes lists without end: each page has a new cursor, and pages after the last item are empty",
  ),
  keyset: assumed("A cursor names the last item of its page, so a deletion between two pages skips nothing"),
  order: assumed("Lists are in the order of creation"),
  "bad-query": assumed("An invalid `per_page`, `page` or `cursor` returns 400"),
});
