import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { DEFAULTS } from "../../src/schema/defaults";
import { BilledQuestions } from "./billed-questions";
import { askFreeQuestions } from "./free-questions";
import { RECORDINGS } from "./recording";
import { Account, Session } from "./session";

// `npm run parity:record` checks the emulator's assumptions against the real API, in a disposable project. It stores
// recordings; `npm run generate` takes them into docs/contributing/parity.md.

const POLL_INTERVAL_MS = 5000;

function accountOf(env: NodeJS.ProcessEnv): Account {
  const { NORTHFLANK_API_TOKEN: token, NORTHFLANK_PROJECT_ID: projectId, NORTHFLANK_TEAM_ID: teamId } = env;
  if (!token) throw new Error("NORTHFLANK_API_TOKEN is not set; set a token of your own account");
  if (!projectId) throw new Error("NORTHFLANK_PROJECT_ID is not set; name a disposable project");
  const baseUrl = (env.NORTHFLANK_BASE_URL || DEFAULTS.baseUrl).replace(/\/+$/, "");
  return { baseUrl, token, projectId, ...(teamId && { teamId }) };
}

/** Asks the user to type the project's identifier, so that nobody is billed without having read the question. */
async function mayBill(projectId: string): Promise<boolean> {
  const question = `\nThe other questions need a model: one l4-24 in project "${projectId}", for some minutes. It is billed and deleted at the end.\nType the project's identifier to continue, anything else to stop: `;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const answer = await Promise.race([lines.question(question), ended]);
  lines.close();
  return answer.trim() === projectId;
}

async function main(): Promise<void> {
  const account = accountOf(process.env);
  const scratch = mkdtempSync(join(tmpdir(), "parity-"));
  // Answers of an emulator are not facts about the API, so they must not get into the documentation.
  const folder = (): string => (session.isEmulator ? scratch : join(__dirname, "../..", RECORDINGS));
  const session = new Session(account, folder, new Date().toISOString().slice(0, 10));
  process.stdout.write(`Asking ${account.baseUrl}; these questions create nothing:\n`);
  await askFreeQuestions(session);
  if (await mayBill(account.projectId)) {
    const questions = new BilledQuestions(session, Date.now().toString(36), session.isEmulator ? 20 : POLL_INTERVAL_MS);
    try {
      await questions.ask();
    } finally {
      await questions.cleanUp();
    }
    process.stdout.write("Everything that was created is deleted.\n");
  } else process.stdout.write("\nNothing was created.\n");
  const advice = session.isEmulator
    ? "these are answers of an emulator and prove nothing about the API"
    : "now run npm run generate";
  process.stdout.write(`Stored in ${folder()}: ${advice}.\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`parity:record: ${error.message}\n`);
  process.exitCode = 1;
});
