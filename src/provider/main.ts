import { writeSync } from "node:fs";
import { isStartedByTerraform } from "../protocol/handshake";
import { guardProcess } from "../protocol/process";
import { PROVIDER_SOURCE } from "../schema/names";
import { precomputedReplies } from "./precomputed-replies";

const STARTED_BY_HAND = `This is the Terraform provider "northflank-community/northflank", a plugin that Terraform and OpenTofu start.
Do not start it yourself: run terraform, tofu or cdktf. With --schema it prints the provider's schema as JSON.
With --debug it runs until Ctrl-C, and prints the variable with which Terraform uses it.
`;
const load = async () => new (await import("./provider")).NorthflankProvider();
const provider = { address: PROVIDER_SOURCE, precomputedReplies, load };

async function main(mode = process.argv[2]): Promise<void> {
  if (mode !== "--schema" && mode !== "--debug" && !isStartedByTerraform(process.env)) {
    writeSync(2, STARTED_BY_HAND);
    process.exit(1);
  }
  guardProcess({ exitsOnInterrupt: mode === "--debug" });
  if (mode === "--schema") {
    const { schemaJson } = await import("./provider");
    writeSync(1, `${JSON.stringify(schemaJson(await load()), null, 2)}\n`);
  } else await (await import("../protocol/serve")).servePlugin(provider, mode === "--debug");
}

void main();
