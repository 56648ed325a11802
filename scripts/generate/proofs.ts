import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  CallExpression,
  createSourceFile,
  forEachChild,
  isCallExpression,
  isStringLiteralLike,
  Node,
  ScriptTarget,
} from "typescript";

/** A test that names what it proves with `proves("…")`. */
export interface Proof {
  readonly id: string;
  /** Path below the repository's root. */
  readonly file: string;
  /** The title of the test, with its placeholders. */
  readonly title: string;
}

const ROOT = join(__dirname, "../..");

/** Every call of `proves` in the tests, in the order of files and lines. */
export function proofs(): Proof[] {
  const names = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".test.ts")).map((name) => `test/${name.replace(/\\/g, "/")}`);
  return files.sort().flatMap(proofsIn);
}

function proofsIn(file: string): Proof[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  if (!text.includes("proves(")) return [];
  const found: Proof[] = [];
  const visit = (node: Node, title: string): void => {
    const own = isCallExpression(node) ? titleOf(node) : undefined;
    const inner = own === undefined ? title : title ? `${title}: ${own}` : own;
    if (isCallExpression(node) && node.expression.getText() === "proves") {
      for (const id of node.arguments) if (isStringLiteralLike(id)) found.push({ id: id.text, file, title });
    }
    forEachChild(node, (child) => visit(child, inner));
  };
  visit(createSourceFile(file, text, ScriptTarget.ES2022, true), "");
  return found;
}

/** The first argument of `describe("…", …)`, `test("…", …)` and `test.each(…)("…", …)`. */
function titleOf({ arguments: [first, ...rest] }: CallExpression): string | undefined {
  if (!first || rest.length === 0) return undefined;
  if (isStringLiteralLike(first)) return first.text;
  const text = first.getText();
  return text.startsWith("`") ? text.slice(1, -1) : undefined;
}

/** The proofs of one id as a cell of a table: each title, linked to its file from a page in docs/contributing. */
export function proofCell(all: readonly Proof[], id: string): string {
  return all
    .filter((proof) => proof.id === id)
    .map(({ title, file }) => `[${title.replace(/([[\]|])/g, "\\$1").replace(/\s+/g, " ")}](../../${file})`)
    .join("<br>");
}
