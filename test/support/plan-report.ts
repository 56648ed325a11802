import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "./after-test";
import { Finished, ROOT, run } from "./terraform";

export const REPORTER = join(ROOT, "dist/northflank-ai.cjs");

const FORMATS = { github: "md", text: "txt", json: "json", sarif: "sarif" } as const;
type Reports = { readonly [format in keyof typeof FORMATS]: string };

/** Runs the built command on a plan, which is an object or the text of a file. */
export async function reportOf(plan: object | string, ...args: string[]): Promise<Finished & Reports> {
  const directory = temporaryDirectory();
  const file = join(directory, "plan.json");
  writeFileSync(file, typeof plan === "string" ? plan : JSON.stringify(plan));
  return reportWith(directory, "plan.json", ...args);
}

/** Runs the built command in a directory, and has every format written too. */
export async function reportWith(cwd: string, ...args: string[]): Promise<Finished & Reports> {
  const out = temporaryDirectory();
  const writes = Object.keys(FORMATS).flatMap((format) => ["--write", `${format}=${join(out, format)}`]);
  const env = { NO_COLOR: "1" };
  const finished = await run(process.execPath, [REPORTER, "plan-report", ...writes, ...args], { cwd, env });
  const written = (format: string) => (existsSync(join(out, format)) ? readFileSync(join(out, format), "utf8") : "");
  return {
    ...finished,
    github: written("github"),
    text: written("text"),
    json: written("json"),
    sarif: written("sarif"),
  };
}

const GOLDENS = join(ROOT, "test/cases/plan-report");

/** Compares with the committed report; `UPDATE_GOLDENS=1` writes it instead, to be looked at. */
export function expectGolden(name: string, text: string): void {
  const file = join(GOLDENS, name);
  // what differs between the versions of Terraform that the tests are run with
  const stable = text.replace(/("terraform": \[\s*)"[^"]+"/, '$1"<version>"');
  if (process.env.UPDATE_GOLDENS) {
    mkdirSync(GOLDENS, { recursive: true });
    writeFileSync(file, stable);
  }
  expect(stable).toBe(readFileSync(file, "utf8"));
}

/** All formats of a report under one name. */
export function expectGoldens(name: string, reports: Reports): void {
  for (const [format, extension] of Object.entries(FORMATS))
    expectGolden(`${name}.${extension}`, reports[format as keyof Reports]);
}
