/** A value that does not fit its type. The path leads to the place, such as `.ports[0].name`; it is empty at the root. */
export function typeMismatch(path: string, expected: string): Error {
  return new Error(`${display(path)}: expected ${expected}`);
}

export function unknownAttribute(path: string): Error {
  return new Error(`${display(path)}: the type has no such attribute`);
}

export function missingAttribute(path: string): Error {
  return new Error(`${display(path)}: the value is missing`);
}

const display = (path: string) => path.replace(/^\./, "") || "the value";
