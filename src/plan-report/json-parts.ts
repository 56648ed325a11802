import { inertJson } from "./escape";

// Writes JSON part by part. A report on thousands of models is far larger than a model, and several copies of it as one
// text would not fit into memory.

/**
 * Exactly what `JSON.stringify(data, null, 2)` writes, made inert.
 * @param data lists may be generators, so that an element is made when it is written
 * @param levels how many levels of objects and lists are taken apart; what is below them is one part
 */
export function* jsonParts(data: unknown, levels: number): Generator<string> {
  for (const part of partsOf(data, levels, "\n")) yield inertJson(part);
  yield "\n";
}

/** @param lineBreak with the indentation of the value */
function* partsOf(value: unknown, levels: number, lineBreak: string): Generator<string> {
  if (levels === 0 || typeof value !== "object" || value === null) {
    yield (JSON.stringify(value, null, 2) ?? "null").replaceAll("\n", lineBreak);
  } else if (isIterable(value)) {
    yield* bracketed("[]", lineBreak, elementsOf(value, levels, lineBreak));
  } else {
    yield* bracketed("{}", lineBreak, membersOf(value, levels, lineBreak));
  }
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;
const deeper = (lineBreak: string) => `${lineBreak}  `;

function* elementsOf(list: Iterable<unknown>, levels: number, lineBreak: string) {
  for (const element of list) yield partsOf(element, levels - 1, deeper(lineBreak));
}

function* membersOf(object: object, levels: number, lineBreak: string) {
  for (const [name, member] of Object.entries(object)) {
    if (member !== undefined) yield memberOf(name, partsOf(member, levels - 1, deeper(lineBreak)));
  }
}

function* memberOf(name: string, parts: Iterable<string>): Generator<string> {
  yield `${JSON.stringify(name)}: `;
  yield* parts;
}

function* bracketed(brackets: string, lineBreak: string, all: Iterable<Iterable<string>>): Generator<string> {
  let isEmpty = true;
  for (const parts of all) {
    yield `${isEmpty ? brackets.charAt(0) : ","}${deeper(lineBreak)}`;
    yield* parts;
    isEmpty = false;
  }
  yield isEmpty ? brackets : `${lineBreak}${brackets.charAt(1)}`;
}
