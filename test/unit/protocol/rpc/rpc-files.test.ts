import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ProviderService } from "../../../../src/protocol/gen/tfplugin6";

const PROTOCOL = join(__dirname, "../../../../src/protocol");

test.each(Object.keys(ProviderService))("the handler of %s is in the file of its name", (rpc) => {
  const file = join(PROTOCOL, "rpc", `${rpc.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toContain(`export function ${rpc}(`);
});

test("the protocol does not know Northflank", () => {
  const files = readdirSync(PROTOCOL, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  expect(files.filter((file) => /northflank/i.test(readFileSync(join(PROTOCOL, file), "utf8")))).toEqual([]);
});
