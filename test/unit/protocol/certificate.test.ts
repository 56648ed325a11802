import { spawnSync } from "node:child_process";
import { createPrivateKey, createPublicKey, sign, verify, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCertificate } from "../../../src/protocol/certificate";
import { proves } from "../../support/proves";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const now = new Date();
const made = createCertificate(now);
const certificate = new X509Certificate(made.cert);

function openssl(...args: string[]): { status: number | null; output: string } {
  const directory = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    const file = join(directory, "certificate.pem");
    writeFileSync(file, made.cert);
    const { status, stdout, stderr, error } = spawnSync(
      "openssl",
      args.map((arg) => (arg === "FILE" ? file : arg)),
      { encoding: "utf8" },
    );
    if (error) throw error;
    return { status, output: stdout + stderr };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test("the certificate is valid only for localhost", () => {
  proves("HS-7");
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.checkHost("example.com")).toBeUndefined();
  expect(certificate.subjectAltName).toBe("DNS:localhost");
});

test("the certificate is signed by its own key", () => {
  const publicKey = createPublicKey(made.key);
  expect(certificate.verify(publicKey)).toBe(true);
  expect(certificate.checkIssued(certificate)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(made.key))).toBe(true);
  expect(certificate.verify(createPublicKey(createCertificate(now).key))).toBe(false);
});

test("the key is a P-256 key and can sign", () => {
  const key = createPrivateKey(made.key);
  expect(key.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
  const signature = sign("sha256", Buffer.from("text"), key);
  expect(verify("sha256", Buffer.from("text"), certificate.publicKey, signature)).toBe(true);
});

test("PEM and DER contain the same certificate", () => {
  expect(certificate.raw.equals(made.der)).toBe(true);
  for (const line of made.cert.trimEnd().split("\n")) expect(line.length).toBeLessThanOrEqual(64);
});

test("the certificate is its own root, so that the client can verify it", () => {
  expect(certificate.ca).toBe(true);
  const { status, output } = openssl("verify", "-x509_strict", "-CAfile", "FILE", "FILE");
  expect(output).toMatch(/: OK\n/);
  expect(status).toBe(0);
});

test("openssl accepts the certificate for a server and for a client", () => {
  proves("HS-7");
  for (const purpose of ["sslserver", "sslclient"]) {
    expect(openssl("verify", "-purpose", purpose, "-CAfile", "FILE", "FILE")).toMatchObject({ status: 0 });
  }
});

test("the certificate has the properties of go-plugin's certificates", () => {
  const { status, output } = openssl("x509", "-in", "FILE", "-noout", "-text");
  expect(status).toBe(0);
  const text = output.replace(/\s+/g, " ");
  for (const fact of [
    "Version: 3 (0x2)",
    "Signature Algorithm: ecdsa-with-SHA256",
    "X509v3 Key Usage: critical Digital Signature, Key Encipherment, Key Agreement, Certificate Sign",
    "X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication",
    "X509v3 Basic Constraints: critical CA:TRUE",
    "X509v3 Subject Alternative Name: DNS:localhost",
  ]) {
    expect(text).toContain(fact);
  }
});

test("the certificate is valid now, even if the other clock is a little slow", () => {
  expect(Date.parse(certificate.validFrom)).toBeLessThanOrEqual(now.getTime() - MINUTE_MS / 3);
  expect(Date.parse(certificate.validFrom)).toBeGreaterThan(now.getTime() - DAY_MS);
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(now.getTime() + 365 * DAY_MS);
});

test.each(["2026-06-30T23:59:59.999Z", "2019-12-31T00:00:10Z", "2049-12-31T23:59:59Z", "2055-03-01T00:00:00Z"])(
  "the validity of a certificate created at %s is encoded correctly",
  (time) => {
    const then = new Date(time);
    const { validFrom, validTo } = new X509Certificate(createCertificate(then).der);
    expect(Date.parse(validFrom)).toBe(Math.floor((then.getTime() - 30_000) / 1000) * 1000);
    expect(Date.parse(validTo)).toBeGreaterThan(then.getTime());
  },
);

test("serial numbers are positive, unique and at most 20 bytes long", () => {
  const serials = Array.from({ length: 50 }, () => new X509Certificate(createCertificate(now).cert).serialNumber);
  for (const serial of serials) {
    expect(serial).toMatch(/^[0-7][0-9A-F]{1,39}$/);
    expect(serial.length % 2).toBe(0);
  }
  expect(new Set(serials).size).toBe(serials.length);
});

// The length of a certificate depends on its times and its signature, and the lines of its PEM depend on the length.
test.each(["2019-06-01T00:00:00Z", "2026-06-01T00:00:00Z", "2055-06-01T00:00:00Z"])(
  "every certificate created at %s can be parsed, whatever its length and its random bytes",
  (time) => {
    for (let i = 0; i < 60; i++) {
      const { cert, der } = createCertificate(new Date(time));
      expect(cert).toMatch(/^-----BEGIN CERTIFICATE-----\n(?:[\w+/=]{1,64}\n)+-----END CERTIFICATE-----\n$/);
      const read = new X509Certificate(cert);
      expect(read.verify(read.publicKey)).toBe(true);
      expect(read.raw.equals(der)).toBe(true);
    }
  },
);
