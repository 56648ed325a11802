/** Longer than any identifier of Northflank, and short enough for an address. */
const MAX_LENGTH = 255;

/**
 * Whether a text can be one part of a path, as an identifier is. Servers shorten a path with "." and ".." and may decode
 * "%2F": a delete of the model ".." would delete its project.
 */
export function isIdentifier(text: string): boolean {
  return text.length <= MAX_LENGTH && !/^\.*$|[/\\\p{Cc}\p{Cs}]/u.test(text);
}

export const IDENTIFIER_FORM = `1 to ${MAX_LENGTH} characters, no slash, and not only dots`;
