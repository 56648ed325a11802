import { ApiError } from "../../../../src/northflank/api-error";
import { apiDiagnostic } from "../../../../src/provider/failures/api-request";
import { proves } from "../../../support/proves";
import { apiError, refused } from "../resource/fixtures";

const told = (error: ApiError) => apiDiagnostic('Creating AI model "chat"', error);

test.each([
  [400, "refused by the API", "NF_REFUSED", /Correct the named values in the configuration/],
  [401, "API token not accepted", "NF_UNAUTHORIZED", /Give a valid token.*api_token.*NORTHFLANK_API_TOKEN/],
  [403, "API token lacks permission", "NF_FORBIDDEN", /Project > AiModels > General/],
  [404, "not found", "NF_NOT_FOUND", /Check project_id and team_id/],
  [409, "conflict", "NF_CONFLICT", /in the way.*run the command again/],
  [418, "unexpected status 418", "NF_UNEXPECTED_STATUS", /Run the command again; if it keeps failing, contact/],
  [429, "rate limit used up", "NF_RATE_LIMITED", /Run the command again later/],
  [500, "failure inside the API", "NF_API_FAILURE", /Run the command again; if it keeps failing, contact/],
  [503, "failure inside the API", "NF_API_FAILURE", /Run the command again/],
])("an answer of %d is an error that says what happened and what to do", (status, headline, code, next) => {
  const { severity, summary, detail } = told(refused(status));
  expect(severity).toBe("error");
  expect(summary).toBe(`Creating AI model "chat": ${headline}`);
  expect(detail).toMatch(next);
  expect(detail).toContain(`POST /v1/projects/demo/llm-model-deployments answered ${status}: as the API says`);
  expect(detail).toContain(`Error code: ${code} (`);
});

test.each([
  ["unreachable", "API not reachable", "NF_UNREACHABLE", /Check the network.*NORTHFLANK_BASE_URL/],
  ["interrupted", "no complete answer", "NF_NO_ANSWER", /request_timeout allows more time/],
  ["unreadable", "answer not from API", "NF_NOT_THE_API", /base_url.*no proxy answers/],
  ["stopped", "command stopped", "NF_STOPPED", /Run the command again/],
] as const)("a request that was %s is an error that says what to check", (kind, headline, code, next) => {
  const { summary, detail } = told(apiError(kind));
  expect(summary).toBe(`Creating AI model "chat": ${headline}`);
  expect(detail).toMatch(next);
  expect(detail).toContain("POST /v1/projects/demo/llm-model-deployments failed");
  expect(detail).toContain(`Error code: ${code} (`);
});

const REQUEST = { kind: "refused", method: "POST", path: "/v1/x" } as const;

test("a rate limit says when it ends, and a request that was not sent has no answer", () => {
  expect(told(new ApiError({ ...REQUEST, status: 429, retryAfterSeconds: 150 })).detail).toContain("in 2m 30s");
  const heldBack = told(
    new ApiError({ ...REQUEST, kind: "rate-limited", text: "not sent: why", retryAfterSeconds: 150 }),
  );
  expect(heldBack.summary).toContain("rate limit used up");
  expect(heldBack.detail).toMatch(
    /^POST \/v1\/x failed: not sent: why\n\nRun the command again in 2m 30s\.\n\nError code: NF_RATE_LIMITED/,
  );
});

test("the API's details and error id are shown", () => {
  proves("DIAG-2");
  const { detail } = told(new ApiError({ ...REQUEST, status: 400, details: { name: ["too short"] }, errorId: "e-1" }));
  expect(detail).toContain('Details: {"name":["too short"]}');
  expect(detail).toContain("Error id for Northflank's support: e-1");
});

test("very long details are cut", () => {
  const { detail } = told(new ApiError({ ...REQUEST, status: 400, details: "x".repeat(100_000) }));
  expect(detail.length).toBeLessThan(3000);
  expect(detail).toContain("…");
});

test.each([
  ["other", /Check project_id and team_id, and that the token may see the project\.$/],
  ["update", /Run the plan again: .* plans to create it/],
  ["delete", /Run the command again: .* removes it from the state/],
  ["refresh", /If the project is gone for good, remove its AI models from the state with terraform state rm\.$/],
] as const)("what to do about a 404 fits the case: %s", (occasion, next) => {
  const [, advice] = apiDiagnostic("Reading", refused(404), { occasion }).detail.split("\n\n");
  expect(advice).toMatch(next);
  expect(advice?.includes("state rm")).toBe(occasion === "refresh");
});

test("the failure is shown at the attribute that it is about", () => {
  expect(apiDiagnostic("Reading", refused(404), { path: ["name"] }).path).toEqual(["name"]);
  expect(told(refused(404))).not.toHaveProperty("path");
});

test("a bug is thrown, and not reported as a failure of the API", () => {
  expect(() => apiDiagnostic("Reading", new TypeError("bug"))).toThrow("bug");
});

test("the error for an impossible identifier names no request, because none was sent", () => {
  const { summary, detail } = told(
    new ApiError({ kind: "invalid", method: "none", path: "", text: '".." is no identifier of an AI model' }),
  );
  expect(summary).toContain("impossible identifier");
  expect(detail).toMatch(/^Nothing was sent: "\.\." is no identifier.*\n\nCheck project_id, team_id/);
});
