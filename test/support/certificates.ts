import { spawnSync } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "./after-test";

/** PEM. */
export interface CertificateWithKey {
  readonly cert: string;
  readonly key: string;
}

let shared: CertificateWithKey | undefined;

/** The certificate with which the tests connect to every plugin, as Terraform does. Created once. */
export function clientCertificate(): CertificateWithKey {
  shared ??= createClientCertificate();
  return shared;
}

/** A self-signed P-521 certificate like those of go-plugin's client. All have the same subject and different keys. */
export function createClientCertificate(host = "localhost"): CertificateWithKey {
  const directory = temporaryDirectory();
  const [cert, key] = [join(directory, "cert.pem"), join(directory, "key.pem")];
  const options = [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp521r1", "-nodes", "-sha512"],
    ...["-days", "10957", "-subj", "/O=HashiCorp/CN=localhost", "-out", cert, "-keyout", key],
    ...["-addext", `subjectAltName=DNS:${host}`, "-addext", "extendedKeyUsage=clientAuth,serverAuth"],
    ...["-addext", "keyUsage=critical,digitalSignature,keyEncipherment,keyAgreement,keyCertSign"],
  ];
  const { status, stderr, error } = spawnSync("openssl", options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl created no certificate: ${error?.message ?? stderr}`);
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}

/**
 * A key with the public half of the first certificate and the private half of the second. OpenSSL loads it with the first
 * certificate, because it compares only the public halves.
 */
export function forgedKey(claimed: CertificateWithKey, actual: CertificateWithKey): string {
  const { x, y } = createPrivateKey(claimed.key).export({ format: "jwk" });
  const { d } = createPrivateKey(actual.key).export({ format: "jwk" });
  const key = createPrivateKey({ key: { kty: "EC", crv: "P-521", x, y, d }, format: "jwk" });
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}
