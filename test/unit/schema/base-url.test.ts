import { baseUrlProblem, isSameBaseUrl, normalizedBaseUrl } from "../../../src/schema/base-url";

test.each([
  "http://localhost:3000",
  "http://127.0.0.1:8080",
  "http://127.1.2.3",
  "http://[::1]:99",
  "http://LOCALHOST",
  "HTTPS://api.northflank.com",
  "https://api.northflank.com",
  "https://10.0.0.1:8443/prefix",
  "https://api.northflank.com/a@b",
  " https://api.northflank.com\n",
])("the token may be sent to %j", (url) => {
  expect(baseUrlProblem(url)).toBeUndefined();
});

test.each([
  "http://api.northflank.com",
  "http://localhost.example.com",
  "http://127.0.0.1.example.com",
  "http://10.0.0.1",
  "http://0.0.0.0",
  "http://[::2]",
])("the token is not sent in the clear to %s", (url) => {
  const { summary, message } = baseUrlProblem(url) ?? {};
  expect(summary).toBe("Insecure base URL");
  expect(message).toMatch(`is "${url}", which would send the token in the clear: use https.`);
});

test.each([
  ["https://api.northflank.com?x=secret", '"https://api.northflank.com?…", which has a query'],
  ["https://api.northflank.com/?", '"https://api.northflank.com/?", which has a query'],
  ["https://api.northflank.com#x", '"https://api.northflank.com#…", which has a fragment'],
  ["https://user:hunter2@example.com/v1", '"https://example.com/v1", which has a user name or a password'],
  ["http://user:hunter@2@example.com", '"http://example.com", which has a user name or a password'],
  ["https://hunter2@example.com", '"https://example.com", which has a user name or a password'],
  ["https://@example.com", '"https://example.com", which has a user name or a password'],
  ["http://127.0.0.1@example.com", '"http://example.com", which has a user name or a password'],
  ["ftp://user:hunter2@example.com", '"ftp://example.com", which is not the URL of an API'],
  ["https://user:hunter2/@example.com", '"https://example.com", which is not the URL of an API'],
  ["user:hunter2@example.com", '"example.com", which is not the URL of an API'],
  ["https://api north.com", '"https://api north.com", which has a space or another character'],
  ["https://api\t.example.com", "which has a space or another character"],
  ["https:\\\\api.example.com", "which has a space or another character"],
  ["https://api.example.com\\@evil.example", "which has a space or another character"],
  ["https:///api.example.com", "which is not the URL of an API"],
  ["https:api.example.com", "which is not the URL of an API"],
  ["https://example.com:99999", "which is not the URL of an API"],
])("%j is refused, and no password or query is shown", (url, shown) => {
  const message = baseUrlProblem(url)?.message ?? "";
  expect(message).toContain(shown);
  expect(message).not.toMatch(/hunter|secret/);
});

test.each(["api.northflank.com", "ftp://api.northflank.com", "file:///etc/passwd", "", " ", "https://", "//x.example"])(
  "%j is not the address of an API",
  (url) => {
    expect(baseUrlProblem(url)?.message).toBe(
      `is ${JSON.stringify(url.trim())}, which is not the URL of an API, such as https://api.northflank.com`,
    );
  },
);

test.each([
  ["https://api.northflank.com/", "https://api.northflank.com"],
  ["https://api.northflank.com/v1", "https://api.northflank.com"],
  ["https://api.northflank.com/v1//", "https://api.northflank.com"],
  [" https://api.northflank.com ", "https://api.northflank.com"],
  ["https://proxy.example.com/northflank/v1/", "https://proxy.example.com/northflank"],
])("%j means %s", (given, url) => {
  expect(normalizedBaseUrl(given)).toBe(url);
});

test("two spellings of one address are the same", () => {
  expect(isSameBaseUrl("https://API.northflank.com:443/v1/", "https://api.northflank.com")).toBe(true);
  expect(isSameBaseUrl("https://api.northflank.com/a", "https://api.northflank.com")).toBe(false);
});
