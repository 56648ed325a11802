import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { homeDirectory } from "../../../src/northflank/cli-context";
import { SettingError } from "../../../src/northflank/setting-error";
import { resolveSettings } from "../../../src/northflank/settings";
import { temporaryDirectory } from "../../support/after-test";

// Users without a home: containers and runners whose user id is not in the system's list.

afterEach(() => jest.restoreAllMocks());

function withoutHome(): void {
  jest.spyOn(os, "homedir").mockImplementation(() => {
    throw new Error("A system error occurred: uv_os_homedir returned ENOENT (no such file or directory)");
  });
}

test("a user without a home needs none if the token is in the environment", () => {
  withoutHome();
  expect(resolveSettings({}, { NORTHFLANK_API_TOKEN: "env-token" }, homeDirectory())).toMatchObject({
    apiToken: "env-token",
  });
});

test("a user without a home and without a token reads which sources there are", () => {
  withoutHome();
  expect(() => resolveSettings({}, {}, homeDirectory())).toThrow(/environment variable NORTHFLANK_API_TOKEN/);
});

test("a named context needs a home, and the message says how to do without", () => {
  withoutHome();
  const refused = () => resolveSettings({ context: "work" }, {}, homeDirectory());
  expect(refused).toThrow(SettingError);
  expect(refused).toThrow(/is "work", but .*config\.json.* no home directory. Set HOME/);
});

test.each(["", "relative", "./", "."])("the HOME %j is no home: it would name a folder of the project", (home) => {
  jest.spyOn(os, "homedir").mockReturnValue(home);
  expect(homeDirectory()).toBeUndefined();
});

test("an absolute HOME is the home", () => {
  const home = temporaryDirectory();
  mkdirSync(join(home, ".northflank"));
  const contexts = [{ name: "work", token: "work-token" }];
  writeFileSync(join(home, ".northflank", "config.json"), JSON.stringify({ current: "work", contexts }));
  jest.spyOn(os, "homedir").mockReturnValue(home);
  expect(resolveSettings({}, {}, homeDirectory()).apiToken).toBe("work-token");
});
