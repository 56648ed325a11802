import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ApiError } from "../../../../src/northflank/api-error";
import { wrongAnswer } from "../../../../src/northflank/read-answer";
import { SettingError } from "../../../../src/northflank/setting-error";
import { Diagnostic } from "../../../../src/protocol/diagnostics";
import { apiDiagnostic } from "../../../../src/provider/failures/api-request";
import { FAILURES, FailureCode } from "../../../../src/provider/failures/catalogue";
import * as create from "../../../../src/provider/failures/create-failures";
import { deletionProtected, stillDeleting } from "../../../../src/provider/failures/delete-failures";
import * as difference from "../../../../src/provider/failures/difference-failures";
import * as identity from "../../../../src/provider/failures/identity-failures";
import * as read from "../../../../src/provider/failures/read-failures";
import * as setting from "../../../../src/provider/failures/setting-failures";
import * as update from "../../../../src/provider/failures/update-failures";
import { waitDiagnostic } from "../../../../src/provider/failures/wait-failures";
import { apiError, itemOf, refused } from "../resource/fixtures";

const ROOT = join(__dirname, "../../../..");
const PROJECT = { projectId: "demo", teamId: "us" };
const NAME = "Qwen Chat";
const ID = "qwen-chat";
const STATE = { id: ID, created_at: "2026-06-30T12:00:01Z" };
const LATER = "2026-07-01T00:00:00Z";

const DIFFERENCES = [
  { path: "spec.configuration.revision", planned: "main", shown: "v2", isHidden: false },
  { path: "tags", planned: ["chat"], shown: null, isHidden: false },
  { path: "description", planned: "for the team", shown: "For the team", isHidden: true },
];

const request = (failure: ApiError) => apiDiagnostic(`Reading AI model "${ID}"`, failure);
const ended = (reason: "crashed" | "paused" | "timed-out" | "stopped" | "no-status") =>
  waitDiagnostic({ reason, item: itemOf({ status: "pending" }) }, itemOf(), 60_000, "create") as Diagnostic;
const badSetting = (name: SettingError["setting"], summary: string) =>
  setting.settingDiagnostic(new SettingError(name, summary, "What is wrong with it."));

/** Each code as a user sees it. */
const EXAMPLES: { readonly [code in FailureCode]: Diagnostic } = {
  NF_UNAUTHORIZED: request(refused(401)),
  NF_FORBIDDEN: request(refused(403)),
  NF_NOT_FOUND: request(refused(404)),
  NF_REFUSED: request(refused(400)),
  NF_CONFLICT: request(refused(409)),
  NF_RATE_LIMITED: request(refused(429)),
  NF_UNREACHABLE: request(apiError("unreachable")),
  NF_NO_ANSWER: request(apiError("interrupted")),
  NF_NOT_THE_API: request(apiError("unreadable", 200)),
  NF_UNREADABLE_ANSWER: request(wrongAnswer({ method: "GET", path: `/v1/${ID}` }, "tags is 5, and should be a list")),
  NF_API_FAILURE: request(refused(503)),
  NF_UNEXPECTED_STATUS: request(refused(418)),
  NF_INVALID_IDENTIFIER: request(apiError("invalid")),
  NF_STOPPED: read.readStopped(`AI model "${ID}"`),
  NF_NAME_TAKEN: create.nameTaken(PROJECT, NAME, refused(409)),
  NF_NAME_NOT_FREE: create.nameNotFree(PROJECT, NAME),
  NF_UNCLEAR_CREATE: create.unclearCreate(PROJECT, NAME, refused(503), undefined),
  NF_FOUND_AFTER_UNCLEAR_CREATE: create.foundAfterUnclearCreate(NAME, itemOf(), refused(503)),
  NF_CREATED_UNSEEN: create.createdUnknown(PROJECT, NAME, "it was not found."),
  NF_NOT_AS_PLANNED: difference.notAsPlanned(ID, DIFFERENCES),
  NF_STORED_DIFFERENTLY: difference.storedDifferently(ID, DIFFERENCES, false),
  NF_PUBLIC_AGAINST_PLAN: difference.publicAgainstPlan(ID, 'ports["http"].public'),
  NF_UPDATED_UNSEEN: update.updatedUnseen(ID, "it was not found."),
  NF_OTHER_MODEL: identity.otherModel(PROJECT, STATE, itemOf({ createdAt: LATER })),
  NF_OTHER_API: identity.otherApi(STATE, "api.northflank.com", "localhost:6363"),
  NF_REPLACED_DURING_WAIT: identity.replacedDuringWait(itemOf(), itemOf({ createdAt: LATER }), "create"),
  NF_STILL_DELETING: stillDeleting(ID, "timed-out"),
  NF_DELETION_PROTECTED: deletionProtected(ID, "destroyed"),
  NF_CRASHED: ended("crashed"),
  NF_PAUSED: ended("paused"),
  NF_WAIT_TIMED_OUT: ended("timed-out"),
  NF_WAIT_STOPPED: ended("stopped"),
  NF_WAIT_FAILED: waitDiagnostic(
    { reason: "read-failed", item: itemOf(), error: refused(403) },
    itemOf(),
    1,
    "create",
  ) as Diagnostic,
  NF_MODEL_NOT_FOUND: read.modelNotFound("demo", "name", NAME),
  NF_NAME_REGEX_TOO_SLOW: read.nameRegexTooSlow("^([a-z]+)+$", 20_000),
  NF_INVALID_IMPORT_ID: read.invalidImportId(ID),
  NF_INVALID_API_TOKEN: badSetting("apiToken", "No API token"),
  NF_INVALID_BASE_URL: badSetting("baseUrl", "Insecure base URL"),
  NF_TOKEN_FOR_OTHER_HOST: badSetting("tokenAndHost", "API token belongs to another host"),
  NF_INVALID_TEAM_ID: badSetting("teamId", "Invalid team id"),
  NF_INVALID_CONTEXT: badSetting("context", "Unknown CLI context"),
  NF_INVALID_DURATION: badSetting("pollInterval", "Invalid duration of poll_interval"),
  NF_INVALID_PROXY: badSetting("proxy", "Invalid proxy address"),
  NF_CERTIFICATE_CHECK_STAYS: setting.certificateCheckStays(),
  NF_CERTIFICATES_LEFT_OUT: setting.certificateFileLeftOut(
    'SSL_CERT_FILE names "/etc/ca.pem", which cannot be used: ENOENT: no such file or directory',
  ),
  NF_CONFIGURATION_UNKNOWN: setting.configurationUnknown(["api_token"]),
  NF_NOT_CONFIGURED: setting.notConfigured(),
};
const CODES = Object.keys(FAILURES) as FailureCode[];

