import { baseUrlProblem } from "./base-url";
import { Snapshot, Violation } from "./violations";

// Checks of the provider's arguments that JSON Schema cannot express.

export function badBaseUrl({ value, unknown }: Snapshot): Violation[] {
  const { baseUrl } = value as { readonly baseUrl?: unknown };
  if (typeof baseUrl !== "string" || unknown.includes("/baseUrl")) return [];
  const problem = baseUrlProblem(baseUrl);
  return problem ? [{ path: ["baseUrl"], message: problem.message }] : [];
}

/** An argument that is an empty text counts as not set: the environment variable or the default applies. */
export function withoutEmptyTexts<T extends object>(config: T): T {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== "")) as T;
}
