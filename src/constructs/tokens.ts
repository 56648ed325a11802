import { Token } from "cdktf";
import { Construct } from "constructs";
import { Snapshot } from "../schema/violations";

// Which values of a configuration only Terraform will know. A token is never judged; what stands beside it is.

const LIST_MARKER = "#{TfToken[";
const MAP_MARKER = "&{TfToken[";
/** Number tokens are doubles around -1e+285 to -1e+308; String() always writes them with an exponent. */
const NUMBER_IN_STRING = /-?\d+(?:\.\d+)?e\+\d{3}/g;

/** Whether `value` itself (not something inside it) is known only to Terraform. */
export function isUnknown(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return isUnknownString(value);
    case "number":
      return isNumberToken(value);
    case "object":
      return value !== null && isUnknownObject(value);
    default:
      return false;
  }
}

function isUnknownString(text: string): boolean {
  if (Token.isUnresolved(text)) return true; // also a token in the middle of a string
  if (text.includes(LIST_MARKER) || text.includes(MAP_MARKER)) return true; // element or key of an encoded list or map
  // hand-written templates, ${var.x} or %{ if … }; doubled, they are literal text
  if (/(^|[^$])\$\{|(^|[^%])%\{/.test(text)) return true;
  // a number token that JavaScript put into a string, which CDKTF resolves later
  return (text.match(NUMBER_IN_STRING) ?? []).some((number) => isNumberToken(Number.parseFloat(number)));
}

/** A number token by itself, or an element of a list of numbers, of which CDKTF looks at `[value]`. */
function isNumberToken(value: number): boolean {
  return Token.isUnresolved(value) || Token.isUnresolved([value]);
}

function isUnknownObject(value: object): boolean {
  if (typeof (value as { resolve?: unknown }).resolve === "function") return true; // Lazy, functions, complex objects
  if (Array.isArray(value)) return value.some(isListMarker);
  return Object.keys(value).some((key) => key.includes(MAP_MARKER)); // an encoded map
}

function isListMarker(element: unknown): boolean {
  if (typeof element === "string") return element.includes(LIST_MARKER);
  return typeof element === "number" && !Token.isUnresolved(element) && Token.isUnresolved([element]);
}

/** A configuration as plain data, and the places of what only Terraform knows. */
export function snapshot(root: unknown): Snapshot {
  const unknown: string[] = [];
  const enclosing = new Set<object>();

  const copyMembers = (value: object, path: string): unknown => {
    const copy: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      if (isUnknownString(key)) return markUnknown(path); // a token as a key: the members are not known
      copy[key] = copyOf(member, `${path}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`);
    }
    return copy;
  };

  const copyOf = (value: unknown, path: string): unknown => {
    if (isUnknown(value)) return markUnknown(path);
    if (typeof value !== "object" || value === null) return value;
    const place = path.slice(1).replace(/\//g, ".") || "the configuration";
    if (Construct.isConstruct(value)) {
      throw new Error(
        `${place}: is the construct '${value.node.path}' itself; pass one of its attributes, such as .id`,
      );
    }
    if (enclosing.has(value)) throw new Error(`${place}: the configuration contains itself`);
    enclosing.add(value);
    try {
      if (Array.isArray(value)) return value.map((element, i) => copyOf(element, `${path}/${i}`));
      return isPlain(value) ? copyMembers(value, path) : markUnknown(path); // of a class: its members may be getters
    } finally {
      enclosing.delete(value);
    }
  };

  const markUnknown = (path: string): null => {
    unknown.push(path);
    return null;
  };

  return { value: copyOf(root, ""), unknown };
}

/** Also true for objects of another realm, such as a test's sandbox. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
