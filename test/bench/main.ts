import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Client, credentials } from "@grpc/grpc-js";
import { createCertificate } from "../../src/protocol/certificate";
import { ProviderClient } from "../../src/protocol/gen/tfplugin6";
import { VERSION } from "../../src/schema/version.generated";

// `npm run bench`: how long the plugin takes from spawn to its first schema reply, beside Node itself doing nothing,
// in interleaved rounds.

const ROUNDS = 15;
const PLUGIN = join(__dirname, `../../dist/plugin/terraform-provider-northflank_v${VERSION}`);
const own = createCertificate(new Date());

interface Sample {
  readonly node: number;
  readonly line: number;
  readonly schema: number;
}

async function bareNode(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "close");
  return performance.now() - start;
}

async function plugin(): Promise<{ line: number; schema: number }> {
  const start = performance.now();
  const env = {
    ...process.env,
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_CLIENT_CERT: own.cert,
  };
  const child = spawn(PLUGIN, [], { env, stdio: ["ignore", "pipe", "ignore"] });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const line = performance.now() - start;
  const [, , , socket, , certificate = ""] = chunk.toString().trim().split("|");
  const client = connect(`unix:${socket}`, certificate);
  await new Promise<void>((resolve, reject) =>
    client.getProviderSchema({}, (error) => (error ? reject(error) : resolve())),
  );
  const schema = performance.now() - start;
  (client as unknown as Client).close();
  child.kill();
  await once(child, "close");
  return { line, schema };
}

function connect(address: string, certificate: string): InstanceType<typeof ProviderClient> {
  const root = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate, "base64").toString("base64")}\n-----END CERTIFICATE-----\n`;
  const secure = credentials.createSsl(Buffer.from(root), Buffer.from(own.key), Buffer.from(own.cert));
  return new ProviderClient(address, secure, {
    "grpc.ssl_target_name_override": "localhost",
    "grpc.default_authority": "localhost",
    "grpc.use_local_subchannel_pool": 1,
  });
}

async function main(): Promise<void> {
  await bareNode();
  await plugin(); // once for the file cache and for this process
  const samples: Sample[] = [];
  for (let round = 0; round < ROUNDS; round++) samples.push({ node: await bareNode(), ...(await plugin()) });
  const medians = { node: 0, line: 0, schema: 0 };
  console.log(`Node ${process.version}, ${ROUNDS} interleaved rounds, milliseconds\n`);
  console.log("| what | median | least | most |\n|---|---|---|---|");
  for (const [name, what] of [
    ["node", "`node -e 0`, spawn to exit"],
    ["line", "plugin, spawn to handshake line"],
    ["schema", "plugin, spawn to first schema reply"],
  ] as const) {
    const sorted = samples.map((sample) => sample[name]).sort((a, b) => a - b);
    medians[name] = sorted[Math.floor(ROUNDS / 2)] as number;
    console.log(`| ${what} | ${[medians[name], sorted[0], sorted.at(-1)].map((ms) => ms?.toFixed(1)).join(" | ")} |`);
  }
  console.log(`\nThe first schema reply takes ${(medians.schema / medians.node).toFixed(2)} times bare Node.`);
}

void main();
