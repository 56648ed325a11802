/** The path to a value: names of attributes, and indices or keys of elements. */
export type AttributePath = readonly (string | number | { readonly key: string })[];

/** An error or a warning that Terraform shows to the user. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** What happened, in three to eight words that can stand alone. */
  readonly summary: string;
  /** Which value is affected, what is allowed, and what to do. */
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
