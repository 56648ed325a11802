import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { addressOf, configurationOfMany } from "../support/many-models";
import { toTerraform, withChange } from "../support/model";
import { argumentsOf, plannedChange, ServedSchemas, stepsOf } from "../support/plan-paths";
import { PlanJson, ROOT, Workspace } from "../support/terraform";

// Each argument is changed alone, in a model of its own: one apply and one plan for the whole table.

const { body } = JSON.parse(readFileSync(join(ROOT, "test/cases/valid/everything.json"), "utf8"));
const BATCHING = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig"];
const BASE = {
  // as many tokens as a sequence is long: so prefill may also go without chunks
  ...(toTerraform(withChange(body, [...BATCHING, "maxNumBatchedTokens"], 32768)) as object),
  project_id: "default-project",
  wait_for_running: true,
  deletion_protection: false,
  accepted_warnings: ["volume-change"],
  timeouts: { create: "20s", update: "20s", delete: "20s" },
};

/** What an update may change beside what it is asked to; core shows it as "known after apply". */
const METADATA = ["updated_at"];
const ROLL_OUT = ["deployment_configuration", "status", "updated_at"];
const PORT = ["deployment_configuration", "ports.0.dns", "status", "updated_at", "urls"];
const STATE_ALONE: readonly string[] = [];

const CONFIGURATION = "spec.configuration";
const GPU = `${CONFIGURATION}.node_configuration.gpu`;
const STORAGE = `${CONFIGURATION}.node_configuration.storage`;
const WORKER = `${CONFIGURATION}.architecture.worker_config`;

/** Argument: its new value, and what else may become of it. Base values: test/cases/valid/everything.json. */
const IN_PLACE: { readonly [path: string]: readonly [unknown, readonly string[]] } = {
  name: ["Renamed", ["dns", "id", "ports.0.dns", "updated_at", "urls"]],
  description: ["Chat for some", METADATA],
  "tags.0": ["team-b", METADATA],
  "ports.0.name": ["web", ["ports.0.id", ...PORT].sort()],
  "ports.0.internal_port": [8001, PORT],
  "ports.0.protocol": ["TCP", PORT],
  "ports.0.public": [true, PORT],
  "ports.0.domains.0": ["models.example.com", PORT],
  "ports.0.disable_nf_domain": [true, PORT],
  [`${CONFIGURATION}.name`]: ["Qwen/Qwen3-14B", ROLL_OUT],
  [`${CONFIGURATION}.revision`]: ["main", ROLL_OUT],
  [`${GPU}.enabled`]: [false, ROLL_OUT],
  [`${GPU}.configuration.gpu_type`]: ["h200-141", ROLL_OUT],
  [`${GPU}.configuration.gpu_count`]: [4, ROLL_OUT],
  [`${GPU}.configuration.timesliced`]: [true, ROLL_OUT],
  [`${STORAGE}.storage_class`]: ["nvme2", ROLL_OUT],
  [`${STORAGE}.storage_size`]: [204800, ROLL_OUT],
  [`${STORAGE}.shm_size`]: [8192, ROLL_OUT],
  [`${WORKER}.replicas`]: [2, ROLL_OUT],
  [`${WORKER}.parallelism_config.tensor_parallelism`]: [1, ROLL_OUT],
  [`${WORKER}.parallelism_config.pipeline_parallelism`]: [2, ROLL_OUT],
  [`${WORKER}.parallelism_config.expert_parallelism`]: [2, ROLL_OUT],
  [`${WORKER}.sequence_length_config.max_model_length`]: ["auto", ROLL_OUT],
  [`${WORKER}.sequence_length_config.max_input_length`]: [4096, ROLL_OUT],
  [`${WORKER}.sequence_length_config.max_output_length`]: [4096, ROLL_OUT],
  [`${WORKER}.batching_config.max_num_seqs`]: [128, ROLL_OUT],
  [`${WORKER}.batching_config.max_num_batched_tokens`]: [65536, ROLL_OUT],
  [`${WORKER}.enable_chunked_prefill`]: [false, ROLL_OUT],
  [`${WORKER}.enable_prefix_caching`]: [false, ROLL_OUT],
  [`${WORKER}.enforce_eager`]: [true, ROLL_OUT],
  [`${WORKER}.enable_async_scheduling`]: [true, ROLL_OUT],
  [`${WORKER}.gpu_memory_utilization`]: [0.85, ROLL_OUT],
  [`${WORKER}.trust_remote_code`]: [true, ROLL_OUT],
  [`${WORKER}.data_type`]: ["float16", ROLL_OUT],
  [`${WORKER}.kv_cache_data_type`]: ["fp8_e4m3", ROLL_OUT],
  [`${WORKER}.quantization`]: ["awq", ROLL_OUT],
  wait_for_running: [false, STATE_ALONE],
  deletion_protection: [true, STATE_ALONE],
  "accepted_warnings.0": ["public-port", STATE_ALONE],
  "timeouts.create": ["30s", STATE_ALONE],
  "timeouts.update": ["30s", STATE_ALONE],
  "timeouts.delete": ["30s", STATE_ALONE],
};
/** Their schema allows one value, or they are tested below. */
const NOT_IN_PLACE = [
  ...["project_id", "team_id", "spec.type"],
  ...[`${CONFIGURATION}.engine`, `${STORAGE}.access_mode`, `${CONFIGURATION}.architecture.type`],
];
const PATHS = Object.keys(IN_PLACE);
const modelOf = (path: string) => `model_${PATHS.indexOf(path)}`;

