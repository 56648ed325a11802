import { matchNames, NameRegexTimeout } from "../../../src/provider/data-sources/name-regex";

const WORST = "^([a-z]+)+$";
const LONG_NAME = `${"a".repeat(60)}!`;
const NEVER_ABORTED = new AbortController().signal;

test("names are matched by a regular expression of JavaScript, in their order", async () => {
  expect(await matchNames("^qwen", ["qwen3", "llama", "qwen-coder", ""], NEVER_ABORTED)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(await matchNames("(?<=a)b\\p{L}", ["abc", "bbc"], NEVER_ABORTED)).toEqual([true, false]);
  expect(await matchNames("a", [], NEVER_ABORTED)).toEqual([]);
});

test("an expression that would work for years ends when its time is over", async () => {
  await expect(matchNames(WORST, [LONG_NAME], NEVER_ABORTED, 50)).rejects.toThrow(NameRegexTimeout);
});

test("an expression that would work for years ends when the command is stopped, and the process answers meanwhile", async () => {
  const stop = new AbortController();
  setImmediate(() => stop.abort(new Error("stopped"))); // runs only because the main thread is free
  await expect(matchNames(WORST, [LONG_NAME], stop.signal)).rejects.toThrow(
    expect.objectContaining({ name: "AbortError" }),
  );
});

test("nothing is matched for a command that is stopped already", async () => {
  await expect(matchNames("a", ["a"], AbortSignal.abort())).rejects.not.toThrow(NameRegexTimeout);
});
