import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import {
  readCertificateAuthorities,
  setAsideNodeVariables,
  unreadableSources,
  wantsNoCheck,
} from "../../../src/northflank/certificate-authorities";
import { temporaryDirectory } from "../../support/after-test";
import { createClientCertificate } from "../../support/certificates";

// Which certificate authorities are trusted beside those of Node.js.

const own = createClientCertificate().cert.trim();
const other = createClientCertificate().cert.trim();
const broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";

function fileWith(text: string): string {
  const file = join(temporaryDirectory(), "ca.pem");
  writeFileSync(file, text);
  return file;
}

const read = (env: { readonly [name: string]: string }, system: string[] = []) => {
  const { certificates, problems } = readCertificateAuthorities(env, system);
  return { certificates: certificates.map((pem) => pem.trim()), problems };
};

test.each(["NODE_EXTRA_CA_CERTS", "NORTHFLANK_NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"])("%s names a file", (variable) => {
  const text = `# Our company\n${own}\nand\n${other}\n`;
  expect(read({ [variable]: fileWith(text) })).toEqual({ certificates: [own, other], problems: [] });
});

test("a file with Windows line breaks and spaces is read", () => {
  const [certificate = ""] = read({ SSL_CERT_FILE: fileWith(own.replaceAll("\n", " \r\n")) }).certificates;
  expect(certificate.replace(/\s/g, "")).toBe(own.replace(/\s/g, ""));
});

test("SSL_CERT_DIR names folders; other files in them are skipped", () => {
  const [first, second] = [temporaryDirectory(), temporaryDirectory()];
  writeFileSync(join(first, "own.pem"), own);
  writeFileSync(join(first, "readme.txt"), "no certificate");
  mkdirSync(join(first, "folder"));
  writeFileSync(join(second, "0a1b2c3d.0"), other);
  expect(read({ SSL_CERT_DIR: `${first}:${second}` })).toEqual({ certificates: [own, other], problems: [] });
});

test("the machine's own file is read, the first that is there, unless SSL_CERT_FILE replaces it", () => {
  const system = ["/not/there", fileWith(own), fileWith(broken)];
  expect(read({}, system)).toEqual({ certificates: [own], problems: [] });
  expect(read({ NODE_EXTRA_CA_CERTS: fileWith(other) }, system).certificates).toEqual([other, own]);
  expect(read({ SSL_CERT_FILE: fileWith(other) }, system).certificates).toEqual([other]);
});

test("certificates that Node.js trusts anyway, and those that were read before, are left out", () => {
  const file = fileWith([rootCertificates[0], own, own].join("\n"));
  expect(read({ SSL_CERT_FILE: file, NODE_EXTRA_CA_CERTS: file }).certificates).toEqual([own]);
});

test("a certificate that cannot be parsed is left out, because it would make every connection fail", () => {
  expect(read({ SSL_CERT_FILE: fileWith(`${broken}\n${own}`) }).certificates).toEqual([own]);
});

const UNUSABLE: { readonly [what: string]: readonly [make: () => string, why: string] } = {
  "does not exist": [() => "/not/there\u001b.pem", "ENOENT: no such file or directory"],
  "is a folder": [temporaryDirectory, "it is not a file"],
  "is a device": [() => "/dev/zero", "it is not a file"],
};

test.each(Object.entries(UNUSABLE))(
  "a file that %s is named with its variable, before and when it is read",
  (_, what) => {
    const [make, why] = what;
    for (const variable of ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"]) {
      const path = make();
      const problem = `${variable} names ${JSON.stringify(path)}, which cannot be used: ${why}`;
      expect(unreadableSources({ [variable]: path })).toEqual([problem]);
      expect(read({ [variable]: path })).toEqual({ certificates: [], problems: [problem] });
    }
  },
);

test("a folder that does not exist is named, and the others are read", () => {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, "own.pem"), own);
  const env = { SSL_CERT_DIR: `/not/there:${folder}:` };
  const problem = 'SSL_CERT_DIR names "/not/there", which cannot be used: ENOENT: no such file or directory';
  expect(unreadableSources(env)).toEqual([problem]);
  expect(read(env)).toEqual({ certificates: [own], problems: [problem] });
});

test("a file without a certificate is named when it is read", () => {
  const path = fileWith("-----BEGIN CERTIFICATE-----\nwithout an end");
  expect(read({ SSL_CERT_FILE: path }).problems).toEqual([
    `SSL_CERT_FILE names "${path}", which cannot be used: it has no certificate in PEM form`,
  ]);
});

test("without variables, nothing is unreadable", () => {
  expect(unreadableSources({})).toEqual([]);
  expect(unreadableSources({ NODE_EXTRA_CA_CERTS: "", SSL_CERT_FILE: "", SSL_CERT_DIR: "" })).toEqual([]);
});

test("the variables of Node.js are set aside, once, and keep their meaning here", () => {
  const env: NodeJS.ProcessEnv = { NODE_EXTRA_CA_CERTS: "/a", NODE_TLS_REJECT_UNAUTHORIZED: "0", PATH: "/bin" };
  const without = { NORTHFLANK_NODE_EXTRA_CA_CERTS: "/a", NORTHFLANK_NODE_TLS_REJECT_UNAUTHORIZED: "0", PATH: "/bin" };
  for (let time = 0; time < 2; time++) {
    setAsideNodeVariables(env);
    expect(env).toEqual(without);
    expect(wantsNoCheck(env)).toBe(true);
  }
});

test.each([[{}], [{ NODE_TLS_REJECT_UNAUTHORIZED: "1" }], [{ NODE_TLS_REJECT_UNAUTHORIZED: "" }]])(
  "%j asks for the check of certificates",
  (env) => {
    expect(wantsNoCheck(env)).toBe(false);
  },
);
