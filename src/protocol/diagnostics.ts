/** Leads to a value: names of attributes, and keys or indices of elements. */
export type AttributePath = readonly (string | number | { readonly key: string })[];

/** What a user is told of an operation. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** What happened, in a few words. */
  readonly summary: string;
  /** With which value, what is allowed, what to do. */
  readonly detail: string;
  readonly path?: AttributePath;
}

export function error(summary: string, detail: string, path?: AttributePath): Diagnostic {
  return { severity: "error", summary, detail, ...(path && { path }) };
}

export function warning(summary: string, detail: string, path?: AttributePath): Diagnostic {
  return { severity: "warning", summary, detail, ...(path && { path }) };
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

export function isDiagnostic(value: object | undefined): value is Diagnostic {
  return value !== undefined && "severity" in value;
}
