import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HEADER } from "./header";

/** package.json's version, where jsii can compile it. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };
  return `${HEADER}\n\n/** Version of the package, of the provider plugin in it, and of what the bindings require. */\nexport const VERSION = "${manifest.version}";\n`;
}
