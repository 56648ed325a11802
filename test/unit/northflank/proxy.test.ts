import { proxyFor } from "../../../src/northflank/proxy";
import { SettingError } from "../../../src/northflank/setting-error";

const API = new URL("https://api.example.test");
const PROXY = "http://proxy.example.com:3128";

test.each([
  ["https_proxy", { https_proxy: PROXY }],
  ["HTTPS_PROXY", { HTTPS_PROXY: PROXY }],
  ["https_proxy before HTTPS_PROXY", { https_proxy: PROXY, HTTPS_PROXY: "http://other" }],
  ["an address without a scheme", { HTTPS_PROXY: "proxy.example.com:3128" }],
  ["an address with spaces around it", { HTTPS_PROXY: ` ${PROXY}\n` }],
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
  "*.example.test:443",
  "*,example.com",
  "10.0.0.0/8 example.test",
  "api.example.test:",
])("NO_PROXY=%j means the API is asked directly", (noProxy) => {
  expect(proxyFor(API, { HTTPS_PROXY: PROXY, NO_PROXY: noProxy })).toBeUndefined();
  expect(proxyFor(API, { HTTPS_PROXY: PROXY, no_proxy: noProxy })).toBeUndefined();
});

test.each([
  ["https://10.1.2.3", "10.0.0.0/8"],
  ["https://10.1.2.3:8443", "192.168.0.0/16,10.99.0.0/8"],
  ["https://10.1.2.3", "0.0.0.0/0"],
  ["https://10.1.2.3", "10.1.2.3/32"],
  ["https://10.1.2.3", "10.1.2.3"],
  ["https://10.1.2.3:8443", "10.1.2.3:8443"],
  ["https://[2001:db8::5]", "2001:db8::/32"],
  ["https://[2001:db8::5]", "2001:DB8:0::5"],
  ["https://[2001:db8::5]:8443", "[2001:db8::5]:8443"],
  ["https://[2001:db8::5]", "[2001:db8::5]"],
  ["https://[::ffff:10.1.2.3]", "10.0.0.0/8"],
  ["https://b\u00fccher.example", "b\u00fccher.example"],
  ["https://api.b\u00fccher.example", ".B\u00dcCHER.example"],
])("%s is asked directly with NO_PROXY=%j", (url, noProxy) => {
  expect(proxyFor(new URL(url), { HTTPS_PROXY: PROXY, NO_PROXY: noProxy })).toBeUndefined();
});

test.each([
  ["https://10.1.2.3", "11.0.0.0/8"],
  ["https://10.1.2.3", "10.0.0.0/33"],
  ["https://10.1.2.3", "10.0.0.0/"],
  ["https://10.1.2.3", "10.0.0.0/8:443"],
  ["https://10.1.2.3", "/8"],
  ["https://10.1.2.3", "2001:db8::/32"],
  ["https://10.1.2.3", "10.1.2.4, 10.1.2.3:8443"],
  ["https://10.1.2.3", "10.1.2"],
  ["https://[2001:db8::5]", "2001:db9::/32"],
  ["https://[2001:db8::5]", "[2001:db8::5]:8443"],
  ["https://10.example.com", "10.0.0.0/8"],
  ["https://example.com", ".example.com"],
  ["https://example.com", "*.example.com"],
  ["https://notexample.com", "example.com"],
  ["https://example.com", "*example.com"],
  ["https://example.com", ":443"],
  ["https://example.com", ",, ,"],
])("%s uses the proxy with NO_PROXY=%j", (url, noProxy) => {
  expect(proxyFor(new URL(url), { HTTPS_PROXY: PROXY, NO_PROXY: noProxy })).toBe(PROXY);
});

test("this machine is asked directly, and so is all without a proxy for https", () => {
  expect(proxyFor(new URL("https://localhost:8443"), { HTTPS_PROXY: PROXY })).toBeUndefined();
  expect(proxyFor(API, { HTTP_PROXY: PROXY, HTTPS_PROXY: "" })).toBeUndefined();
});

test.each([
  "socks5://proxy:1080",
  "socks5h://secret@proxy:1080",
  "http://",
  "http:proxy:3128",
  "http:/proxy:3128",
  "http:///proxy:3128",
  "proxy:port",
  "http://user:secret@pro xy",
  "http://user:secret%@proxy:3128",
  "http://user:sec/ret@proxy:3128",
])("%j is no proxy, and is not shown", (given) => {
  const refused = () => proxyFor(API, { HTTPS_PROXY: given });
  expect(refused).toThrow(SettingError);
  expect(refused).toThrow("HTTPS_PROXY must be the URL of an HTTP proxy");
  expect(refused).not.toThrow("secret");
});
