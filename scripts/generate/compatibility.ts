import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The table of what runs with what: from the manifest, and from what CI runs, which `.ci/run` checks. */
export function compatibility(): string {
  const { engines, peerDependencies, devDependencies } = json("package.json");
  const { terraform, tofu, node, systems } = json(".ci/versions.json");
  const rows = [
    ["Terraform", terraform.works, terraform.ci],
    ["OpenTofu", tofu.works, tofu.ci],
    ["CDKTF (`cdktf`, `cdktf-cli`)", peerDependencies.cdktf, devDependencies.cdktf],
    ["constructs", peerDependencies.constructs, devDependencies.constructs],
    [
      "`@cdktf/provider-null`, for `whenRunning()`",
      peerDependencies["@cdktf/provider-null"],
      devDependencies["@cdktf/provider-null"],
    ],
    ["Node.js, where cdktf and Terraform run", engines.node, node.ci],
  ];
  const lines = rows.map(([what, works, ci]) => `| ${what} | ${works} | ${ci ?? "not run by CI"} |`);
  const places = Object.entries(systems).map(([system, state]) => `| ${system} | ${state} |`);
  return `${FRONT_MATTER}
| what | versions | CI runs |
|---|---|---|
${lines.join("\n")}

| system | state |
|---|---|
${places.join("\n")}

cdktn, the fork of CDKTF, works [under the name of cdktf](https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/constructs/index.md#with-cdktn).
`;
}

// biome-ignore lint/suspicious/noExplicitAny: files of this repository
function json(file: string): any {
  return JSON.parse(readFileSync(join(__dirname, "../..", file), "utf8"));
}

const FRONT_MATTER = `---
page_title: "What runs with what"
subcategory: ""
description: |-
  The versions of Terraform, OpenTofu, CDKTF and Node.js, and the systems, on which the provider and the constructs run.
---

<!-- Generated from package.json and .ci/versions.json by \`npm run generate\`. Do not edit. -->

# What runs with what
`;
