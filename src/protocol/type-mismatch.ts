/** A value that does not fit its type. Its text names the path, such as `ports[0].name`. */
export class ValueMismatch extends Error {}

export function typeMismatch(path: string, expected: string): ValueMismatch {
  return new ValueMismatch(`${display(path)}: expected ${expected}`);
}

export function unknownAttribute(path: string): ValueMismatch {
  return new ValueMismatch(`${display(path)}: the type has no such attribute`);
}

export function missingAttribute(path: string): ValueMismatch {
  return new ValueMismatch(`${display(path)}: the value is missing`);
}

const display = (path: string) => path.replace(/^\./, "") || "the value";
