import { writeSync } from "node:fs";
import { isStartedByCore } from "../protocol/handshake";
import { guardProcess } from "../protocol/process";
import { preparedReplies } from "./precomputed-replies";

const BY_HAND = `This is the Terraform provider "northflank-community/northflank", a plugin that Terraform and OpenTofu start.
It is of no use by itself: run terraform, tofu or cdktf instead. With --schema it prints what it offers, as JSON.
`;

async function main(): Promise<void> {
  const isSchema = process.argv[2] === "--schema";
  if (!isSchema && !isStartedByCore(process.env)) {
    writeSync(2, BY_HAND);
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
  } else await (await import("../protocol/serve")).servePlugin({ prepared: preparedReplies, load });
}

void main();
