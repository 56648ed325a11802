/** Also true for plain objects of another realm, such as a test's sandbox, which have another `Object.prototype`. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
