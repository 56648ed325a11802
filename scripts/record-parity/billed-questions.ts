import { Answer, Session } from "./session";

// The questions that need a model, which is billed. The model is deleted at the end, even after an error.

const DELETE_TIMEOUT_MS = 30 * 60_000;

/** The smallest model that is available. It has no tags, because these would have to exist in the account. */
const SMALLEST = {
  ports: [
    { name: "web", internalPort: 8000, protocol: "HTTP", public: false },
    { name: "m", internalPort: 9000, protocol: "TCP", public: false },
  ],
  spec: {
    type: "custom",
    configuration: {
      name: "Qwen/Qwen3-0.6B",
      revision: "main",
      nodeConfiguration: {
        gpu: { enabled: true, configuration: { gpuType: "l4-24", gpuCount: 1 } },
        storage: { storageClass: "nvme", storageSize: 10240 },
      },
    },
  },
};

export class BilledQuestions {
  private readonly body: object;
  private readonly id: string;
  private readonly renamed: string;

  constructor(
    private readonly session: Session,
    private readonly nonce: string,
    private readonly pauseMs: number,
  ) {
    this.body = { ...SMALLEST, name: `Parity ${nonce}`, description: "asks how the API behaves" };
    this.id = `parity-${nonce}`;
    this.renamed = `parity-renamed-${nonce}`;
  }

  async ask(): Promise<void> {
    const { session, one, settle } = this;
    const created = await session.ask("POST", session.models, this.body);
    if (created.status !== 200) throw new Error(`the model was not created: ${JSON.stringify(created.body)}`);
    settle("create.body", createdForm(created));
    await session.ask("POST", session.models, this.body).then(({ status }) => settle("create.taken", `${status}`));
    const first = await session.ask("GET", one);
    settle("ids.slug", first.status === 200 ? "the name in small letters, with hyphens" : `not so: ${first.status}`);
    this.settleForms(first);
    await this.askOfUpdates(first);
    await this.askOfRename();
  }

  /** Deletes the models, and records how deletion behaves. Throws with the path of a model that cannot be deleted. */
  async cleanUp(): Promise<void> {
    const { session, settle } = this;
    for (const id of [this.renamed, this.id]) {
      const path = `${session.models}/${id}`;
      if ((await session.ask("GET", path)).status === 404) continue;
      const deleted = await session.ask("DELETE", path);
      settle("delete.body", `${deleted.status}, ${JSON.stringify(deleted.body)}`);
      const seen = await session.ask("GET", path);
      settle("delete.async", seen.status === 404 ? "immediate" : `async: ${seen.body?.data?.status}`);
      const update = await session.ask("POST", path, { description: "too late" });
      settle("update.deleting", `${update.status}`);
      await session.ask("DELETE", path).then(({ status }) => settle("delete.again", `${status}`));
      await this.waitUntilDeleted(path);
    }
  }

  private get one(): string {
    return `${this.session.models}/${this.id}`;
  }

  private readonly settle = (behaviour: string, verdict: string) => this.session.settle(behaviour, verdict);

  private settleForms({ body }: Answer): void {
    const data = body?.data ?? {};
    const configuration = data.spec?.configuration ?? {};
    const { storage = {} } = configuration.nodeConfiguration ?? {};
    this.settle("get.body", `data has ${Object.keys(data).sort().join(", ")}`);
    this.settle("get.defaults", configuration.engine === "vllm" ? "filled" : "none");
    this.settle("get.tags", JSON.stringify(data.tags) ?? "absent");
    this.settle("get.shmSize", JSON.stringify(storage.shmSize) ?? "absent");
    this.settle("get.optional", configuration.architecture === null ? "null" : "omitted");
    const ports = (data.ports ?? []) as { id: string; name: string }[];
    this.settle("get.order", ports.map(({ name }) => name).join() === "web,m" ? "kept" : "sorted");
    this.settle("ids.ports", ports.some(({ id, name }) => id === name) ? "slug" : "random");
  }

  private async askOfUpdates(first: Answer): Promise<void> {
    const { session, one, settle } = this;
    const configurationOf = ({ body }: Answer) => body?.data?.deploymentConfiguration?.id;
    const update = (body: object) => session.ask("POST", one, body);
    const answer = await update({ description: "another" });
    settle("update.body", Object.keys(answer.body?.data ?? {}).length > 1 ? "full" : "empty");
    const described = await session.ask("GET", one);
    const isSame = configurationOf(described) === configurationOf(first);
    settle("lifecycle.metadata-keeps", isSame ? "the configuration stays" : "another configuration is rolled out");

    const cleared = await update({ description: null });
    const { body } = await session.ask("GET", one);
    const wanted = body?.data?.description ? "ignore" : "clear";
    settle("update.null", cleared.status === 200 ? wanted : `${cleared.status}`);

    await update({ spec: { configuration: { revision: "refs/pr/1" } } });
    const rolled = await session.ask("GET", one);
    settle("update.merge", rolled.body?.data?.spec?.configuration?.name ? "deep" : "shallow");
    const after = await session.ask("GET", one);
    const isNew = configurationOf(after) !== configurationOf(first);
    settle("lifecycle.spec-rolls-out", isNew ? `another configuration, ${after.body?.data?.status}` : "the same one");

    await update({ ports: [SMALLEST.ports[0]] });
    const fewer = await session.ask("GET", one);
    settle("update.lists", fewer.body?.data?.ports?.length === 1 ? "replaced" : "merged");
    await update({ parityUnknown: true }).then(({ status }) => settle("errors.unknown-keys", `${status}`));
    await update({ spec: { type: "custom" } }).then(({ status }) => settle("update.no-type", `${status}`));
  }

  private async askOfRename(): Promise<void> {
    const { session, one } = this;
    const answer = await session.ask("POST", one, { name: `Parity renamed ${this.nonce}` });
    const moved = await session.ask("GET", `${session.models}/${this.renamed}`);
    const verdict = moved.status === 200 ? "new-id" : "keep-id";
    this.settle("update.rename", answer.status === 200 ? verdict : `${answer.status}`);
  }

  private async waitUntilDeleted(path: string): Promise<void> {
    for (const end = Date.now() + DELETE_TIMEOUT_MS; Date.now() < end; ) {
      if ((await this.session.ask("GET", path)).status === 404) return;
      await new Promise((resolve) => setTimeout(resolve, this.pauseMs));
    }
    throw new Error(`${path} still exists and may be billed; delete it by hand`);
  }
}

function createdForm({ body }: Answer): string {
  if (body?.data === undefined) return "no-data";
  const keys = Object.keys(body.data);
  if (keys.length === 0) return "empty";
  return keys.length === 1 ? "id-only" : "full";
}
