import { ApiError, detailsText, FailureKind, parseErrorBody } from "../../../src/northflank/errors";

test("the nested form gives text, id and details", () => {
  const body = { error: { status: 400, message: "Bad request", id: "e-1", details: { name: ["too short"] } } };
  expect(parseErrorBody(JSON.stringify(body))).toEqual({
    text: "Bad request",
    errorId: "e-1",
    details: { name: ["too short"] },
  });
});

test("the flat form gives text and data", () => {
  const body = { status: 409, code: "CONFLICT", message: "Exists already", data: { id: "qwen-chat" } };
  expect(parseErrorBody(JSON.stringify(body))).toMatchObject({ text: "Exists already", details: { id: "qwen-chat" } });
});

test("the short form gives text", () => {
  expect(parseErrorBody('{"error":"Unauthorized"}')).toMatchObject({ text: "Unauthorized" });
});

test.each([
  ["text", "upstream connect error\n", "upstream connect error"],
  ["a page", "<html>502</html>", "<html>502</html>"],
  ["nothing", "", ""],
  ["JSON that is no object", '"down"', '"down"'],
  ["JSON null", "null", "null"],
  ["JSON that says nothing of an error", '{"ok":false}', '{"ok":false}'],
  ["a list", "[1]", "[1]"],
])("anything else is quoted: %s", (_, body, text) => {
  expect(parseErrorBody(body).text).toBe(text);
});

test.each([
  ["a message that is no text", { error: { message: 5, id: true } }],
  ["an error that is null", { error: null, message: null }],
  ["a message that is empty", { error: { message: "" } }],
])("a form that is a little off does no harm: %s", (_, body) => {
  const { text, errorId } = parseErrorBody(JSON.stringify(body));
  expect([undefined, JSON.stringify(body)]).toContain(text);
  expect(errorId).toBeUndefined();
});

test("a text without end is cut", () => {
  for (const body of ["x".repeat(100_000), JSON.stringify({ error: { message: "x".repeat(100_000) } })]) {
    const { text = "" } = parseErrorBody(body);
    expect(text).toMatch(/^x{2000}…$/);
  }
});

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

test("a secret is hidden before a text is cut", () => {
  const hide = (text: string) => text.replaceAll("nf-secret-token", "(redacted)");
  const long = `${"x".repeat(1990)}nf-secret-token`;
  const bodies = [
    long,
    JSON.stringify({ error: { message: long, details: [long] } }),
    JSON.stringify({ message: long }),
  ];
  for (const body of bodies) expect(JSON.stringify(parseErrorBody(body, hide))).not.toContain("nf-se");
});

test.each([undefined, null, {}, [], ""])("details that say nothing (%j) are not shown", (details) => {
  expect(detailsText(details)).toBeUndefined();
});

test("details that are nested too deeply are named, not shown", () => {
  let deep: unknown = "end";
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(detailsText(deep)).toBe("nested too deeply to be shown");
  expect(detailsText({ name: ["taken"] })).toBe('{"name":["taken"]}');
});
