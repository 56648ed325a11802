import { printable } from "../../../src/text/printable";

test.each([
  ["an escape sequence", "\u001b[31m", "\\u001b[31m"],
  ["the eight-bit form of one", "\u009b31m", "\\u009b31m"],
  ["delete", "\u007f", "\\u007f"],
  ["a line break", "a\r\nb\tc", "a\\r\\nb\\tc"],
  ["Unicode's line breaks", "a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d"],
  ["text that turns the direction", "a\u202eb\u2066c", "a\\u202eb\\u2066c"],
])("%s is shown and not obeyed", (_what, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each(["Qwen3 8B", "Grüße", "模型", "👍🏽", 'a "b" \\n'])("%s is shown as it is", (text) => {
  expect(printable(text)).toBe(text);
});
