import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

// Creates a self-signed P-256 certificate for localhost like those of go-plugin's AutoMTLS. The DER is written by hand,
// because X.509 libraries take 58 to 230 ms at every start. certificate.test.ts checks it with node:crypto and openssl.

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  readonly der: Buffer;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function createCertificate(now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const body = tbsCertificate(publicKey, now);
  const signature = sign("sha256", body, privateKey);
  const der = sequence(body, ECDSA_WITH_SHA256, bitString(signature));
  const base64 = der
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n");
  return { key: privateKey, cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`, der };
}

/** The signed part of a certificate (RFC 5280). */
function tbsCertificate(publicKey: Buffer, now: Date): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // a positive number without leading zeros
  const name = sequence(
    set(sequence(oid("550403"), utf8String("localhost"))), // common name
    set(sequence(oid("55040a"), utf8String("HashiCorp"))), // organisation, as in go-plugin's certificates
  );
  return sequence(
    tagged(0xa0, integer(Buffer.from([2]))), // version 3
    integer(serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now.getTime() - 30_000)), time(new Date(now.getTime() + 30 * 365 * DAY_MS))),
    name,
    publicKey,
    tagged(0xa3, sequence(...extensions())),
  );
}

function extensions(): Buffer[] {
  const critical = Buffer.from([0x01, 0x01, 0xff]);
  return [
    // digitalSignature, keyEncipherment, keyAgreement, keyCertSign
    sequence(oid("551d0f"), critical, octetString(Buffer.from([0x03, 0x02, 0x02, 0xac]))),
    // extended: serverAuth, clientAuth
    sequence(oid("551d25"), octetString(sequence(oid("2b06010505070301"), oid("2b06010505070302")))),
    // basic constraints: a CA, so that the certificate can be its own root
    sequence(oid("551d13"), critical, octetString(sequence(critical))),
    // subject alternative name: DNS:localhost
    sequence(oid("551d11"), octetString(sequence(tagged(0x82, Buffer.from("localhost"))))),
  ];
}

function tagged(tag: number, ...contents: Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length <= 0xff
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...contents: Buffer[]) => tagged(0x30, ...contents);
const set = (...contents: Buffer[]) => tagged(0x31, ...contents);
const integer = (bytes: Buffer) => tagged(0x02, bytes);
const bitString = (bytes: Buffer) => tagged(0x03, Buffer.from([0]), bytes);
const octetString = (bytes: Buffer) => tagged(0x04, bytes);
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, "hex"));
const utf8String = (text: string) => tagged(0x0c, Buffer.from(text));
/** RFC 5280 demands UTCTime until 2049 and GeneralizedTime afterwards. */
function time(date: Date): Buffer {
  const text = `${date.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(text.slice(2))) : tagged(0x18, Buffer.from(text));
}

const ECDSA_WITH_SHA256 = sequence(oid("2a8648ce3d040302"));
