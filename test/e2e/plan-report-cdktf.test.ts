import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterTest } from "../support/after-test";
import { CdktfApp, copyOfExample, Home } from "../support/cdktf";
import { startEmulator } from "../support/emulator";
import { expectGolden, reportWith } from "../support/plan-report";

test("the plans that cdktf diff saved are reported on, stack by stack, without a second plan", async () => {
  const emulator = await startEmulator();
  afterTest(emulator.close);
  const home = new Home();
  afterTest(() => home.remove());
  const directory = copyOfExample("cross-stack");
  afterTest(() => rmSync(directory, { recursive: true, force: true }));
  const app = new CdktfApp(directory, { ...home.env, ...emulator.env });
  const report = (...args: string[]) => reportWith(directory, "--cdktf-out", "cdktf.out", ...args);

  await app.succeed("diff", "model");
  expect(await report()).toMatchObject({
    code: 1,
    output: expect.stringContaining('no saved plan of consumer: run "cdktf diff <stack>"'),
  });
  const asked = emulator.requests.length;
  const { code, github, sarif } = await report("--stack", "model");
  expect(code).toBe(0);
  expect(emulator.requests).toHaveLength(asked);
  expect(JSON.parse(sarif).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("main.ts");
  expectGolden("cdktf.md", github);

  // an artifact of another job has the plan, and not the providers
  const isShared = (file: string) => !/terraform\.d|\.terraform/.test(file);
  cpSync(join(directory, "cdktf.out"), join(directory, "artifact"), { recursive: true, filter: isShared });
  const unreadable = await reportWith(directory, "--cdktf-out", "artifact", "--stack", "model");
  expect(unreadable.code).toBe(1);
  expect(unreadable.output).toMatch(/^ {2}\| Error: .*(plugin|provider)/m);
  expect(unreadable.output).toMatch(
    /^Run "\w+ init" in artifact\/stacks\/model, or make the JSON where the plan was made/m,
  );
  expect(unreadable.output).not.toMatch(/\\u001b/);

  // the plan of a stack that needs another stack's state fails, and cdktf leaves a plan that says so
  expect((await app.cdktf("diff", "consumer")).code).not.toBe(0);
  expect(await report()).toMatchObject({
    code: 1,
    output: 'northflank-ai: stack "consumer" is a plan that ended with an error: correct it and plan again\n',
  });

  await app.deploy("model");
  await app.succeed("diff", "model");
  await app.succeed("diff", "consumer");
  const both = await report();
  expect(both.code).toBe(0);
  expectGolden("cdktf-deployed.md", both.github);

  expect((await report("--stack", "none")).output).toContain("has no stack none; it has: consumer, model");
  process.env.TERRAFORM_BINARY_NAME = "no-such-terraform";
  afterTest(() => {
    delete process.env.TERRAFORM_BINARY_NAME;
  });
  expect((await report()).output).toContain('cannot run "no-such-terraform"');
});
