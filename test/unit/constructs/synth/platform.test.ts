import { terraformPlatform } from "../../../../src/constructs/synth/platform";

test.each([
  ["linux", "x64", "LE", "linux_amd64"],
  ["linux", "ia32", "LE", "linux_386"],
  ["linux", "arm64", "LE", "linux_arm64"],
  ["linux", "arm", "LE", "linux_arm"],
  ["linux", "ppc64", "LE", "linux_ppc64le"],
  ["linux", "ppc64", "BE", "linux_ppc64"],
  ["linux", "mipsel", "LE", "linux_mipsle"],
  ["linux", "s390x", "BE", "linux_s390x"],
  ["darwin", "arm64", "LE", "darwin_arm64"],
  ["darwin", "x64", "LE", "darwin_amd64"],
  ["freebsd", "x64", "LE", "freebsd_amd64"],
  ["sunos", "x64", "LE", "solaris_amd64"],
] as const)("%s on %s (%s) is %s for Terraform", (system, processor, endianness, expected) => {
  expect(terraformPlatform({ system, processor, endianness })).toBe(expected);
});

test.each([
  ["win32", "Windows cannot run: run cdktf and Terraform in WSL (Windows Subsystem for Linux), or set pluginDelivery"],
  ["aix", "aix cannot run: run cdktf and Terraform on Linux, macOS or a BSD, or set pluginDelivery"],
  ["constructor", "constructor cannot run"],
])("on %s the plugin cannot start, and the error says what works", (system, message) => {
  expect(() => terraformPlatform({ system, processor: "x64", endianness: "LE" })).toThrow(
    `The bundled plugin starts with a shell script, which ${message}`,
  );
});
