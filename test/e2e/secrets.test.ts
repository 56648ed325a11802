import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { startEmulator } from "../support/emulator";
import { configurationOf, QWEN } from "../support/model";
import { Workspace } from "../support/terraform";

const TOKEN = "nf-emulator-keep-this-to-yourself";

/** Contents of a zip file's entries, by its central directory: a saved plan is one. */
function unzipped(zip: Buffer): string {
  let text = "";
  for (let at = zip.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4, "latin1")) {
    const [method, size, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    text += (method === 8 ? inflateRawSync(packed) : packed).toString("latin1");
  }
  return text;
}

test("the token is in no trace, no plan and no state", async () => {
  const emulator = await startEmulator();
  const log = "trace.log";
  const workspace = new Workspace({ ...emulator.env, NORTHFLANK_API_TOKEN: TOKEN, TF_LOG: "TRACE", TF_LOG_PATH: log });
  workspace.write(configurationOf(QWEN));
  const printed = (await workspace.succeed("plan", "-out=plan.bin")) + (await workspace.succeed("apply", "plan.bin"));

  const files = readdirSync(workspace.directory, { withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map(({ name }) => readFileSync(join(workspace.directory, name)));
  const plan = unzipped(readFileSync(join(workspace.directory, "plan.bin")));
  const traced = readFileSync(join(workspace.directory, log), "utf8");
  // the search looks where it should: other words of the run are there
  expect(traced).toContain("waiting for AI model");
  expect(plan).toContain("Qwen/Qwen3-8B");
  for (const text of [printed, plan, ...contents.map((content) => content.toString("latin1"))])
    expect(text).not.toContain(TOKEN);

  await workspace.destroy();
  workspace.remove();
  await emulator.close();
});
