import { systemClock } from "../../../src/northflank/clock";
import { ObjectValue, UNKNOWN } from "../../../src/protocol/values";
import { ConfiguredConnection } from "../../../src/provider/connection";
import { NorthflankProvider } from "../../../src/provider/provider";
import { withoutValue } from "../../support/provider-calls";

test.each([
  ["poll_interval", "0s"],
  ["poll_interval", "0.4ms"],
  ["request_timeout", "0s"],
  ["request_timeout", "600h"],
])("a duration that is too short or too long is refused, with what is allowed: %s = %j", (name, value) => {
  const config = { api_token: "test-token", base_url: "http://127.0.0.1:9", [name]: value };
  const nulls = { team_id: null, context: null, max_retries: null, bulk_refresh: null };
  expect(new ConfiguredConnection(systemClock).configure({ ...nulls, ...config })).toEqual([
    {
      severity: "error",
      summary: `Invalid duration of ${name}`,
      detail: expect.stringMatching(
        new RegExp(
          `^${name} is "${value}"; it must be a duration such as "30s", "45m" or "1h30m", from 1ms to 1h\\.\n\nError code: NF_INVALID_DURATION`,
        ),
      ),
      path: [name],
    },
  ]);
});

const { attributes } = new NorthflankProvider().schema;
const TEXTS = Object.entries(attributes).flatMap(([name, { type }]) => (type === "string" ? [name] : []));
const configWith = (values: object) => ({ ...withoutValue(attributes), ...values });

test("the provider has arguments that are texts", () => {
  expect(TEXTS).toEqual(expect.arrayContaining(["api_token", "base_url", "team_id", "context", "poll_interval"]));
});

test.each(TEXTS)("an argument that is an empty text counts as not set: %s", (name) => {
  const provider = new NorthflankProvider();
  jest.replaceProperty(process, "env", { NORTHFLANK_API_TOKEN: "env-token", NORTHFLANK_TEAM_ID: "env-team" });
  expect(provider.validateConfig(configWith({ [name]: "" }))).toEqual([]);
  expect(provider.configure(configWith({ [name]: "" }))).toEqual([]);
  jest.restoreAllMocks();
});

test.each(["https://api.northflank.com?x=1", "https://user:secret@api.northflank.com", "http://api.example.com", "x"])(
  "an address that cannot be used is refused at validation: %s",
  (base_url) => {
    const [error, ...others] = new NorthflankProvider().validateConfig(configWith({ base_url }));
    expect(others).toEqual([]);
    expect(error).toMatchObject({ severity: "error", summary: "Invalid value of base_url", path: ["base_url"] });
    expect(error?.detail).toMatch(/^base_url: is ".*", which /);
    expect(error?.detail).not.toContain("secret");
  },
);

test.each([UNKNOWN, null, " https://api.example.com "])("an address that may be used is valid: %s", (base_url) => {
  expect(new NorthflankProvider().validateConfig(configWith({ base_url }))).toEqual([]);
});

describe("the provider's team", () => {
  const UNKNOWN_URL = {
    api_token: "test-token",
    base_url: UNKNOWN,
    context: null,
    max_retries: null,
    bulk_refresh: null,
  };
  const teamOf = (team_id: ObjectValue[string]) => {
    const connection = new ConfiguredConnection(systemClock);
    expect(connection.configure({ ...UNKNOWN_URL, team_id })).toEqual([]);
    return connection.teamId;
  };

  test("is known although another setting is not", () => {
    expect([teamOf("us"), teamOf(null)]).toEqual(["us", null]);
  });

  test("is unknown if it is unknown itself", () => {
    expect(teamOf(UNKNOWN)).toBeUndefined();
  });

  test("comes from the environment also then", () => {
    process.env.NORTHFLANK_TEAM_ID = "us";
    try {
      expect([teamOf(null), teamOf("them"), teamOf(UNKNOWN)]).toEqual(["us", "them", undefined]);
    } finally {
      delete process.env.NORTHFLANK_TEAM_ID;
    }
  });

  test("is unknown before the provider is configured", () => {
    expect(new ConfiguredConnection(systemClock).teamId).toBeUndefined();
  });
});
