import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { RunningEmulator, startEmulator } from "../../test/support/emulator";
import { BINARY, PLUGIN } from "../../test/support/terraform";
import { spread } from "./rounds";

// A Terraform folder with many models of the same configuration, its state, and an emulator with the same models.

export interface Cost {
  readonly seconds: number;
  readonly requests: number;
  readonly refused: number;
  /** Of the plugin process that used the most CPU time. */
  readonly pluginCpuSeconds: number;
  readonly pluginMemoryMb: number;
}

const body = (i: number) => ({
  name: `Model ${i}`,
  ports: [{ name: "http", internal_port: 8000, protocol: "HTTP", public: false }],
  spec: {
    type: "custom",
    configuration: {
      name: "Qwen/Qwen3-8B",
      engine: "vllm",
      node_configuration: {
        gpu: { enabled: true, configuration: { gpu_type: "l4-24", gpu_count: 1 } },
        storage: { storage_class: "nvme", storage_size: 40960 },
      },
      architecture: {
        type: "aggregated",
        worker_config: {
          replicas: 1,
          gpu_memory_utilization: 0.9,
          sequence_length_config: { max_model_length: 8192 },
        },
      },
    },
  },
});

const each = (models: number, resource: (i: number) => object) =>
  Object.fromEntries(Array.from({ length: models }, (_, i) => [`model_${i}`, resource(i)]));

/** The Terraform configuration of so many models. */
export const modelsConfig = (models: number, provider: object = {}, more: object = {}) => ({
  terraform: { required_providers: { northflank: { source: "northflank-community/northflank" } } },
  provider: { northflank: provider },
  resource: {
    northflank_llm_model_deployment: each(models, (i) => ({
      project_id: "default-project",
      wait_for_running: false,
      ...body(i),
      ...more,
    })),
  },
});

/** The same for Terraform's own terraform_data, which calls no API: the least that any resource costs. */
export const terraformDataConfig = (models: number) => ({
  resource: { terraform_data: each(models, (i) => ({ input: body(i) })) },
});

export class BenchWorkspace {
  readonly directory = mkdtempSync(join(tmpdir(), "northflank-bench-"));
  private emulator: RunningEmulator | undefined;
  private readonly dataFile = join(this.directory, "api.json");

  constructor() {
    const settings = `provider_installation {
  dev_overrides { "northflank-community/northflank" = "${PLUGIN}" }
  direct {}
}
`;
    writeFileSync(join(this.directory, "terraformrc"), settings);
  }

  /** Restarts the emulator with other options and the same models. */
  async serve(options: EmulatorOptions): Promise<void> {
    await this.emulator?.close();
    this.emulator = await startEmulator({ dataFile: this.dataFile, ...options });
  }

  write(configuration: object): void {
    writeFileSync(join(this.directory, "main.tf.json"), JSON.stringify(configuration));
  }

  /**
   * Copies the one model that was applied, in Terraform's state and in the emulator's data. Stops the emulator; call
   * `serve` afterwards.
   */
  async multiply(models: number): Promise<void> {
    await this.emulator?.close();
    this.emulator = undefined;
    const each = <T>(original: T): T[] => {
      const text = JSON.stringify(original);
      return Array.from({ length: models }, (_, i) => JSON.parse(text.replaceAll(/\b(model[_ -])0\b/gi, `$1${i}`)));
    };
    rewrite(this.dataFile, (api) => ({ ...api, deployments: each(api.deployments[0]) }));
    rewrite(join(this.directory, "terraform.tfstate"), (state) => ({ ...state, resources: each(state.resources[0]) }));
  }

  /** Runs a plan, which must have no changes. */
  planWithoutChanges(): Promise<Cost> {
    return this.terraform("plan", "-detailed-exitcode");
  }

  async terraform(...args: string[]): Promise<Cost> {
    const before = this.emulator?.requests.length ?? 0;
    const { NODE_EXTRA_CA_CERTS: _slowsNode20Starts, ...env } = process.env;
    const { NORTHFLANK_POLL_INTERVAL: _forTestsOnly, ...api } = this.emulator?.env ?? {};
    const own = {
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
      TF_CLI_CONFIG_FILE: join(this.directory, "terraformrc"),
    };
    const start = performance.now();
    const child = spawn(BINARY, [...args, "-no-color"], {
      cwd: this.directory,
      env: { ...env, ...api, ...own },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (text) => (errors += text));
    const plugin = watchPlugin(child.pid as number);
    const [code] = await once(child, "close");
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) throw new Error(`terraform ${args.join(" ")} failed:\n${errors}`);
    const requests = this.emulator?.requests.slice(before) ?? [];
    const refused = requests.filter((line) => line.endsWith(" 429")).length;
    return { seconds, requests: requests.length, refused, ...plugin() };
  }

  async remove(): Promise<void> {
    await this.emulator?.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function medianOf(costs: readonly Cost[], what: keyof Cost): number {
  return spread(costs.map((cost) => cost[what])).median;
}

// biome-ignore lint/suspicious/noExplicitAny: the emulator's and Terraform's files have no types here
function rewrite(file: string, change: (content: any) => object): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
}

/** Samples the plugin processes of a Terraform process (Linux only); the result is that of the one with the most CPU time. */
function watchPlugin(parent: number): () => { pluginCpuSeconds: number; pluginMemoryMb: number } {
  const seen = new Map<string, { cpu: number; memory: number }>();
  const timer = setInterval(() => {
    for (const pid of childrenOf(parent)) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
        const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
        // Linux no longer reports the memory of a process that is exiting.
        const previous = seen.get(pid)?.memory ?? 0;
        seen.set(pid, { cpu: (Number(stat[11]) + Number(stat[12])) / 100, memory: Math.max(previous, memory) });
      } catch {
        // the process has ended meanwhile
      }
    }
  }, 25);
  return () => {
    clearInterval(timer);
    const [busiest = { cpu: 0, memory: 0 }] = [...seen.values()].sort((a, b) => b.cpu - a.cpu);
    return { pluginCpuSeconds: busiest.cpu, pluginMemoryMb: busiest.memory };
  };
}

function childrenOf(parent: number): string[] {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(parent);
    } catch {
      return false;
    }
  });
}
