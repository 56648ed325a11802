import { addSecret, isLogged, log, safeLine, safeText, withLogFields } from "../../../src/protocol/log";
import { proves } from "../../support/proves";

let lines: string[];

beforeEach(() => {
  process.env.TF_LOG = "TRACE";
  lines = [];
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});

afterEach(() => {
  delete process.env.TF_LOG;
  jest.restoreAllMocks();
});

const entry = () => JSON.parse(lines[0] as string) as { [name: string]: unknown };

test("a log line is one JSON object in hclog's format", () => {
  proves("HS-13");
  log.info("polling", { id: "chat", attempt: 2, last: false });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(entry()).toMatchObject({
    "@level": "info",
    "@message": "polling",
    "@module": "provider",
    id: "chat",
    attempt: 2,
    last: false,
  });
});

test("the time has six fractional digits, because Terraform takes a line with fewer for plain text", () => {
  proves("HS-13");
  log.debug("now");
  expect(entry()["@timestamp"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
});

test.each(["trace", "debug", "info", "warn", "error"] as const)("the level %s is logged", (level) => {
  log[level]("x");
  expect(entry()["@level"]).toBe(level);
});

const ALL = ["trace", "debug", "info", "warn", "error"] as const;

test.each([
  [{ TF_LOG: "TRACE" }, "trace"],
  [{ TF_LOG: "debug" }, "debug"],
  [{ TF_LOG: "INFO" }, "info"],
  [{ TF_LOG: "WARN" }, "warn"],
  [{ TF_LOG: "ERROR" }, "error"],
  [{ TF_LOG: "JSON" }, "trace"],
  [{ TF_LOG: "everything" }, "trace"],
  [{ TF_LOG: "ERROR", TF_LOG_PROVIDER: "DEBUG" }, "debug"],
  [{ TF_LOG: "TRACE", TF_LOG_PROVIDER: "OFF" }, undefined],
  [{ TF_LOG: "TRACE", TF_LOG_PROVIDER: "" }, "trace"],
  [{ TF_LOG: "off" }, undefined],
  [{ TF_LOG_CORE: "TRACE" }, "warn"],
  [{}, "warn"],
] as const)("with %j, the lowest level that is written is %s", (env, lowest) => {
  expect(ALL.find((level) => isLogged(level, env))).toBe(lowest);
});

test("a line that Terraform does not show is not written", () => {
  process.env.TF_LOG = "INFO";
  log.debug("hidden");
  log.info("shown");
  expect(lines.map((line) => JSON.parse(line)["@message"])).toEqual(["shown"]);
});

test("lines have the fields of the call that they belong to, also after a wait", async () => {
  const call = (id: string) =>
    withLogFields({ tf_req_id: id }, async () => {
      await new Promise(setImmediate);
      log.info("done", { id });
    });
  await Promise.all([call("a"), call("b")]);
  log.info("outside");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { tf_req_id: "a", id: "a" },
    { tf_req_id: "b", id: "b" },
    {},
  ]);
  expect(lines[2]).not.toContain("tf_req_id");
});

test("fields cannot replace the message or the level, because Terraform panics if those are not text", () => {
  log.warn("real", { "@message": 5, "@level": true, "@module": 1 });
  expect(entry()).toMatchObject({ "@message": "real", "@level": "warn", "@module": "provider" });
});

test("a message of several lines is one log line", () => {
  log.error("first\nsecond");
  expect(lines[0]?.match(/\n/g)).toHaveLength(1);
  expect(entry()["@message"]).toBe("first\nsecond");
});

test("a secret is never logged, neither in the message nor in a field", () => {
  addSecret("nf-secret-token");
  log.info("sent Bearer nf-secret-token, again nf-secret-token", { header: "Bearer nf-secret-token" });
  expect(lines[0]).not.toContain("secret-token");
  expect(entry()).toMatchObject({
    "@message": "sent Bearer (redacted), again (redacted)",
    header: "Bearer (redacted)",
  });
});

test("a log line cannot control a terminal", () => {
  proves("DIAG-5");
  log.info("\u001b[31mred\u009b2J", { reason: "\u202egnp.exe\r" });
  expect(entry()).toMatchObject({ "@message": "\\u001b[31mred\\u009b2J", reason: "\\u202egnp.exe\\u000d" });
});

test("a text keeps its lines, and a line is one line", () => {
  expect(safeText("a\n\tb\u001b")).toBe("a\n\tb\\u001b");
  expect(safeLine("a\n\tb\u001b")).toBe("a\\n\\tb\\u001b");
});

test("a secret is redacted in diagnostics", () => {
  addSecret("another-secret");
  expect(safeText("GET /?key=another-secret")).toBe("GET /?key=(redacted)");
});

test.each([
  ["a quote", 'se"cret-1'],
  ["a backslash", "se\\cret-2"],
  ["a line break", "se\ncret-3"],
])("a secret that contains %s is not logged in an escaped form", (_, secret) => {
  addSecret(secret);
  log.info(`token ${secret}`);
  expect(entry()["@message"]).toBe("token (redacted)");
});

test("a secret that begins with another secret is redacted completely", () => {
  addSecret("prefix-of");
  addSecret("prefix-of-longer");
  expect(safeText("prefix-of-longer")).toBe("(redacted)");
});

test("a secret of less than four characters is not redacted, because logs would be unreadable", () => {
  addSecret("id");
  addSecret("");
  expect(safeText("invalid id")).toBe("invalid id");
});
