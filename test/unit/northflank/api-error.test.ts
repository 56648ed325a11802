import { ApiError, FailureKind } from "../../../src/northflank/api-error";

const failure = (kind: FailureKind, status?: number) =>
  new ApiError({ kind, method: "POST", path: "/v1/x", ...(status !== undefined && { status }) });

test.each([
  ["it was never sent", failure("invalid"), false],
  ["the API cannot be reached", failure("unreachable"), false],
  ["the connection broke after the request was sent", failure("interrupted"), true],
  ["a proxy answered 200", failure("unreadable", 200), true],
  ["503", failure("refused", 503), true],
  ["500", failure("refused", 500), true],
  ["408", failure("refused", 408), true],
  ["429", failure("refused", 429), false],
  ["400", failure("refused", 400), false],
  ["401", failure("refused", 401), false],
  ["409", failure("refused", 409), false],
])("whether the API may have done it nevertheless: %s", (_, error, isAmbiguous) => {
  expect(error.isAmbiguous).toBe(isAmbiguous);
});

test.each([
  ["it names what cannot exist", failure("invalid"), false],
  ["the API cannot be reached", failure("unreachable"), true],
  ["the connection broke", failure("interrupted"), true],
  ["503", failure("refused", 503), true],
  ["429", failure("refused", 429), true],
  ["408", failure("refused", 408), true],
  ["425", failure("refused", 425), true],
  ["400", failure("refused", 400), false],
  ["403", failure("refused", 403), false],
  ["404", failure("refused", 404), false],
])("whether the same request may succeed later: %s", (_, error, isTransient) => {
  expect(error.isTransient).toBe(isTransient);
});

test("only the API itself can say that an object is not there, or in the way", () => {
  expect(failure("refused", 404).isNotFound).toBe(true);
  expect(failure("unreadable", 404).isNotFound).toBe(false);
  expect(failure("refused", 401).isNotFound).toBe(false);
  expect(failure("refused", 409).isConflict).toBe(true);
  expect(failure("unreadable", 409).isConflict).toBe(false);
});

test("the message says what was asked and what came of it", () => {
  const facts = { kind: "refused", method: "GET", path: "/v1/x", status: 404, text: "No such thing" } as const;
  expect(new ApiError(facts).message).toBe("GET /v1/x: 404: No such thing");
  expect(failure("interrupted").message).toBe("POST /v1/x: interrupted");
});
