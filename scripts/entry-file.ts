// The first file of each program. It checks the version of Node.js in syntax that Node.js 6 reads, because an older
// Node.js would refuse the program's own files with a syntax error.

export interface NodeVersion {
  readonly major: number;
  readonly minor: number;
}

/** The lowest version in `engines` of package.json, which is the only place that states it. */
export function oldestNode(engines: { readonly node: string }): NodeVersion {
  const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? [];
  if (major === undefined || minor === undefined) throw new Error(`engines.node is "${engines.node}", not ">=20.9"`);
  return { major: Number(major), minor: Number(minor) };
}

/** What a program needs, for messages. */
export const nodeRequirement = ({ major, minor }: NodeVersion) => `Node.js ${major}.${minor} or newer`;

/**
 * Loads `main`, or says in one line which version is needed and which was found.
 * @param program the name that users know
 * @param main the program itself, relative to the first file
 */
export function entryFile(program: string, main: string, oldest: NodeVersion): string {
  const { major, minor } = oldest;
  return `#!/usr/bin/env node
"use strict";
var found = process.versions.node.split(".").map(Number);
if (found[0] > ${major} || (found[0] === ${major} && found[1] >= ${minor})) {
  require(${JSON.stringify(main)});
} else {
  var line = "${program} needs ${nodeRequirement(oldest)}, but was started with Node.js " +
    process.versions.node + " (" + process.execPath + ")\\n";
  require("fs").writeSync(2, line);
  // Terraform shows a plugin's first line on standard output to the user.
  if (process.env.TF_PLUGIN_MAGIC_COOKIE) require("fs").writeSync(1, line);
  process.exit(1);
}
`;
}
