import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatorOptions } from "../../src/emulator/http/server";
import { RunningEmulator, startEmulator } from "../../test/support/emulator";
import { BINARY, PLUGIN } from "../../test/support/terraform";
import { spread } from "./rounds";

// A folder with many models of one configuration, their state and an emulator that has them.

export interface Cost {
  readonly seconds: number;
  readonly requests: number;
  readonly refused: number;
  /** Of the plugin's process that lived longest. */
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

/** Models of ours. */
export const ours = (models: number, provider: object = {}, more: object = {}) => ({
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

/** The floor: Terraform's own resource, which asks nobody, with the same configuration as its data. */
export const floor = (models: number) => ({ resource: { terraform_data: each(models, (i) => ({ input: body(i) })) } });

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

  /** The same models, behind another emulator. */
  async serve(options: EmulatorOptions): Promise<void> {
    await this.emulator?.close();
    this.emulator = await startEmulator({ dataFile: this.dataFile, ...options });
  }

  write(configuration: object): void {
    writeFileSync(join(this.directory, "main.tf.json"), JSON.stringify(configuration));
  }

  /**
   * Where one model was applied, so many: in Terraform's state and in the API's, as if all had been applied. The emulator
   * is to be started anew.
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

  /** A plan that must find nothing to do. */
  unchanged(): Promise<Cost> {
    return this.terraform("plan", "-detailed-exitcode");
  }

  async terraform(...args: string[]): Promise<Cost> {
    const before = this.emulator?.requests.length ?? 0;
    const { NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
    const { NORTHFLANK_POLL_INTERVAL: _tests, ...api } = this.emulator?.env ?? {};
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
    const asked = this.emulator?.requests.slice(before) ?? [];
    const refused = asked.filter((line) => line.endsWith(" 429")).length;
    return { seconds, requests: asked.length, refused, ...plugin() };
  }

  async remove(): Promise<void> {
    await this.emulator?.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function medianOf(costs: readonly Cost[], what: keyof Cost): number {
  return spread(costs.map((cost) => cost[what])).median;
}

// biome-ignore lint/suspicious/noExplicitAny: files of others, whatever is in them
function rewrite(file: string, change: (content: any) => object): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
}

/** Looks at the plugins under a Terraform as Linux tells of them; the result is that of the busiest. */
function watchPlugin(parent: number): () => { pluginCpuSeconds: number; pluginMemoryMb: number } {
  const seen = new Map<string, { cpu: number; memory: number }>();
  const timer = setInterval(() => {
    for (const pid of childrenOf(parent)) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
        const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
        // one that is about to be gone no longer tells its memory
        const known = seen.get(pid)?.memory ?? 0;
        seen.set(pid, { cpu: (Number(stat[11]) + Number(stat[12])) / 100, memory: Math.max(known, memory) });
      } catch {
        // it has ended meanwhile
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