test.each(CODES)("%s has a summary of three to eight words, and ends with the code and its page", (code) => {
  const { severity, summary, detail } = EXAMPLES[code];
  const words = summary.replace(/"[^"]*"/g, "x").split(" ");
  expect(words.length).toBeGreaterThanOrEqual(3);
  expect(words.length).toBeLessThanOrEqual(8);
  const label = severity === "error" ? "Error code" : "Warning code";
  const page = "https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/errors.md";
  expect(detail.split("\n\n").at(-1)).toBe(`${label}: ${code} (${page}#${code.toLowerCase()})`);
});

test("the messages are as the user sees them", () => {
  const printed = CODES.map((code) => {
    const { severity, summary, detail } = EXAMPLES[code];
    return `${severity === "error" ? "Error" : "Warning"}: ${summary}\n\n${detail}\n`;
  });
  expect(`\n${printed.join("\n")}`).toMatchSnapshot();
});

test("every code has a heading on the page of errors, and the page has no other code", () => {
  const page = readFileSync(join(ROOT, "docs/guides/errors.md"), "utf8");
  expect([...page.matchAll(/^## (NF_\w+)$/gm)].map(([, code]) => code)).toEqual(CODES);
});

const CATALOGUE = "src/provider/failures/catalogue.ts";

/** The codes that the files of a folder name, each with those files. */
function codesIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
    const file = relative(ROOT, join(ROOT, folder, name));
    if (!name.endsWith(".ts") || file === CATALOGUE) continue;
    for (const [code] of readFileSync(join(ROOT, file), "utf8").matchAll(/\bNF_[A-Z]\w*/g)) {
      codes.set(code, [...(codes.get(code) ?? []), file]);
    }
  }
  return codes;
}

test("the source uses every code of the catalogue, and no other", () => {
  const used = codesIn("src/provider");
  expect(CODES.filter((code) => !used.has(code))).toEqual([]);
  const undocumented = [...used].filter(([code]) => !(code in FAILURES));
  expect(undocumented).toEqual([]);
});

test("every code occurs in a test", () => {
  const tested = codesIn("test");
  expect(CODES.filter((code) => !tested.has(code))).toEqual([]);
});
