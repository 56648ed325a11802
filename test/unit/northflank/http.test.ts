import { connectionFailure } from "../../../src/northflank/http";
import { proves } from "../../support/proves";

const failed = (message: string, facts: object = {}) => Object.assign(new Error(message), facts);

test.each([
  ["nobody listens", failed("connect ECONNREFUSED 10.0.0.1:443", { code: "ECONNREFUSED", syscall: "connect" })],
  ["no route to the host", failed("connect EHOSTUNREACH", { code: "EHOSTUNREACH", syscall: "connect" })],
  ["the name is unknown", failed("getaddrinfo ENOTFOUND api", { code: "ENOTFOUND", syscall: "getaddrinfo" })],
  ["a connection takes too long", failed("Connect Timeout Error", { code: "UND_ERR_CONNECT_TIMEOUT" })],
  ["a proxy refuses", failed("Proxy response (502) !== 200 when HTTP Tunneling", { code: "UND_ERR_ABORTED" })],
  ["a certificate is not trusted", failed("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })],
  ["none of a host's addresses", new AggregateError([failed("x", { code: "ECONNREFUSED", syscall: "connect" })])],
])("the API has not seen a request when %s", (_what, thrown) => {
  expect(connectionFailure(failed("fetch failed", { cause: thrown })).kind).toBe("unreachable");
});

test.each([
  ["is reset", failed("read ECONNRESET", { code: "ECONNRESET", syscall: "read" })],
  ["loses its host", failed("read EHOSTUNREACH", { code: "EHOSTUNREACH", syscall: "read" })],
  ["loses its network", failed("write ENETUNREACH", { code: "ENETUNREACH", syscall: "write" })],
  ["is closed by the other side", failed("other side closed", { code: "UND_ERR_SOCKET" })],
])("nobody can tell what became of a request when a connection in use %s", (_what, thrown) => {
  proves("RATE-4");
  expect(connectionFailure(thrown).kind).toBe("interrupted");
});
