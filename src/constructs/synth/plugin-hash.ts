import { createHash, Hash } from "node:crypto";
import { Files } from "./zip";

/** Terraform's `h1:` hash of a provider, which is Hash1 of https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash. */
export function pluginHash(plugin: Files): string {
  const names = [...plugin.keys()].sort();
  const lines = names.map((name) => `${sha256(plugin.get(name) ?? "").digest("hex")}  ${name}\n`);
  return `h1:${sha256(lines.join("")).digest("base64")}`;
}

function sha256(content: string | Buffer): Hash {
  return createHash("sha256").update(content);
}
