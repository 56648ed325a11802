import { mkdirSync, writeFileSync } from "node:fs";
import { createServer as createProxy } from "node:http";
import { createServer, Server } from "node:https";
import { AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { afterTest, temporaryDirectory } from "../../support/after-test";
import { createClientCertificate } from "../../support/certificates";
import { dynamicValue, errorsOf, plainValue, withAllAttributes } from "../../support/dynamic-values";
import { model, read, servedSchema } from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { runCli } from "../../support/run-cli";

// An API, or a proxy that inspects the traffic, whose certificate only the user's own authority has signed.

const authority = createClientCertificate();

interface Api {
  readonly url: string;
  readonly port: number;
  readonly received: readonly string[];
}

/** An API without models: a read removes the model from the state. */
async function startApi(certificate = authority): Promise<Api> {
  const received: string[] = [];
  const server = createServer(certificate, ({ url = "" }, response) => {
    received.push(url);
    const list = { data: { llmModelDeployments: [] }, pagination: { hasNextPage: false, count: 0 } };
    if (url.endsWith("/qwen3-8b")) response.writeHead(404).end("{}");
    else response.end(JSON.stringify(list));
  });
  const port = await listening(server);
  return { url: `https://localhost:${port}`, port, received };
}

async function listening(server: Server | ReturnType<typeof createProxy>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function authorityFile(certificate = authority): string {
  const folder = join(temporaryDirectory(), "certificates");
  mkdirSync(folder);
  const file = join(folder, "ca.pem");
  writeFileSync(file, certificate.cert);
  return file;
}

interface Outcome {
  /** What the configuration of the provider said. */
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  readonly isInState: boolean;
  readonly log: string;
}

async function readThrough(url: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const plugin = await PluginProcess.start({ env });
  const given = { base_url: url, api_token: "nf-emulator-admin", max_retries: 0, bulk_refresh: "off" };
  const config = dynamicValue(withAllAttributes((await servedSchema()).provider, given));
  const { diagnostics } = await plugin.provider.configureProvider({ terraformVersion: "1.11.4", config });
  const answer = await read(plugin, await model({ id: "qwen3-8b" }));
  const texts = (all: readonly { readonly summary: string; readonly detail: string }[]) =>
    all.map(({ summary, detail }) => `${summary}\n${detail}`);
  const errors = texts(errorsOf(answer));
  await plugin.stop();
  const isInState = plainValue(answer.newState) !== null;
  return { warnings: texts(diagnostics), errors, isInState, log: plugin.stderr };
}

const VARIABLES: { readonly [variable: string]: () => string } = {
  NODE_EXTRA_CA_CERTS: authorityFile,
  SSL_CERT_FILE: authorityFile,
  SSL_CERT_DIR: () => join(authorityFile(), ".."),
};

test.each(Object.entries(VARIABLES))("the API is trusted if %s names its authority", async (variable, path) => {
  const { url, received } = await startApi();
  const { warnings, errors, isInState } = await readThrough(url, { [variable]: path() });
  expect({ warnings, errors, isInState }).toEqual({ warnings: [], errors: [], isInState: false });
  expect(received).toHaveLength(2); // the model, and the list that confirms it
});

test("the API is trusted through a proxy too", async () => {
  const certificate = createClientCertificate("api.example.test"); // no proxy leads to localhost
  const { port, received } = await startApi(certificate);
  const proxy = createProxy();
  proxy.on("connect", (_request, socket) => {
    const upstream = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    socket.on("error", () => upstream.destroy());
    upstream.on("error", () => socket.destroy());
  });
  const HTTPS_PROXY = `http://127.0.0.1:${await listening(proxy)}`;
  const env = { NODE_EXTRA_CA_CERTS: authorityFile(certificate), HTTPS_PROXY };
  const { warnings, errors, isInState } = await readThrough("https://api.example.test", env);
  expect({ warnings, errors, isInState }).toEqual({ warnings: [], errors: [], isInState: false });
  expect(received).toHaveLength(2);
});

test("without its authority the API gets no request, and the error says how to trust it", async () => {
  const { url, received } = await startApi();
  const { errors, isInState } = await readThrough(url, {});
  expect(errors).toEqual([expect.stringMatching(/NF_UNREACHABLE/)]);
  expect(errors[0]).toContain("NODE_EXTRA_CA_CERTS or SSL_CERT_FILE can name a file");
  expect([isInState, received]).toEqual([true, []]);
});

test("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored, with one warning that says what to do instead", async () => {
  const { url, received } = await startApi();
  const { warnings, errors, log } = await readThrough(url, { NODE_TLS_REJECT_UNAUTHORIZED: "0" });
  expect(warnings).toEqual([expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED is ignored\n.*SSL_CERT_FILE/)]);
  expect(errors).toEqual([expect.stringMatching(/NF_UNREACHABLE/)]);
  expect(received).toEqual([]);
  expect(log).not.toContain("makes TLS connections and HTTPS requests insecure");
});

test("a file that cannot be read is named with its variable, when configured and when it is missed", async () => {
  const { url } = await startApi();
  const { warnings, errors, log } = await readThrough(url, { NODE_EXTRA_CA_CERTS: "/not/there.pem" });
  const named = /NODE_EXTRA_CA_CERTS names "\/not\/there\.pem", which cannot be used: ENOENT/;
  expect(warnings).toEqual([expect.stringMatching(named)]);
  expect(errors).toEqual([expect.stringMatching(named)]);
  // Node.js itself would have said so at the start: it has not seen the variable
  expect(log).not.toContain("Ignoring extra certs");
});

test("the command trusts the same authorities, and checks certificates always", async () => {
  const { url, received } = await startApi();
  const get = ["get", "llm-model-deployment", "--projectId", "p", "--llmModelDeploymentId", "qwen3-8b"];
  const settings = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: "nf-emulator-admin" };
  const trusting = await runCli(get, { ...settings, SSL_CERT_FILE: authorityFile() });
  expect(trusting.code).toBe(3); // there is no such model
  expect(received).toHaveLength(1);
  const careless = await runCli(get, { ...settings, NODE_TLS_REJECT_UNAUTHORIZED: "0" });
  expect(careless.code).toBe(1);
  expect(careless.stderr).toMatch(/^warning: NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: .*SSL_CERT_FILE\.\n/);
  expect(careless.stderr).not.toContain("insecure");
  expect(received).toHaveLength(1);
});
