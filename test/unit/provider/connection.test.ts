import { systemClock } from "../../../src/northflank/clock";
import { ConfiguredConnection } from "../../../src/provider/connection";

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
