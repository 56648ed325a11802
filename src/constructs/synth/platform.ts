import { endianness } from "node:os";

/** What this machine is, in the words of Node.js. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly endianness: "BE" | "LE";
}

/** The systems on which Terraform exists and the plugin's launcher, a shell script, runs; with their names in Go. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ["darwin", "darwin"],
  ["freebsd", "freebsd"],
  ["linux", "linux"],
  ["openbsd", "openbsd"],
  ["sunos", "solaris"],
]);

/** What Go calls processors that have another name in Node.js. */
const PROCESSORS: ReadonlyMap<string, string> = new Map([
  ["x64", "amd64"],
  ["ia32", "386"],
  ["mipsel", "mipsle"],
]);

export function thisMachine(): Machine {
  return { system: process.platform, processor: process.arch, endianness: endianness() };
}

/**
 * The platform in Terraform's words, such as linux_amd64.
 * @throws an error when the bundled plugin cannot run there
 */
export function terraformPlatform({ system, processor, endianness }: Machine = thisMachine()): string {
  const goSystem = SYSTEMS.get(system);
  if (goSystem === undefined) throw new Error(cannotRun(system));
  const isLittleEndianPower = processor === "ppc64" && endianness === "LE";
  return `${goSystem}_${isLittleEndianPower ? "ppc64le" : (PROCESSORS.get(processor) ?? processor)}`;
}

function cannotRun(system: string): string {
  const [name, place] =
    system === "win32" ? ["Windows", "in WSL (Windows Subsystem for Linux)"] : [system, "on Linux, macOS or a BSD"];
  return `The bundled plugin starts with a shell script, which ${name} cannot run: run cdktf and Terraform ${place}, or set pluginDelivery: "registry" if your registry or mirror has the plugin for ${name}`;
}
