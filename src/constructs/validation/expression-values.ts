import { IResolvable, IResolveContext, Tokenization } from "cdktf";
import { IConstruct } from "constructs";
import { localValue } from "./local-values";
import { isUnknownString } from "./tokens";

// What an expression of Terraform may become, as far as the app says it: both values of a condition, the arguments that a
// function passes on, the content of a `for`. Terraform drops names that it does not know from such objects without a
// word, so the names in them are validated here.

/** Where an expression stands. */
interface Place {
  readonly construct: IConstruct;
  /** What `val` may be inside of a `for`. */
  readonly iterated?: readonly unknown[];
}

/** Expressions may refer to each other without end; no app nests them as deep. */
const MAX_STEPS = 1000;

/** All plain values that `value` may become, with expressions inside of them; none if only Terraform knows it. */
export function possibleValues(value: unknown, construct: IConstruct): unknown[] {
  let steps = 0;
  const expand = (one: unknown, place: Place): unknown[] => {
    const expression = tokenOf(one);
    if (expression === undefined) return isTokenText(one) ? [] : [withoutTokenKeys(one)];
    steps += 1;
    return steps > MAX_STEPS ? [] : expandOnce(expression, place, expand);
  };
  return expand(value, { construct });
}

type Expand = (value: unknown, place: Place) => unknown[];

/** The members by which CDKTF's expressions are told apart: their classes are not exported. */
interface Expression extends IResolvable {
  readonly content?: unknown;
  readonly iterator?: Iterator;
  readonly input?: unknown;
  readonly valueExpression?: unknown;
  readonly condition?: unknown;
  readonly trueValue?: unknown;
  readonly falseValue?: unknown;
  readonly name?: unknown;
  readonly target?: unknown;
  readonly args?: readonly unknown[];
  readonly identifier?: unknown;
}

interface Iterator {
  _getForEachExpression?(): unknown;
}

function expandOnce(expression: Expression, place: Place, expand: Expand): unknown[] {
  const { content, iterator, input, valueExpression, condition, trueValue, falseValue } = expression;
  const { name, target, args, identifier } = expression;
  if (iterator !== undefined && content !== undefined) return [expand(content, place)];
  if (input !== undefined && valueExpression !== undefined) {
    const iterated = elements(input, place, expand);
    return [expand(valueExpression, { ...place, iterated })];
  }
  if (condition !== undefined) return [trueValue, falseValue].flatMap((branch) => expand(branch, place));
  if (typeof name === "string" && args !== undefined) return callResults(name, args, place, expand);
  if (target !== undefined && args !== undefined) return members(target, args, place, expand);
  if (typeof identifier === "string") return referenced(identifier, place, expand);
  return expand(expression.resolve(contextOf(place.construct)), place);
}

/** What a function of Terraform returns of its arguments; nothing for functions that make something new. */
function callResults(name: string, args: readonly unknown[], place: Place, expand: Expand): unknown[] {
  const [first, , third] = args;
  switch (name) {
    case "merge":
    case "concat":
    case "coalesce":
    case "coalescelist":
    case "try":
    case "setunion":
    case "setintersection":
      return args.flatMap((argument) => expand(argument, place));
    case "tolist":
    case "toset":
    case "tomap":
    case "sensitive":
    case "nonsensitive":
    case "ephemeralasnull":
    case "distinct":
    case "reverse":
    case "slice":
    case "setsubtract":
    case "matchkeys":
      return expand(first, place);
    case "flatten":
      return [elements(first, place, expand).flatMap((element) => flatten(element, place, expand))];
    case "values":
      return [elements(first, place, expand)];
    case "one":
    case "element":
      return elements(first, place, expand).flatMap((element) => expand(element, place));
    case "lookup":
      return [...members(first, args.slice(1, 2), place, expand), ...expand(third, place)];
    default:
      return [];
  }
}

function flatten(element: unknown, place: Place, expand: Expand): unknown[] {
  return expand(element, place).flatMap((one) =>
    Array.isArray(one) ? one.flatMap((inner) => flatten(inner, place, expand)) : [one],
  );
}

/** The elements of a list, or the values of a map. */
function elements(collection: unknown, place: Place, expand: Expand): unknown[] {
  return expand(collection, place).flatMap((one) =>
    typeof one === "object" && one !== null ? Object.values(one) : [],
  );
}

/** `target[step][step]…`; a step that is not known may be any. */
function members(target: unknown, steps: readonly unknown[], place: Place, expand: Expand): unknown[] {
  return steps.reduce<unknown[]>(
    (values, step) => values.flatMap((value) => elementsAt(value, step)).flatMap((member) => expand(member, place)),
    expand(target, place),
  );
}

function elementsAt(value: unknown, step: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const isKnown = (typeof step === "string" && step !== "*" && !isUnknownString(step)) || typeof step === "number";
  if (!isKnown || tokenOf(step) !== undefined) return Object.values(value);
  return Object.entries(value).flatMap(([key, member]) => (key === String(step) ? [member] : []));
}

/** What a name stands for: the element of the construct's own iterator, the element of a `for`, or a local value. */
function referenced(identifier: string, place: Place, expand: Expand): unknown[] {
  const [root, name] = identifier.split(".");
  if (identifier === "val") return (place.iterated ?? []).flatMap((value) => expand(value, { ...place, iterated: [] }));
  if (identifier === "each.value") {
    const { forEach } = place.construct as { forEach?: Iterator };
    return elements(forEach?._getForEachExpression?.(), place, expand).flatMap((value) => expand(value, place));
  }
  return root === "local" && name !== undefined ? expand(localValue(place.construct, name), place) : [];
}

/** The token that a value is, in whatever form CDKTF has encoded it. A text with more than a token is no token. */
function tokenOf(value: unknown): Expression | undefined {
  if (typeof value === "string") {
    const { tokens, literals, escapes, intrinsic } = Tokenization.reverseString(value);
    const isOneToken = tokens.length === 1 && literals.length + escapes.length + intrinsic.length === 0;
    return isOneToken ? tokens[0] : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return Tokenization.reverse(value)[0];
  return value.length === 1 && typeof value[0] === "string" ? Tokenization.reverseList(value) : undefined;
}

function isTokenText(value: unknown): boolean {
  return typeof value === "string" && isUnknownString(value);
}

/** Members whose name only Terraform knows have no name that could be wrong. */
function withoutTokenKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isUnknownString(key)));
}

function contextOf(scope: IConstruct): IResolveContext {
  return { scope, preparing: false, registerPostProcessor: () => undefined, resolve: (value) => value };
}
