import { ApiError } from "../../../src/northflank/errors";
import { apiDiagnostic } from "../../../src/provider/api-diagnostics";
import { proves } from "../../support/proves";
import { apiError, refused } from "./resource/fixtures";

const told = (error: ApiError) => apiDiagnostic('Creating AI model "chat"', error);

test.each([
  [400, /the API refuses the request/, /Correct the named values in the configuration/],
  [401, /token is not accepted/, /Give a valid token.*api_token.*NORTHFLANK_API_TOKEN/],
  [403, /token lacks a permission/, /Project > AiModels > General/],
  [404, /not found/, /Check project_id and team_id/],
  [409, /conflict/, /in the way.*run the command again/],
  [418, /status 418/, /Run the command again; if it keeps failing, contact/],
  [429, /rate limit is used up/, /Run the command again later/],
  [500, /problem of its own/, /Run the command again; if it keeps failing, contact/],
  [503, /problem of its own/, /Run the command again/],
])("an answer of %d says what happened and what to do", (status, what, next) => {
  const { severity, summary, detail } = told(refused(status));
  expect(severity).toBe("error");
  expect(summary).toMatch(/^Creating AI model "chat" failed: /);
  expect(summary).toMatch(what);
  expect(detail).toMatch(next);
  expect(detail).toContain(`POST /v1/projects/demo/llm-model-deployments answered ${status}: as the API says`);
});

test.each([
  ["unreachable", /cannot be reached/, /Check the network.*NORTHFLANK_BASE_URL/],
  ["interrupted", /no complete answer/, /request_timeout allows more time/],
  ["unreadable", /did not come from the API/, /base_url.*no proxy answers/],
] as const)("a request that was %s says what to look at", (kind, what, next) => {
  const { summary, detail } = told(apiError(kind));
  expect(summary).toMatch(what);
  expect(detail).toMatch(next);
  expect(detail).toContain("POST /v1/projects/demo/llm-model-deployments failed");
});

const REQUEST = { kind: "refused", method: "POST", path: "/v1/x" } as const;

test("a rate limit says when it ends, and no answer is invented for what was not sent", () => {
  expect(told(new ApiError({ ...REQUEST, status: 429, retryAfterSeconds: 150 })).detail).toContain("in 2m 30s");
  const heldBack = told(
    new ApiError({ ...REQUEST, kind: "rate-limited", text: "not sent: why", retryAfterSeconds: 150 }),
  );
  expect(heldBack.summary).toContain("the rate limit is used up");
  expect(heldBack.detail).toBe("POST /v1/x failed: not sent: why\n\nRun the command again in 2m 30s.");
});

test("the API's details and error id are shown", () => {
  proves("DIAG-2");
  const { detail } = told(new ApiError({ ...REQUEST, status: 400, details: { name: ["too short"] }, errorId: "e-1" }));
  expect(detail).toContain('Details: {"name":["too short"]}');
  expect(detail).toContain("Error id for Northflank's support: e-1");
});

test("details without end are cut", () => {
  const { detail } = told(new ApiError({ ...REQUEST, status: 400, details: "x".repeat(100_000) }));
  expect(detail.length).toBeLessThan(3000);
  expect(detail).toContain("…");
});

test("the failure is shown at the attribute that it is about", () => {
  expect(apiDiagnostic("Reading", refused(404), ["name"]).path).toEqual(["name"]);
  expect(told(refused(404))).not.toHaveProperty("path");
});

test("a bug is not told as a failure of the API", () => {
  expect(() => apiDiagnostic("Reading", new TypeError("bug"))).toThrow("bug");
});

test("an identifier that cannot exist is told without a request that was never made", () => {
  const { summary, detail } = told(
    new ApiError({ kind: "invalid", method: "none", path: "", text: '".." is no identifier of an AI model' }),
  );
  expect(summary).toContain("the identifier cannot exist");
  expect(detail).toMatch(/^Nothing was sent: "\.\." is no identifier.*\n\nCheck project_id, team_id/);
});
