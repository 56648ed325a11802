import { X509Certificate } from "node:crypto";
import { accessSync, constants, readdirSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { rootCertificates } from "node:tls";
import { Environment } from "./proxy";

// Which certificate authorities are trusted: those of Node.js, and those of the user's machine, as in providers written
// in Go. Node.js would read NODE_EXTRA_CA_CERTS at each start of the process, which takes longer than the start itself.

export interface CertificateAuthorities {
  /** PEM, without those that Node.js trusts anyway. */
  readonly certificates: readonly string[];
  /** What a variable names and is left out, and why. */
  readonly problems: readonly string[];
}

/** NODE_TLS_REJECT_UNAUTHORIZED=0 would switch off the check of certificates. */
const NODE_VARIABLES = ["NODE_EXTRA_CA_CERTS", "NODE_TLS_REJECT_UNAUTHORIZED"] as const;
/** The plugin's launcher does the same with NODE_EXTRA_CA_CERTS. */
const PREFIX = "NORTHFLANK_";

/** Renames the variables with which Node.js changes the TLS connections of a process. */
export function setAsideNodeVariables(env: NodeJS.ProcessEnv): void {
  for (const name of NODE_VARIABLES) {
    if (env[name] === undefined) continue;
    env[PREFIX + name] = env[name];
    delete env[name];
  }
}

const nodeVariable = (name: (typeof NODE_VARIABLES)[number], env: Environment) => env[PREFIX + name] || env[name];

/** Whether the user wants no check of certificates. */
export function wantsNoCheck(env: Environment): boolean {
  return nodeVariable("NODE_TLS_REJECT_UNAUTHORIZED", env) === "0";
}

export const ALWAYS_CHECKED =
  "NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: the certificate of the API is always checked. To trust another certificate authority, name a file with its certificate in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.";

/** Where Linux distributions, the BSDs and macOS have the certificates of the machine in one file; the first one counts. */
const SYSTEM_FILES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
  "/usr/local/etc/ssl/cert.pem",
];

/** A file or a folder with certificates, and the variable that names it. */
interface Source {
  readonly variable?: string;
  readonly path: string;
  readonly isFolder?: boolean;
}

/** SSL_CERT_FILE replaces the machine's own file. Both other variables add to what is trusted. */
function sourcesOf(env: Environment, systemFiles: readonly string[]): Source[] {
  const extra = nodeVariable("NODE_EXTRA_CA_CERTS", env);
  const system = systemFiles.find((path) => isReadable({ path }));
  return [
    ...(extra ? [{ variable: "NODE_EXTRA_CA_CERTS", path: extra }] : []),
    ...(env.SSL_CERT_FILE
      ? [{ variable: "SSL_CERT_FILE", path: env.SSL_CERT_FILE }]
      : system
        ? [{ path: system }]
        : []),
    ...foldersOf(env.SSL_CERT_DIR ?? "").map((path) => ({ variable: "SSL_CERT_DIR", path, isFolder: true })),
  ];
}

const foldersOf = (list: string) => list.split(delimiter).filter((path) => path !== "");

/** What the variables name and cannot be read, as far as that is known without reading it. */
export function unreadableSources(env: Environment): string[] {
  return sourcesOf(env, []).flatMap((source) => {
    try {
      check(source);
      return [];
    } catch (error) {
      return [problem(source, error)];
    }
  });
}

/** Reads all certificates, which takes some milliseconds. */
export function readCertificateAuthorities(env: Environment, systemFiles = SYSTEM_FILES): CertificateAuthorities {
  const problems: string[] = [];
  const known = new Set(rootCertificates.map(bodyOf));
  const certificates: string[] = [];
  for (const source of sourcesOf(env, systemFiles)) {
    try {
      certificates.push(...newCertificates(source, known));
    } catch (error) {
      problems.push(problem(source, error));
    }
  }
  return { certificates, problems };
}

function newCertificates(source: Source, known: Set<string>): string[] {
  check(source);
  const all = source.isFolder ? certificatesInFolder(source.path) : certificatesIn(readFileSync(source.path, "latin1"));
  if (all.length === 0) throw new Error("it has no certificate in PEM form");
  return all.filter((pem) => {
    const body = bodyOf(pem);
    if (known.has(body)) return false;
    known.add(body);
    return isCertificate(pem);
  });
}

/** Files of a folder of certificates that are none, or that cannot be read, are skipped, as in Go. */
function certificatesInFolder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return isReadable({ path }) ? certificatesIn(readFileSync(path, "latin1")) : [];
  });
}

/** A device or a pipe might never end. */
function check({ path, isFolder = false }: Source): void {
  const found = statSync(path);
  if (isFolder ? !found.isDirectory() : !found.isFile()) throw new Error(`it is not a ${isFolder ? "folder" : "file"}`);
  accessSync(path, constants.R_OK);
}

function isReadable(source: Source): boolean {
  try {
    check(source);
    return true;
  } catch {
    return false;
  }
}

function problem({ variable, path, isFolder }: Source, error: unknown): string {
  const reason = (error as Error).message.replace(/, \w+ '.*'$/s, "");
  const what = variable ?? `the machine's ${isFolder ? "folder" : "file"}`;
  return `${what} names ${JSON.stringify(path)}, which cannot be used: ${reason}`;
}

const BEGIN = "-----BEGIN CERTIFICATE-----";
const END = "-----END CERTIFICATE-----";

function certificatesIn(text: string): string[] {
  return text
    .split(BEGIN)
    .slice(1)
    .flatMap((rest) => {
      const end = rest.indexOf(END);
      return end < 0 ? [] : [`${BEGIN}${rest.slice(0, end)}${END}\n`];
    });
}

const bodyOf = (pem: string) => pem.replace(/\s|-----(BEGIN|END) CERTIFICATE-----/g, "");

/** A certificate that OpenSSL cannot read would make every connection fail. */
function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
