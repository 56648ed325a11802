import { AttributePath, Diagnostic, error, warning } from "../../protocol/diagnostics";
import { GUIDES_URL } from "../../schema/names";
import { FailureCode } from "./catalogue";

// The form of every failure: a summary that stands alone in a log, the facts, and the code with its page at the end.

export function codedError(code: FailureCode, summary: string, detail: string, path?: AttributePath): Diagnostic {
  return error(summary, `${detail}\n\nError code: ${codeWithLink(code)}`, path);
}

export function codedWarning(code: FailureCode, summary: string, detail: string, path?: AttributePath): Diagnostic {
  return warning(summary, `${detail}\n\nWarning code: ${codeWithLink(code)}`, path);
}

/** An HTML anchor of a heading is its text in lower case. */
const codeWithLink = (code: FailureCode) => `${code} (${GUIDES_URL}errors.md#${code.toLowerCase()})`;
