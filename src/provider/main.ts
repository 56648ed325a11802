import { writeSync } from "node:fs";
import { isStartedByTerraform } from "../protocol/handshake";
import { guardProcess } from "../protocol/process";
import { precomputedReplies } from "./precomputed-replies";

const STARTED_BY_HAND = `This is the Terraform provider "northflank-community/northflank", a plugin that Terraform and OpenTofu start.
Do not start it yourself: run terraform, tofu or cdktf. With --schema it prints the provider's schema as JSON.
`;

async function main(): Promise<void> {
  const isSchema = process.argv[2] === "--schema";
  if (!isSchema && !isStartedByTerraform(process.env)) {
    writeSync(2, STARTED_BY_HAND);
    process.exit(1);
  }
  guardProcess();
  const load = async () => {
    const { NorthflankProvider } = await import("./provider");
    return new NorthflankProvider();
  };
  if (isSchema) {
    const { schemaJson } = await import("./provider");
    writeSync(1, `${JSON.stringify(schemaJson(await load()), null, 2)}\n`);
  } else await (await import("../protocol/serve")).servePlugin({ precomputedReplies, load });
}

void main();
