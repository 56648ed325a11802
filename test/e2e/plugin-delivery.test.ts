import { join } from "node:path";
import { InstalledApp, prepared, programOf } from "../support/installed-app";

// The life of one app, with the plugin as the package delivers it: no development override, a real `terraform init`.

test("two stacks, one of them beside another provider: a second deploy changes nothing, nor what is locked", async () => {
  const { home, env, directory, models } = await prepared();
  const app = new InstalledApp(join(directory, "app"), env);
  // a stand-in: see test/support/null-provider.ts
  home.installNullProvider("3.2.4");
  app.create(programOf(["chat", "embeddings"], { gated: "chat" }));
  await app.apply("chat", "embeddings");
  expect(await models()).toHaveLength(2);
  const stacks = ["chat", "embeddings"];
  const locked = stacks.map((stack) => app.lockFile(stack));
  const serials = stacks.map((stack) => app.stateSerial(stack));
  expect(locked.map((text) => text.match(/h1:/g)?.length)).toEqual([2, 1]);

  await app.apply("chat", "embeddings");
  expect(stacks.map((stack) => app.stateSerial(stack))).toEqual(serials);
  await app.expectEmptyPlan("chat");
  await app.expectEmptyPlan("embeddings");
  expect(stacks.map((stack) => app.lockFile(stack))).toEqual(locked);

  await app.destroy("chat", "embeddings");
  expect(await models()).toEqual([]);
});

test("a package with other bytes of the same version serves the stack that is left, and so does the first one again", async () => {
  const { env, directory, models } = await prepared();
  const app = new InstalledApp(join(directory, "app"), env).create(programOf(["chat", "embeddings"]));
  expect(await app.apply("chat", "embeddings")).not.toContain("Incomplete lock file information");
  await app.destroy("chat");
  const serial = app.stateSerial("embeddings");

  app.write(programOf(["embeddings"]));
  app.changePlugin();
  await app.apply("embeddings");
  expect(app.stateSerial("embeddings")).toBe(serial);
  app.expectOwnPlugin("embeddings");
  const locked = app.lockFile("embeddings");

  app.restorePlugin();
  await app.expectEmptyPlan("embeddings");
  app.expectOwnPlugin("embeddings");
  expect(app.lockFile("embeddings")).not.toBe(locked);

  // as version control may bring it back
  app.writeLockFile("embeddings", locked);
  await app.destroy("embeddings");
  expect(await models()).toEqual([]);
});
