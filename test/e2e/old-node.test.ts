import { join } from "node:path";
import { afterTest } from "../support/after-test";
import { hasOldNode, pathWithNode } from "../support/old-node";
import { ROOT, run, Workspace } from "../support/terraform";

// What users see whose Node.js is too old: Debian 12 and Ubuntu 24.04 install Node.js 18.

// skipped where npm has no binaries of those versions: test/old-node pins those for Linux on x64, where CI runs
const testWithOldNode = hasOldNode ? test : test.skip;
const NEEDED = "needs Node.js 20.9 or newer, but was started with Node.js";

testWithOldNode.each([12, 16, 18])("with Node.js %i, each program says in one line what it needs", async (major) => {
  const env = { PATH: pathWithNode(major) };
  const line = (program: string) => new RegExp(`^${program} ${NEEDED} ${major}\\.\\d+\\.\\d+ \\(/.*\\)\\n$`);
  for (const [program, file] of [
    ["northflank-ai", "northflank-ai.cjs"],
    ["northflank-emulator", "emulator.cjs"],
    ["terraform-provider-northflank", "plugin/main.cjs"],
  ] as const) {
    const { code, output } = await run("node", [join(ROOT, "dist", file)], { cwd: ROOT, env });
    expect(output).toMatch(line(program));
    expect(code).toBe(1);
  }
});

testWithOldNode.each([12, 16, 18])("with Node.js %i, Terraform shows the plugin's line", async (major) => {
  const workspace = new Workspace({ PATH: pathWithNode(major) });
  afterTest(() => workspace.remove());
  workspace.write({
    terraform: { required_providers: { northflank: { source: "northflank-community/northflank" } } },
    provider: { northflank: {} },
  });
  for (const command of ["validate", "plan"]) {
    const { code, output } = await workspace.terraform(command, "-no-color");
    const text = output.replace(/[\s│]+/g, " "); // Terraform wraps its lines
    expect(text).toContain(`terraform-provider-northflank ${NEEDED} ${major}.`);
    expect(code).toBe(1);
  }
});
