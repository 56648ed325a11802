import { redirectText } from "../../../src/northflank/redirect";

const FROM = "https://api.example.com/v1/projects/p";

test.each<[number, string | string[] | undefined, string | undefined]>([
  [301, "https://new.example.com/v1/", "Moved Permanently, to https://new.example.com/v1/; it is not followed"],
  [
    302,
    "https://sso.example.com:8443/a?token=s3cret#s3cret",
    "Found, to https://sso.example.com:8443/a; it is not followed",
  ],
  [303, "https://user:s3cret@sso.example.com/a", "See Other, to https://sso.example.com/a; it is not followed"],
  [307, "/login?next=s3cret", "Temporary Redirect, to https://api.example.com/login; it is not followed"],
  [308, "//other.example.com", "Permanent Redirect, to https://other.example.com/; it is not followed"],
  [302, ["https://a.example.com/", "https://b.example.com/"], "Found, to https://a.example.com/; it is not followed"],
  [302, "javascript:s3cret", "Found, to javascript://s3cret; it is not followed"],
  [302, "http://[", "Found, to an address that cannot be read; it is not followed"],
  [399, "/a", "redirect, to https://api.example.com/a; it is not followed"],
  [304, undefined, undefined],
  [302, "", undefined],
  [201, "/v1/projects/p/llm-model-deployments/a", undefined],
  [404, "/a", undefined],
])("status %i with the location %j", (status, location, text) => {
  expect(redirectText(status, location, FROM)).toBe(text);
});
