import { formatDuration, parseDuration } from "../../../src/schema/duration";

test.each([
  ["60m", 3_600_000],
  ["1h30m", 5_400_000],
  ["15s", 15_000],
  ["250ms", 250],
  ["1.5h", 5_400_000],
  ["1h1m1s1ms", 3_661_001],
  ["2m500ms", 120_500],
  ["0s", 0],
  ["0.5s", 500],
])("%s is %d milliseconds", (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  [3_600_000, "1h"],
  [5_400_000, "1h 30m"],
  [3_661_000, "1h 1m 1s"],
  [45_000, "45s"],
  [90_000, "1m 30s"],
  [86_400_000, "24h"],
  [59_600, "1m"],
  [250, "250ms"],
  [0, "0ms"],
])("%d milliseconds are told as %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
