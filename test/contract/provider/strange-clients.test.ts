import { X509Certificate } from "node:crypto";
import { CertificateWithKey, clientCertificate, createClientCertificate, forgedKey } from "../../support/certificates";
import { PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";
import { Attempt, isServed } from "../../support/strange-client";

// Only the Terraform process that started the plugin may use it, although others may find its socket (HS-5, HS-6).

const own = () => clientCertificate();
const other = createOnce();

const strangers: Record<string, () => Attempt> = {
  "that shows no certificate": () => ({ tls: {} }),
  "that shows no certificate, over TLS 1.2": () => ({ tls: {}, version: "TLSv1.2" }),
  "with another certificate of the same subject": () => ({ tls: other() }),
  "with another certificate of the same subject, over TLS 1.2": () => ({ tls: other(), version: "TLSv1.2" }),
  "with another certificate and Terraform's certificate appended as its chain": () => ({
    tls: { key: other().key, cert: `${other().cert}${own().cert}` },
  }),
  "with Terraform's certificate but another key": () => ({ tls: { cert: own().cert, key: forgedKey(own(), other()) } }),
  "with Terraform's certificate but another key, over TLS 1.2": () => ({
    tls: { cert: own().cert, key: forgedKey(own(), other()) },
    version: "TLSv1.2",
  }),
  "that offers no protocol": () => ({ tls: own(), protocols: [] }),
  "that offers another protocol": () => ({ tls: own(), protocols: ["http/1.1"] }),
  "that does not encrypt": () => ({}),
};

test.each(Object.keys(strangers))("a client %s is refused, and Terraform can still use the plugin", async (name) => {
  proves("HS-6");
  const plugin = await PluginProcess.start();
  expect(await isServed(plugin.socketPath, (strangers[name] as () => Attempt)())).toBe(false);
  expect(await plugin.health.check({ service: "plugin" })).toEqual({ status: 1 });
  expect(await isServed(plugin.socketPath, { tls: own() })).toBe(true);
});

test("Terraform's certificate is also accepted over TLS 1.2", async () => {
  proves("HS-5");
  const plugin = await PluginProcess.start();
  expect(await isServed(plugin.socketPath, { tls: own(), version: "TLSv1.2" })).toBe(true);
});

test("the two certificates in these tests have the same subject", () => {
  const [mine, foreign] = [new X509Certificate(own().cert), new X509Certificate(other().cert)];
  expect(foreign.subject).toBe(mine.subject);
  expect(foreign.raw.equals(mine.raw)).toBe(false);
});

function createOnce(): () => CertificateWithKey {
  let made: CertificateWithKey | undefined;
  return () => {
    made ??= createClientCertificate();
    return made;
  };
}