/** A model for each argument, as it is at first, or with the argument changed. */
function configuration(isChanged: boolean): object {
  const models = PATHS.map((path, i) => {
    const base = { ...BASE, name: `Model ${i}` };
    const [to] = IN_PLACE[path] ?? [];
    return [modelOf(path), { body: isChanged ? withChange(base, stepsOf(path), to) : base }];
  });
  return configurationOfMany(Object.fromEntries(models));
}

describe("changed alone, and then put back", () => {
  let workspace: Workspace;
  let change: PlanJson;
  let emulator: RunningEmulator;
  let served: ServedSchemas;

  beforeAll(async () => {
    emulator = await startEmulator();
    workspace = new Workspace(emulator.env);
    workspace.write(configuration(false));
    await workspace.apply("-parallelism=50");
    await workspace.expectEmptyPlan();
    workspace.write(configuration(true));
    change = await workspace.plan();
    served = JSON.parse((await workspace.succeed("providers", "schema", "-json")).replace(/^[^{]*/, ""));
  });

  afterAll(async () => {
    workspace.remove();
    await emulator.close();
  });

  test.each(PATHS)("%s is changed in place, and nothing but it", (path) => {
    const [, unknown] = IN_PLACE[path] ?? [];
    expect(plannedChange(change, addressOf(modelOf(path)))).toEqual({ actions: ["update"], changed: [path], unknown });
  });

  test("the table has every argument", () => {
    const tested = [...PATHS, ...NOT_IN_PLACE].map((path) => path.replace(/\.\d+/g, ""));
    const [provider] = Object.values(served.provider_schemas);
    const { attributes = {} } = provider?.resource_schemas.northflank_llm_model_deployment?.block ?? {};
    expect([...new Set(tested)].sort()).toEqual(argumentsOf(attributes).sort());
  });

  test("all of it is applied, put back and destroyed, and each plan in between is empty", async () => {
    const before = emulator.requests.length;
    await workspace.apply("-parallelism=50");
    const told = emulator.requests.slice(before).filter((line) => line.startsWith("POST"));
    expect(told).toHaveLength(PATHS.filter((path) => IN_PLACE[path]?.[1] !== STATE_ALONE).length);
    await workspace.expectEmptyPlan();
    workspace.write(configuration(false));
    await workspace.apply("-parallelism=50");
    await workspace.expectEmptyPlan();
    await workspace.succeed("destroy", "-auto-approve", "-parallelism=50");
    expect(await workspace.stateList()).toEqual([]);
  });
});
