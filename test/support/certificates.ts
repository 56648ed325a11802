import { spawnSync } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "./after-test";

/** PEM, as node:tls takes it. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

let own: Identity | undefined;

/** The certificate that this core shows to every plugin; made once. */
export function coreIdentity(): Identity {
  own ??= createIdentity();
  return own;
}

/** A self-signed P-521 certificate as go-plugin's client makes it. Each has a key of its own, and the same subject. */
export function createIdentity(): Identity {
  const directory = temporaryDirectory();
  const [cert, key] = [join(directory, "cert.pem"), join(directory, "key.pem")];
  const options = [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp521r1", "-nodes", "-sha512"],
    ...["-days", "10957", "-subj", "/O=HashiCorp/CN=localhost", "-out", cert, "-keyout", key],
    ...["-addext", "subjectAltName=DNS:localhost", "-addext", "extendedKeyUsage=clientAuth,serverAuth"],
    ...["-addext", "keyUsage=critical,digitalSignature,keyEncipherment,keyAgreement,keyCertSign"],
  ];
  const { status, stderr, error } = spawnSync("openssl", options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl made no certificate: ${error?.message ?? stderr}`);
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}

/**
 * A key that claims to be of the first identity but signs as the second. OpenSSL refuses to load a certificate with
 * a key whose public half differs, and does not compare the halves of one key.
 */
export function forgedKey(claimed: Identity, actual: Identity): string {
  const { x, y } = createPrivateKey(claimed.key).export({ format: "jwk" });
  const { d } = createPrivateKey(actual.key).export({ format: "jwk" });
  const key = createPrivateKey({ key: { kty: "EC", crv: "P-521", x, y, d }, format: "jwk" });
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}
