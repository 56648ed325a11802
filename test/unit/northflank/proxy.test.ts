import { SettingError } from "../../../src/northflank/errors";
import { proxyFor } from "../../../src/northflank/proxy";

const API = new URL("https://api.example.test");
const PROXY = "http://proxy.example.com:3128";

test.each([
  ["https_proxy", { https_proxy: PROXY }],
  ["HTTPS_PROXY", { HTTPS_PROXY: PROXY }],
  ["https_proxy before HTTPS_PROXY", { https_proxy: PROXY, HTTPS_PROXY: "http://other" }],
  ["an address without a scheme", { HTTPS_PROXY: "proxy.example.com:3128" }],
  ["NO_PROXY that names others", { HTTPS_PROXY: PROXY, NO_PROXY: "example.com, .other.test,api.example.test:8443" }],
])("the proxy is taken from %s", (_what, env) => {
  expect(proxyFor(API, env)).toBe(PROXY);
});

test.each([
  "api.example.test",
  "example.test",
  ".example.test",
  "*.example.test",
  "*",
  "a, Example.TEST",
  "example.test:443",
])("NO_PROXY=%j means the API is asked directly", (noProxy) => {
  expect(proxyFor(API, { HTTPS_PROXY: PROXY, NO_PROXY: noProxy })).toBeUndefined();
  expect(proxyFor(API, { HTTPS_PROXY: PROXY, no_proxy: noProxy })).toBeUndefined();
});

test("this machine is asked directly, and so is all without a proxy for https", () => {
  expect(proxyFor(new URL("https://localhost:8443"), { HTTPS_PROXY: PROXY })).toBeUndefined();
  expect(proxyFor(API, { HTTP_PROXY: PROXY, HTTPS_PROXY: "" })).toBeUndefined();
});

test.each(["socks5://proxy:1080", "http://", "http://user:secret@pro xy"])(
  "%j is no proxy, and is not shown",
  (given) => {
    const refused = () => proxyFor(API, { HTTPS_PROXY: given });
    expect(refused).toThrow(SettingError);
    expect(refused).toThrow("HTTPS_PROXY must be the URL of an HTTP proxy");
    expect(refused).not.toThrow("secret");
  },
);
