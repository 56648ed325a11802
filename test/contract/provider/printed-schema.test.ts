import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NorthflankProvider, schemaJson } from "../../../src/provider/provider";
import { proves } from "../../support/proves";
import { run, Workspace } from "../../support/terraform";

const sorted = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

test("--schema prints what terraform providers schema prints", async () => {
  proves("SCH-10");
  const workspace = new Workspace({});
  workspace.write({
    terraform: {
      required_providers: { northflank: { source: "registry.terraform.io/northflank-community/northflank" } },
    },
  });
  const output = await workspace.succeed("providers", "schema", "-json");
  workspace.remove();
  const { provider_versions: _versions, ...own } = schemaJson(new NorthflankProvider()) as {
    provider_versions: unknown;
  };
  expect(JSON.parse(output.slice(output.indexOf("{")))).toEqual(sorted(own));
});

test("--schema works without Terraform", async () => {
  const directory = mkdtempSync(join(tmpdir(), "schema-"));
  const { code, output } = await run(process.execPath, [join(__dirname, "../../../dist/plugin/main.cjs"), "--schema"], {
    cwd: directory,
  });
  rmSync(directory, { recursive: true });
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual(sorted(schemaJson(new NorthflankProvider())));
});
