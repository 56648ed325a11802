import { diagnosticOf, UserError } from "../../../../src/protocol/rpc/exceptions";

let logged = "";
beforeEach(() => {
  logged = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    logged += text;
    return true;
  });
});
afterEach(() => void jest.restoreAllMocks());

test.each([
  ["an error", new TypeError("no such thing")],
  ["an error whose message is long", new Error(`no such thing${"x".repeat(100_000)}`)],
  ["a text", "no such thing"],
])("a bug is told in a few lines, and where it happened is in the log: %s", (_, thrown) => {
  const { summary, detail } = diagnosticOf(thrown);
  expect(summary).toBe("Unexpected error in the provider");
  expect(detail).toMatch(/^This is a bug in the provider, please report it: no such thing/);
  expect(detail).not.toMatch(/\n\s+at |exceptions\.test/);
  expect(detail.length).toBeLessThan(1200);
  if (thrown instanceof Error) expect(logged).toContain("exceptions.test.ts");
});

test("a mistake of the user is told as it is, and not logged", () => {
  expect(diagnosticOf(new UserError("Summary", "Detail"))).toEqual({
    severity: "error",
    summary: "Summary",
    detail: "Detail",
  });
  expect(logged).toBe("");
});
