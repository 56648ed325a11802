import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest } from "../../support/after-test";
import { dynamicValue, Plain, plainValue, withAllAttributes } from "../../support/dynamic-values";
import { startEmulator } from "../../support/emulator";
import { stream } from "../../support/grpc-calls";
import { model, planAndApply, servedSchema, startConfiguredPlugin, TYPE } from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { ROOT } from "../../support/terraform";

// Examples that need a newer Terraform than the other tests ask for: an import by identity (1.12) and a list (1.14).
// Their values go to the plugin as that Terraform would send them.

const read = (file: string) => readFileSync(join(ROOT, "examples", file), "utf8");

/** The attributes of one block or object of an example: `block { name = "value" }`. */
function attributesOf(text: string, block: string): Plain {
  const [, body] = new RegExp(`\\b${block}(?: =)? \\{\n([^}]*)\\}`).exec(text) ?? [];
  if (body === undefined) throw new Error(`the example has no ${block}`);
  const attributes = [...body.matchAll(/^\s*(\w+)\s*= "(.*)"$/gm)].map(([, name, value]) => [name, value]);
  if (attributes.length !== body.trim().split("\n").length) throw new Error(`not only text in ${block}`);
  return Object.fromEntries(attributes);
}

async function pluginWithModel(): Promise<PluginProcess> {
  const emulator = await startEmulator();
  afterTest(() => emulator.close());
  const plugin = await startConfiguredPlugin(emulator.url);
  await planAndApply(plugin, null, await model({ name: "Qwen3 8B" }));
  return plugin;
}

test("the example of an import by identity imports the model", async () => {
  const example = read(`resources/${TYPE}/import-by-identity.tf`);
  expect(example).toContain(`to = ${TYPE}.qwen\n`);
  const identity = { team_id: null, ...attributesOf(example, "identity") };
  const plugin = await pluginWithModel();
  const request = { typeName: TYPE, id: "", identity: { identityData: dynamicValue(identity) } };
  const { importedResources, diagnostics } = await plugin.provider.importResourceState(request);
  expect(diagnostics).toEqual([]);
  expect(plainValue(importedResources[0]?.state)).toMatchObject({ project_id: "default-project", id: "qwen3-8b" });
});

test("the example of a list is valid, and lists the model", async () => {
  const example = read(`list-resources/${TYPE}/list-resource.tfquery.hcl`);
  expect(example).toContain(`list "${TYPE}" "all" {\n  provider = northflank\n`);
  const schema = (await servedSchema()).listResourceSchemas[TYPE];
  const config = dynamicValue(withAllAttributes(schema, attributesOf(example, "config")));
  const plugin = await pluginWithModel();
  const listed = { typeName: TYPE, config, includeResourceObject: false, limit: 100n };
  expect(await plugin.provider.validateListResourceConfig({ typeName: TYPE, config })).toEqual({ diagnostics: [] });
  const events = await stream(plugin.client, ProviderService.listResource, listed);
  expect(events.map(({ displayName, diagnostic }) => [displayName, diagnostic])).toEqual([["Qwen3 8B", []]]);
});
