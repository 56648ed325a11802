import { detailsText, parseErrorBody } from "../../../src/northflank/error-body";

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
