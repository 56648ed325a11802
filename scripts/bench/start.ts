import { spawn } from "node:child_process";
import { once } from "node:events";
import { IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { Client, credentials } from "@grpc/grpc-js";
import { createCertificate } from "../../src/protocol/certificate";
import { ProviderClient } from "../../src/protocol/gen/tfplugin6";
import { VERSION } from "../../src/schema/version.generated";
import { cells, Findings, SPREAD } from "./findings";
import { spread } from "./rounds";

// Measures how long the plugin takes from spawn to its first schema reply, and the emulator to its first answer, compared
// with a Node.js process that does nothing.

const PLUGIN = join(__dirname, `../../dist/plugin/terraform-provider-northflank_v${VERSION}`);
const certificate = createCertificate(new Date());

const { NODE_EXTRA_CA_CERTS: _slow, ...ENV } = process.env; // Node 20 reads these certificates at every start
const EMULATOR = join(__dirname, "../../dist/emulator.cjs");

interface Sample {
  readonly node: number;
  readonly line: number;
  readonly schema: number;
  readonly listening: number;
  readonly answer: number;
}

async function bareNode(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { env: ENV, stdio: "ignore" }), "close");
  return performance.now() - start;
}

async function plugin(): Promise<{ line: number; schema: number }> {
  const start = performance.now();
  const env = {
    ...ENV,
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_CLIENT_CERT: certificate.cert,
  };
  const child = spawn(PLUGIN, [], { env, stdio: ["ignore", "pipe", "ignore"] });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const line = performance.now() - start;
  const [, , , socket, , serverCertificate = ""] = chunk.toString().trim().split("|");
  const client = connect(`unix:${socket}`, serverCertificate);
  await new Promise<void>((resolve, reject) =>
    client.getProviderSchema({}, (error) => (error ? reject(error) : resolve())),
  );
  const schema = performance.now() - start;
  (client as unknown as Client).close();
  child.kill();
  await once(child, "close");
  return { line, schema };
}

async function emulator(): Promise<{ listening: number; answer: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [EMULATOR, "--port", "0", "--log", "silent"], {
    env: ENV,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const listening = performance.now() - start;
  const [, url = ""] = /^NORTHFLANK_BASE_URL=(\S+)/.exec(chunk.toString()) ?? [];
  await firstAnswer(`${url}/v1/projects/default-project/llm-model-deployments`);
  const answer = performance.now() - start;
  child.kill();
  await once(child, "close");
  return { listening, answer };
}

/** Does not use fetch, because loading fetch would be measured too. */
async function firstAnswer(url: string): Promise<void> {
  const sent = request(url, { headers: { authorization: "Bearer bench" } }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
}

function connect(address: string, serverCertificate: string): InstanceType<typeof ProviderClient> {
  const root = `-----BEGIN CERTIFICATE-----\n${Buffer.from(serverCertificate, "base64").toString("base64")}\n-----END CERTIFICATE-----\n`;
  const secure = credentials.createSsl(Buffer.from(root), Buffer.from(certificate.key), Buffer.from(certificate.cert));
  return new ProviderClient(address, secure, {
    "grpc.ssl_target_name_override": "localhost",
    "grpc.default_authority": "localhost",
    "grpc.use_local_subchannel_pool": 1,
  });
}

export async function benchStart(rounds: number): Promise<Findings[]> {
  await bareNode();
  await plugin();
  await emulator(); // the first run of each fills the file cache and is not measured
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++)
    samples.push({ node: await bareNode(), ...(await plugin()), ...(await emulator()) });
  const of = (what: keyof Sample) => spread(samples.map((sample) => sample[what]));
  const times = (what: keyof Sample) => (of(what).median / of("node").median).toFixed(2);
  return [
    {
      about: `${rounds} interleaved rounds, milliseconds:`,
      columns: ["what", ...SPREAD],
      rows: [
        ["`node -e 0`, spawn to exit", ...cells(of("node"), 1)],
        ["plugin, spawn to handshake line", ...cells(of("line"), 1)],
        ["plugin, spawn to first schema reply", ...cells(of("schema"), 1)],
        ["emulator, spawn to its address", ...cells(of("listening"), 1)],
        ["emulator, spawn to first answer", ...cells(of("answer"), 1)],
      ],
      conclusions: [
        `The first schema reply takes ${times("schema")} times bare Node, the emulator's first answer ${times("answer")} times.`,
      ],
    },
  ];
}
