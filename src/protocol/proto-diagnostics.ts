import { AttributePath, Diagnostic } from "./diagnostics";
import { Diagnostic_Severity, Diagnostic as ProtoDiagnostic, AttributePath as ProtoPath } from "./gen/tfplugin6";
import { safeLine, safeText } from "./log";

/** Diagnostics as protobuf messages. Here all of them leave: without secrets and control characters (DIAG-1, DIAG-5). */
export function protoDiagnostics(diagnostics: readonly Diagnostic[]): ProtoDiagnostic[] {
  return diagnostics.map(({ severity, summary, detail, path }) => ({
    severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary: safeLine(summary),
    detail: safeText(detail),
    // Terraform finds the line of no path below a nested attribute, and shows line 1 of the block instead (DIAG-4).
    attribute: path && protoPath(path.slice(0, 1)),
  }));
}

export function protoPath(path: AttributePath): ProtoPath {
  return {
    steps: path.map((step) => {
      if (typeof step === "string") return { selector: { $case: "attributeName", value: step } };
      if (typeof step === "number") return { selector: { $case: "elementKeyInt", value: BigInt(step) } };
      return { selector: { $case: "elementKeyString", value: step.key } };
    }),
  };
}
