import { guardProcess } from "../../src/protocol/process";
import { Provider, Resource } from "../../src/protocol/provider";
import { servePlugin } from "../../src/protocol/serve";
import { UNKNOWN } from "../../src/protocol/values";

// Replaces hashicorp/null where it cannot be downloaded: null_resource with `id` and `triggers`. It also proves that
// src/protocol can serve another provider.

const succeed = <T>(result: T) => Promise.resolve({ result, diagnostics: [] });

const nullResource: Resource = {
  schema: {
    version: 0,
    attributes: {
      id: { type: "string", presence: "computed" },
      triggers: { type: ["map", "string"], presence: "optional" },
    },
  },
  validateConfig: () => [],
  plan(prior, { triggers = null }) {
    const isSame = prior !== null && JSON.stringify(entries(prior.triggers)) === JSON.stringify(entries(triggers));
    const planned = isSame ? prior : { id: UNKNOWN, triggers };
    const requiresReplace = prior && !isSame ? [["triggers"]] : [];
    return { result: { planned, requiresReplace, private: Buffer.alloc(0) }, diagnostics: [] };
  },
  planDestroy: () => [],
  create: (planned) => succeed({ ...planned, id: String(process.hrtime.bigint()) }),
  update: (_prior, planned) => succeed(planned),
  delete: () => succeed(null),
  read: (prior) => succeed(prior),
  importState: (id) => ({ result: { id, triggers: null }, diagnostics: [] }),
};

function entries(triggers: unknown): unknown {
  return triggers instanceof Map ? [...triggers].map(String).sort() : String(triggers);
}

const provider: Provider = {
  name: "terraform-provider-null",
  version: "3.2.4",
  schema: { version: 0, attributes: {} },
  resources: { null_resource: nullResource },
  dataSources: {},
  listResources: {},
  validateConfig: () => [],
  configure: () => [],
};

guardProcess();
void servePlugin({
  address: "registry.terraform.io/hashicorp/null",
  precomputedReplies: {},
  load: async () => provider,
});
