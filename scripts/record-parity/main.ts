import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { DEFAULTS } from "../../src/schema/defaults";
import { BilledQuestions } from "./billed-questions";
import { askFreeQuestions } from "./free-questions";
import { RECORDINGS } from "./recording";
import { Account, Session } from "./session";

// `npm run parity:record`: asks the real API what the emulator assumes of it, in a project that is there to be thrown
// away. What it keeps becomes a fact in docs/contributing/parity.md by `npm run generate`.

const LOOK_EVERY_MS = 5000;

function accountOf(env: NodeJS.ProcessEnv): Account {
  const { NORTHFLANK_API_TOKEN: token, NORTHFLANK_PROJECT_ID: projectId, NORTHFLANK_TEAM_ID: teamId } = env;
  if (!token) throw new Error("NORTHFLANK_API_TOKEN is not set; it needs a token of an account of your own");
  if (!projectId) throw new Error("NORTHFLANK_PROJECT_ID is not set; name a project that is there to be thrown away");
  const baseUrl = (env.NORTHFLANK_BASE_URL || DEFAULTS.baseUrl).replace(/\/+$/, "");
  return { baseUrl, token, projectId, ...(teamId && { teamId }) };
}

/** Whoever can type the project's name has read what it will cost. */
async function mayBill(projectId: string): Promise<boolean> {
  const question = `\nThe other questions need a model: one l4-24 in project "${projectId}", for some minutes. It is billed, and deleted in the end.\nType the project's identifier to go on, anything else to stop: `;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const answer = await Promise.race([lines.question(question), ended]);
  lines.close();
  return answer.trim() === projectId;
}

async function main(): Promise<void> {
  const account = accountOf(process.env);
  const scratch = mkdtempSync(join(tmpdir(), "parity-"));
  // an emulator's answers are no facts: they must not get into the documents
  const folder = (): string => (session.isEmulator ? scratch : join(__dirname, "../..", RECORDINGS));
  const session = new Session(account, folder, new Date().toISOString().slice(0, 10));
  process.stdout.write(`Asking ${account.baseUrl}; these questions make nothing:\n`);
  await askFreeQuestions(session);
  if (await mayBill(account.projectId)) {
    const questions = new BilledQuestions(session, Date.now().toString(36), session.isEmulator ? 20 : LOOK_EVERY_MS);
    try {
      await questions.ask();
    } finally {
      await questions.cleanUp();
    }
    process.stdout.write("What was made is deleted.\n");
  } else process.stdout.write("\nNothing was made.\n");
  const advice = session.isEmulator
    ? "these are the answers of an emulator, and settle nothing"
    : "now run npm run generate";
  process.stdout.write(`Kept in ${folder()}: ${advice}.\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`parity:record: ${error.message}\n`);
  process.exitCode = 1;
});
