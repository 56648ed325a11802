import { ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Client, ClientReadableStream, credentials } from "@grpc/grpc-js";
import { GRPCControllerService, GRPCStdioService, StdioData } from "../../src/protocol/gen/goplugin";
import { HealthService } from "../../src/protocol/gen/health";
import { ProviderService } from "../../src/protocol/gen/tfplugin6";
import { VERSION } from "../../src/schema/version.generated";
import { afterTest, temporaryDirectory } from "./after-test";
import { clientCertificate } from "./certificates";
import { Calls, calls } from "./grpc-calls";

// Starts the plugin and connects to it as Terraform does (go-plugin's client.go).

export const PLUGIN = join(__dirname, `../../dist/plugin/terraform-provider-northflank_v${VERSION}`);
export const MAGIC_COOKIE = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
};
/** Terraform kills the plugin two seconds after Shutdown; a machine that is busy gets longer here. */
const SHUTDOWN_GRACE_MS = 30_000;
const CONNECT_TIMEOUT_MS = 60_000;

export interface PluginOptions {
  readonly binary?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** False as with TF_DISABLE_PLUGIN_TLS. */
  readonly tls?: boolean;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export class PluginProcess {
  stdout = "";
  stderr = "";
  readonly exited: Promise<Exit>;
  /** Fields of the handshake line. */
  handshake: readonly string[] = [];
  provider!: Calls<typeof ProviderService>;
  health!: Calls<typeof HealthService>;
  controller!: Calls<typeof GRPCControllerService>;
  client!: Client;
  private stdio?: ClientReadableStream<StdioData>;
  private isEnded = false;

  private constructor(private readonly child: ChildProcessByStdio<null, Readable, Readable>) {
    child.stdout.setEncoding("utf8").on("data", (text) => (this.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (this.stderr += text));
    this.exited = once(child, "close").then(([code, signal]) => {
      this.isEnded = true;
      return { code, signal };
    });
  }

  /** Starts a plugin that is ready for calls. It is stopped after the test. */
  static async start({ binary = PLUGIN, env = {}, tls = true }: PluginOptions = {}): Promise<PluginProcess> {
    const child = spawn(binary, [], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        HOME: temporaryDirectory(),
        TMPDIR: temporaryDirectory(),
        TF_LOG: "TRACE",
        ...MAGIC_COOKIE,
        PLUGIN_PROTOCOL_VERSIONS: "5,6",
        ...(tls && { PLUGIN_CLIENT_CERT: clientCertificate().cert }),
        ...env,
      },
    });
    const plugin = new PluginProcess(child);
    afterTest(() => plugin.stop());
    await plugin.connect(tls);
    return plugin;
  }

  get socketPath(): string {
    return this.handshake[3] ?? "";
  }

  /** PEM of the certificate in the handshake line. */
  get serverCertificate(): string {
    const base64 = Buffer.from(this.handshake[5] ?? "", "base64").toString("base64"); // adds the padding that the line lacks
    return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
  }

  private async connect(tls: boolean): Promise<void> {
    this.handshake = (await this.firstLine()).split("|");
    const [, , network, address] = this.handshake;
    const { key, cert } = clientCertificate();
    const pinned = () =>
      credentials.createSsl(Buffer.from(this.serverCertificate), Buffer.from(key), Buffer.from(cert));
    this.client = new Client(
      network === "unix" ? `unix:${address}` : `${address}`,
      tls ? pinned() : credentials.createInsecure(),
      {
        "grpc.ssl_target_name_override": "localhost",
        "grpc.default_authority": tls ? "localhost" : "unused",
        "grpc.max_receive_message_length": -1,
        "grpc.use_local_subchannel_pool": 1,
      },
    );
    await new Promise<void>((resolve, reject) => {
      this.client.waitForReady(Date.now() + CONNECT_TIMEOUT_MS, (error) => (error ? reject(error) : resolve()));
    });
    this.provider = calls(this.client, ProviderService);
    this.health = calls(this.client, HealthService);
    this.controller = calls(this.client, GRPCControllerService);
    const { path, requestSerialize, responseDeserialize } = GRPCStdioService.streamStdio;
    this.stdio = this.client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, {});
    this.stdio.on("error", () => undefined);
  }

  private async firstLine(): Promise<string> {
    const line = await this.waitFor(() => /^(.*)\n/.exec(this.stdout)?.[1]);
    if (line.split("|").length < 4) throw new Error(`Unrecognized remote plugin message: ${line}`);
    return line;
  }

  /** Calls `find` whenever the plugin prints something, and returns its first result that is not undefined. */
  private async waitFor<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (this.isEnded) throw new Error(`the plugin ended early\nstdout: ${this.stdout}\nstderr: ${this.stderr}`);
      await Promise.race([once(this.child.stdout, "data"), once(this.child.stderr, "data"), this.exited]);
    }
  }

  /** Waits until the plugin's log contains the text. */
  async logged(text: string): Promise<void> {
    await this.waitFor(() => (this.stderr.includes(text) ? true : undefined));
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Closes the connection without Shutdown, like a Terraform that has crashed. */
  hangUp(): void {
    this.stdio?.cancel();
    this.client?.close();
  }

  /** Shuts the plugin down as Terraform does. Fails if the plugin does not exit in time or leaves its socket behind. */
  async stop(): Promise<Exit> {
    if (!this.isEnded) await this.controller?.shutdown({}).catch(() => undefined); // Terraform ignores the answer
    this.hangUp();
    const killTimer = setTimeout(() => this.kill("SIGKILL"), SHUTDOWN_GRACE_MS);
    const exit = await this.exited;
    clearTimeout(killTimer);
    if (exit.signal === "SIGKILL") throw new Error(`the plugin had to be killed\n${this.stderr}`);
    if (existsSync(this.socketPath)) throw new Error(`the plugin left its socket behind: ${this.socketPath}`);
    return exit;
  }
}
