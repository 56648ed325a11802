import { isNestedDeeperThan } from "../text/json-depth";
import { ApiErrorFacts } from "./api-error";
import { MAX_DEPTH, parseJson } from "./parse-json";

const MAX_TEXT = 2000;
/** Secrets are searched in so much of a text; what is shown of it is far less. */
const MAX_SHOWN = 50_000;

/**
 * Reads the three forms of error bodies that the API is known to send; any other body becomes the text.
 * @param hide removes secrets. It comes before any cut: a cut secret would not be recognised.
 */
export function parseErrorBody(
  body: string,
  hide = (text: string) => text,
): Pick<ApiErrorFacts, "text" | "errorId" | "details"> {
  if (isNestedDeeperThan(MAX_DEPTH, body)) return { text: "the error is nested too deeply to be shown" };
  const json = parseJson(body, (_name, value) => (typeof value === "string" ? hide(value.slice(0, MAX_SHOWN)) : value));
  const asIs = () => cut(hide(body.trim().slice(0, MAX_SHOWN)));
  if (typeof json !== "object" || json === null) return { text: asIs() };
  const { error, message, data } = json as { error?: unknown; message?: unknown; data?: unknown };
  if (typeof error === "object" && error !== null) {
    const nested = error as { message?: unknown; id?: unknown; details?: unknown };
    return { text: asText(nested.message), errorId: asText(nested.id), details: nested.details };
  }
  return { text: asText(error) ?? asText(message) ?? asIs(), details: data };
}

/** The details of a refusal as text; undefined where there are none. */
export function detailsText(details: unknown): string | undefined {
  const isNone = details === undefined || details === null || details === "";
  if (isNone || (typeof details === "object" && Object.keys(details).length === 0)) return undefined;
  try {
    return cut(JSON.stringify(details));
  } catch {
    return "nested too deeply to be shown";
  }
}

const asText = (value: unknown) => (typeof value === "string" && value !== "" ? cut(value) : undefined);
const cut = (text: string) => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);
