import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileConstructs } from "../jsii";
import { aiModelProps, gpuTypes, portProps } from "./ai-model";
import { bindings } from "./bindings";
import { compatibility } from "./compatibility";
import { constructPages } from "./construct-pages/pages";
import { contract } from "./contract";
import { errors } from "./errors";
import { parity } from "./parity";
import { reference } from "./reference";
import { rulesPage } from "./rules";
import { apiTypes, constructTypes } from "./types";
import { validators } from "./validators";
import { version } from "./version";

/** Folders that hold nothing else. */
export const GENERATED_FOLDERS = [
  "src/schema/validators",
  "src/emulator/validation/validators",
  "src/constructs/l1",
  "docs/resources",
  "docs/data-sources",
  "docs/list-resources",
];

/** Every generated file by its path, without the pages of the constructs and the protocol's codecs. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {
    "src/schema/version.generated.ts": version(),
    "src/schema/types.generated.ts": apiTypes(),
    "src/constructs/config.generated.ts": constructTypes(),
    "src/constructs/ai-model-props.generated.ts": aiModelProps(),
    "src/constructs/values/port-props.generated.ts": portProps(),
    "src/constructs/values/gpu-type.generated.ts": gpuTypes(),
    "docs/contributing/contract.md": contract(),
    "docs/contributing/parity.md": parity(),
    "docs/guides/compatibility.md": compatibility(),
    "docs/guides/errors.md": errors(),
    "docs/guides/rules.md": rulesPage(),
  };
  Object.assign(files, validators(), reference());
  for (const [name, text] of Object.entries(await bindings())) files[`src/constructs/l1/${name}`] = text;
  return files;
}

/** Codecs of the protocol into `directory`, by buf and ts-proto. */
export function generateCodecs(root: string, directory: string): void {
  const path = `${join(root, "node_modules/.bin")}:${process.env.PATH}`;
  const cwd = join(root, "src/protocol/proto");
  const { status, stderr } = spawnSync("buf", ["generate", "--output", directory], {
    cwd,
    env: { ...process.env, PATH: path },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`buf generate failed: ${stderr}`);
}

function writeAll(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function main(root: string): Promise<void> {
  for (const directory of GENERATED_FOLDERS) {
    rmSync(join(root, directory), { recursive: true, force: true });
  }
  const files = await generatedFiles();
  writeAll(root, files);
  generateCodecs(root, join(root, "src/protocol/proto"));
  compileConstructs(root);
  const pages = constructPages(root);
  writeAll(root, pages);
  const codecs = readdirSync(join(root, "src/protocol/gen")).length;
  console.log(`${Object.keys({ ...files, ...pages }).length + codecs} files written`);
}

if (require.main === module) void main(join(__dirname, "../.."));
