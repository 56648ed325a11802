import { LlmModelDeploymentItem } from "../schema/types.generated";
import { ApiError } from "./api-error";
import { flawOfItem, isRecord, isText, unexpected } from "./check-answer";
import { ApiRequest } from "./http";
import { isIdentifier } from "./identifier";

// The door: every answer about models is read here. Nothing behind it meets a value of a wrong type.

type Request = Pick<ApiRequest, "method" | "path">;

/** A model in an answer; its id is always there. */
export type Deployment = LlmModelDeploymentItem & { readonly id: string };

export interface Page {
  readonly items: readonly Deployment[];
  readonly hasNextPage: boolean;
  readonly cursor?: string;
  /** The number of items that the page announces. */
  readonly count?: number;
}

/** The model of an answer to a read, even without an id. */
export function readItem(request: Request, answer: unknown): LlmModelDeploymentItem {
  const { data } = answer as { readonly data?: unknown };
  if (!isRecord(data)) throw unreadableAnswer(request, NO_MODEL);
  throwIfWrong(request, flawOfItem(data));
  return data;
}

/** The model of an answer to a read by id. */
export function readIdentifiedItem(request: Request, answer: unknown): Deployment {
  const item = readItem(request, answer);
  if (item.id) return item as Deployment;
  throw Object.keys(item).length > 0 ? wrongAnswer(request, "id is missing") : unreadableAnswer(request, NO_MODEL);
}

/**
 * What the answer to a write has of the model. The write has succeeded, whatever its answer is: where the answer is wrong,
 * only its identifier counts, and the caller reads the model.
 */
export function readWrittenItem(answer: unknown): LlmModelDeploymentItem | undefined {
  const { data } = answer as { readonly data?: unknown };
  if (!isRecord(data)) return undefined;
  if (flawOfItem(data) === undefined) return data;
  const { id } = data;
  return isText(id) && isIdentifier(id) ? { id } : undefined;
}

export function readPage(request: Request, answer: unknown): Page {
  const { data, pagination } = answer as { readonly data?: unknown; readonly pagination?: unknown };
  const items = isRecord(data) ? data[LIST] : undefined;
  if (!Array.isArray(items)) throw unreadableAnswer(request, "the answer holds no list of AI models");
  for (const [i, item] of items.entries()) throwIfWrong(request, flawOfListed(item, i));
  throwIfWrong(request, flawOfPagination(pagination ?? {}));
  const { hasNextPage, cursor, count } = (pagination ?? {}) as Pagination;
  return {
    items,
    hasNextPage: hasNextPage ?? false,
    ...(cursor && { cursor }),
    ...(typeof count === "number" && { count }),
  };
}

const NO_MODEL = "the answer holds no AI model";
const LIST = "llmModelDeployments";

interface Pagination {
  readonly hasNextPage?: boolean | null;
  readonly cursor?: string | null;
  readonly count?: unknown;
}

function flawOfListed(item: unknown, i: number): string | undefined {
  const flaw = flawOfItem(item, [LIST, i]);
  return flaw ?? ((item as LlmModelDeploymentItem).id ? undefined : `${LIST}[${i}].id is missing`);
}

function flawOfPagination(pagination: unknown): string | undefined {
  if (!isRecord(pagination)) return unexpected(pagination, ["pagination"], "an object");
  const { hasNextPage = null, cursor = null } = pagination;
  // a word here would be taken for yes: the list would never end
  if (hasNextPage !== null && typeof hasNextPage !== "boolean")
    return unexpected(hasNextPage, ["pagination", "hasNextPage"], "true or false");
  return cursor === null || isText(cursor) ? undefined : unexpected(cursor, ["pagination", "cursor"], "text");
}

function throwIfWrong(request: Request, flaw: string | undefined): void {
  if (flaw !== undefined) throw wrongAnswer(request, flaw);
}

/** An answer of the API with a part that is wrong or missing. */
export function wrongAnswer(request: Request, flaw: string): ApiError {
  return unreadable(request, { text: flaw, isFromApi: true });
}

/** An answer that may come from something else than the API. */
function unreadableAnswer(request: Request, text: string): ApiError {
  return unreadable(request, { text });
}

function unreadable(
  { method, path }: Request,
  facts: { readonly text: string; readonly isFromApi?: boolean },
): ApiError {
  return new ApiError({ kind: "unreadable", method, path, status: 200, ...facts });
}
