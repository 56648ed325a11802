import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Metafile } from "esbuild";

// The bundles contain code of other packages. Their licences demand that their texts are shipped with it.

/** The folders of the packages whose code is in the bundles. */
export function bundledPackages(metafiles: readonly Metafile[]): string[] {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => inputs[file]?.bytesInOutput)),
  );
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
  return [...new Set(folders)];
}

/** One text with the licence of every package, sorted by name and version. */
export function licenceTexts(root: string, folders: readonly string[]): string {
  const texts = new Map(folders.map((folder) => licenceOf(root, folder)));
  const sections = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}\n`);
  const intro = "Packages whose code is part of the files in dist/, each with its licence.\n";
  return [intro, ...sections].join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(root: string, folder: string): [title: string, text: string] {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const files = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(root, folder, file), "utf8"));
  const text = files.some((file) => !/^notice/i.test(file)) ? texts.join("\n") : WITHOUT_FILE[name]?.(root);
  if (text === undefined) throw new Error(`${name} ${version} is bundled, but ${folder} has no licence file`);
  return [`${name} ${version}`, text.trim()];
}

/** Packages without a licence file: where their licence is instead. */
const WITHOUT_FILE: Readonly<Record<string, (root: string) => string>> = {
  "@bufbuild/protobuf": (root) => {
    const [own, googles] = ["binary-encoding.js", "varint.js"].map((file) =>
      openingComment(join(root, "node_modules/@bufbuild/protobuf/dist/cjs/wire", file)),
    );
    return [own, readFileSync(join(root, "node_modules/@grpc/grpc-js/LICENSE"), "utf8"), googles].join("\n\n");
  },
  "abstract-logging": (root) =>
    readFileSync(join(root, "LICENSE"), "utf8").replace(/^Copyright .*$/m, "Copyright (c) James Sumners"),
  imurmurhash: (root) =>
    readFileSync(join(root, "node_modules/imurmurhash/README.md"), "utf8").replace(/^.*(?=License \(MIT\))/s, ""),
};

function openingComment(file: string): string {
  const [comment = ""] = /(^\/\/.*\n)+/m.exec(readFileSync(file, "utf8")) ?? [];
  return comment.replace(/^\/\/ ?/gm, "").trim();
}
