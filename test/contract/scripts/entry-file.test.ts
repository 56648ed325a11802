import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { transformSync } from "esbuild";
import { engines } from "../../../package.json";
import { entryFile, oldestNode } from "../../../scripts/entry-file";
import { ROOT } from "../../support/terraform";

// The first file of each program checks the version of Node.js before anything that an old Node.js cannot read.

const PROGRAMS = {
  "terraform-provider-northflank": "dist/plugin/main.cjs",
  "northflank-ai": "dist/northflank-ai.cjs",
  "northflank-emulator": "dist/emulator.cjs",
};
const { major, minor } = oldestNode(engines);

interface Outcome {
  readonly loaded: readonly string[];
  /** What was written, by file descriptor. */
  readonly written: readonly (readonly [number, string])[];
  readonly exitCode?: number;
}

/** Runs the file as if Node.js had this version. */
function runWith(text: string, version: string, env: object = {}): Outcome {
  const loaded: string[] = [];
  const written: [number, string][] = [];
  let exitCode: number | undefined;
  const context = createContext({
    process: {
      env,
      execPath: "/opt/node",
      versions: { node: version },
      exit: (code: number) => {
        exitCode = code;
      },
    },
    require: (name: string) => {
      if (name === "fs") return { writeSync: (fd: number, line: string) => written.push([fd, line]) };
      loaded.push(name);
    },
  });
  runInContext(text.replace(/^#!.*/, ""), context);
  return { loaded, written, exitCode };
}

test.each(Object.entries(PROGRAMS))("%s begins with the check, and nothing else", (program, file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  const main = file.includes("plugin") ? "./plugin.cjs" : file.replace("dist/", "./commands/");
  expect(text).toBe(entryFile(program, main, { major, minor }));
});

test("the check is written in syntax of ECMAScript 5, which every Node.js reads", () => {
  const code = entryFile("program", "./main.cjs", { major, minor });
  const printed = (target: string) => transformSync(code, { target, supported: {} }).code;
  expect(printed("es5")).toBe(printed("esnext")); // esbuild rewrites what a target cannot read, or refuses it
});

const below = [
  "0.12.18",
  "4.9.1",
  "6.17.1",
  "8.17.0",
  "12.22.12",
  "18.20.8",
  "19.9.0",
  `${major - 1}.99.0`,
  `${major}.${minor - 1}.9`,
];
test.each(below)("Node.js %s is refused in one line that says what is needed and what was found", (version) => {
  const { loaded, written, exitCode } = runWith(entryFile("program", "./main.cjs", { major, minor }), version);
  expect({ loaded, exitCode }).toEqual({ loaded: [], exitCode: 1 });
  expect(written).toEqual([
    [2, `program needs Node.js ${major}.${minor} or newer, but was started with Node.js ${version} (/opt/node)\n`],
  ]);
});

test.each([`${major}.${minor}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`, "100.0.0", "26.0.0-nightly20260101"])(
  "Node.js %s loads the program",
  (version) => {
    const outcome = runWith(entryFile("program", "./main.cjs", { major, minor }), version);
    expect(outcome).toEqual({ loaded: ["./main.cjs"], written: [], exitCode: undefined });
  },
);

test("under Terraform the line is also on standard output, which Terraform shows", () => {
  const env = { TF_PLUGIN_MAGIC_COOKIE: "of Terraform" };
  const { written } = runWith(entryFile("plugin", "./main.cjs", { major, minor }), "18.20.8", env);
  expect(written.map(([fd]) => fd)).toEqual([2, 1]);
});

test.each(["README.md", "CONTRIBUTING.md", "docs/guides/provider-behaviour.md"])(
  "%s names the version of package.json",
  (file) => {
    const named = readFileSync(join(ROOT, file), "utf8").matchAll(/Node\.js (\d+\.\d+) or newer/g);
    expect([...new Set([...named].map(([, version]) => version))]).toEqual([`${major}.${minor}`]);
  },
);

test("a package.json without a lowest version stops the build", () => {
  expect(() => oldestNode({ node: "^20" })).toThrow('engines.node is "^20"');
});
