import { X509Certificate } from "node:crypto";
import { coreIdentity, createIdentity, forgedKey, Identity } from "../../support/certificates";
import { Core } from "../../support/core";
import { Attempt, isServed } from "../../support/intruder";
import { proves } from "../../support/proves";

// Only the core that started the plugin may use it, although anyone may find its socket (HS-5, HS-6).

const own = () => coreIdentity();
const other = createOnce();

const strangers: Record<string, () => Attempt> = {
  "that shows no certificate": () => ({ tls: {} }),
  "that shows no certificate, over TLS 1.2": () => ({ tls: {}, version: "TLSv1.2" }),
  "with another certificate of the same subject": () => ({ tls: other() }),
  "with another certificate of the same subject, over TLS 1.2": () => ({ tls: other(), version: "TLSv1.2" }),
  "with another certificate, core's appended as its chain": () => ({
    tls: { key: other().key, cert: `${other().cert}${own().cert}` },
  }),
  "with core's certificate but another key": () => ({ tls: { cert: own().cert, key: forgedKey(own(), other()) } }),
  "with core's certificate but another key, over TLS 1.2": () => ({
    tls: { cert: own().cert, key: forgedKey(own(), other()) },
    version: "TLSv1.2",
  }),
  "that agrees on no protocol": () => ({ tls: own(), protocols: [] }),
  "that offers another protocol": () => ({ tls: own(), protocols: ["http/1.1"] }),
  "that does not encrypt": () => ({}),
};

test.each(Object.keys(strangers))("a client %s is turned away, and core is served on", async (name) => {
  proves("HS-6");
  const core = await Core.start();
  expect(await isServed(core.socketPath, (strangers[name] as () => Attempt)())).toBe(false);
  expect(await core.health.check({ service: "plugin" })).toEqual({ status: 1 });
  expect(await isServed(core.socketPath, { tls: own() })).toBe(true);
});

test("core's own certificate is accepted over TLS 1.2 as well", async () => {
  proves("HS-5");
  const core = await Core.start();
  expect(await isServed(core.socketPath, { tls: own(), version: "TLSv1.2" })).toBe(true);
});

test("the two certificates in these tests have one subject", () => {
  const [mine, foreign] = [new X509Certificate(own().cert), new X509Certificate(other().cert)];
  expect(foreign.subject).toBe(mine.subject);
  expect(foreign.raw.equals(mine.raw)).toBe(false);
});

function createOnce(): () => Identity {
  let made: Identity | undefined;
  return () => {
    made ??= createIdentity();
    return made;
  };
}
