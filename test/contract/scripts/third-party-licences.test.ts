import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundledPackages, licenceTexts } from "../../../scripts/third-party-licences";

// Needs dist/, as `npm run build` writes it.

const ROOT = join(__dirname, "../../..");
const SHIPPED = "dist/THIRD-PARTY-LICENSES.txt";

const section = (name: string, version: string) => `${"-".repeat(80)}\n\n${name} ${version}\n\n`;

/** What the build leaves out of the plugin: see its bundles of gRPC. */
const LEFT_OUT = /^node_modules\/(@grpc\/proto-loader|@?protobufjs|lodash.camelcase|long)(\/|$)/;

test("the package hands on the licence of each package that is bundled in it", async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/provider/main.ts", "src/cli/emulator/main.ts", "src/cli/northflank-ai/main.ts"],
    bundle: true,
    platform: "node",
    outdir: "none",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const packages = bundledPackages([metafile]).filter((folder) => !LEFT_OUT.test(folder));
  expect(packages).toEqual(
    expect.arrayContaining(["@grpc/grpc-js", "undici", "fastify", "ajv"].map((name) => `node_modules/${name}`)),
  );
  const text = readFileSync(join(ROOT, SHIPPED), "utf8");
  const missing = packages.filter((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
    return text.split(section(name, version)).length !== 2;
  });
  expect(missing).toEqual([]);
  expect(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).files).toContain(SHIPPED);
});

test("a package without a licence is not bundled", () => {
  const root = mkdtempSync(join(tmpdir(), "licences-"));
  try {
    const folder = "node_modules/@some/package";
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, "package.json"), JSON.stringify({ name: "@some/package", version: "1.2.3" }));
    expect(() => licenceTexts(root, [folder])).toThrow(
      "@some/package 1.2.3 is bundled, but node_modules/@some/package has no licence file",
    );
    writeFileSync(join(root, folder, "LICENCE.md"), "Do as you like.\n");
    expect(licenceTexts(root, [folder])).toContain(`${section("@some/package", "1.2.3")}Do as you like.\n`);
  } finally {
    rmSync(root, { recursive: true });
  }
});
