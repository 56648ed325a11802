import { Progress } from "../../../../src/cli/northflank-ai/progress";
import { maskSecret, paintFor, sanitize } from "../../../../src/cli/shared/terminal";

test.each([
  ["a terminal", { isTTY: true }, {}, "\u001b[31mx\u001b[39m"],
  ["a file", {}, {}, "x"],
  ["a terminal of someone who wants none", { isTTY: true }, { NO_COLOR: "1" }, "x"],
  ["a terminal, with the wish left empty", { isTTY: true }, { NO_COLOR: "" }, "\u001b[31mx\u001b[39m"],
  ["a terminal that shows none", { isTTY: true }, { TERM: "dumb" }, "x"],
])("colours for %s", (_what, stream, env, painted) => {
  expect(paintFor(stream, env)("x", "red")).toBe(painted);
});

test("a secret is masked wherever it stands", () => {
  maskSecret("nf-emulator-hush");
  expect(sanitize("Bearer nf-emulator-hush, nf-emulator-hush\n")).toBe("Bearer (redacted), (redacted)\\n");
});

/** What is written while a wait goes on. */
function written(stream: { isTTY?: boolean; columns?: number }, isQuiet = false): string {
  const parts: string[] = [];
  const progress = new Progress({ ...stream, write: (text) => parts.push(text) }, isQuiet);
  progress.update("a: pending", 0);
  progress.update("a: pending", 61_000);
  progress.update("a: running", 62_000);
  progress.end();
  return parts.join("");
}

test("in a file progress is a line for each change", () => {
  expect(written({})).toBe("a: pending\na: running\n");
});

test("in a terminal progress is one line with the time, no wider than the terminal", () => {
  const at = "\r\u001b[K";
  expect(written({ isTTY: true })).toBe(`${at}a: pending (0ms)${at}a: pending (1m 1s)${at}a: running (1m 2s)\n`);
  expect(written({ isTTY: true, columns: 11 })).toBe(`${at}a: pending${at}a: pending${at}a: running\n`);
});

test("asked to be quiet, it is", () => {
  expect([written({}, true), written({ isTTY: true }, true)]).toEqual(["", ""]);
});
