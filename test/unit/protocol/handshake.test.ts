import { handshakeLine, isStartedByTerraform, portRange } from "../../../src/protocol/handshake";

const COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const socket = { network: "unix", address: "/tmp/plugin123.sock" } as const;

test("the process was started by Terraform if its cookie is exactly Terraform's", () => {
  expect(isStartedByTerraform({ TF_PLUGIN_MAGIC_COOKIE: COOKIE })).toBe(true);
  expect(isStartedByTerraform({ TF_PLUGIN_MAGIC_COOKIE: COOKIE.toUpperCase() })).toBe(false);
  expect(isStartedByTerraform({ TF_PLUGIN_MAGIC_COOKIE: "" })).toBe(false);
  expect(isStartedByTerraform({})).toBe(false);
});

test("the line has both protocol versions, the address, the transport and the certificate", () => {
  expect(handshakeLine(socket, Buffer.from("abc"), {})).toBe("1|6|unix|/tmp/plugin123.sock|grpc|YWJj\n");
});

test("on Windows the line names a port", () => {
  const line = handshakeLine({ network: "tcp", address: "127.0.0.1:10000" }, undefined, {});
  expect(line).toBe("1|6|tcp|127.0.0.1:10000|grpc|\n");
});

test.each([
  ["one byte over", "a", "YQ"],
  ["two bytes over", "ab", "YWI"],
  ["the characters of standard base64", "\xfb\xff\xfe", "+//+"],
])("the certificate is encoded in standard base64 without padding: %s", (_, bytes, base64) => {
  expect(handshakeLine(socket, Buffer.from(bytes, "latin1"), {})).toBe(`1|6|unix|${socket.address}|grpc|${base64}\n`);
});

test("without a certificate the sixth field is empty", () => {
  expect(handshakeLine(socket, undefined, {})).toBe(`1|6|unix|${socket.address}|grpc|\n`);
});

test("the line has a seventh field only if Terraform asks about multiplexing", () => {
  const fields = (env: { [name: string]: string }) =>
    handshakeLine(socket, Buffer.from("abc"), env).trimEnd().split("|");
  expect(fields({ PLUGIN_MULTIPLEX_GRPC: "true" }).slice(5)).toEqual(["YWJj", "false"]);
  expect(fields({ PLUGIN_MULTIPLEX_GRPC: "" })).toHaveLength(6);
});

test("the handshake is one line", () => {
  const line = handshakeLine(socket, Buffer.alloc(2000, 7), { PLUGIN_MULTIPLEX_GRPC: "1" });
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(line.endsWith("\n")).toBe(true);
});

test("Terraform can limit the ports", () => {
  expect(portRange({ PLUGIN_MIN_PORT: "20000", PLUGIN_MAX_PORT: "20010" })).toEqual({ min: 20000, max: 20010 });
  expect(portRange({})).toEqual({ min: 10000, max: 25000 });
});
