import { ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { Client, credentials } from "@grpc/grpc-js";
import { ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest, temporaryDirectory } from "../../support/after-test";
import { Calls, calls } from "../../support/grpc-calls";
import { PLUGIN } from "../../support/plugin-process";
import { proves } from "../../support/proves";

// With --debug the plugin is started by a person, and serves the Terraform that TF_REATTACH_PROVIDERS leads to it.

interface Debugged {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly exited: Promise<unknown[]>;
  /** The value of TF_REATTACH_PROVIDERS. */
  readonly reattach: {
    readonly [source: string]: {
      readonly Pid: number;
      readonly Addr: { readonly Network: string; readonly String: string };
    };
  };
}

async function startDebugged(env: NodeJS.ProcessEnv = {}): Promise<Debugged> {
  const child = spawn(PLUGIN, ["--debug"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, TMPDIR: temporaryDirectory(), ...env },
  });
  const exited = once(child, "close");
  afterTest(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => (text += chunk));
  while (!/TF_REATTACH_PROVIDERS='.*'\n/.test(text)) await once(child.stdout, "data");
  return { child, exited, reattach: JSON.parse(/TF_REATTACH_PROVIDERS='(.*)'\n/.exec(text)?.[1] ?? "") };
}

const socketOf = ({ reattach }: Debugged) => Object.values(reattach)[0]?.Addr.String ?? "";

/** As Terraform connects to it: without TLS. */
function connect(debugged: Debugged): { readonly provider: Calls<typeof ProviderService>; readonly client: Client } {
  const client = new Client(`unix:${socketOf(debugged)}`, credentials.createInsecure(), {
    "grpc.default_authority": "unused",
    "grpc.use_local_subchannel_pool": 1,
  });
  return { provider: calls(client, ProviderService), client };
}

test("the plugin prints where Terraform finds it, for Terraform and OpenTofu alike", async () => {
  proves("HS-14");
  const debugged = await startDebugged();
  expect(debugged.reattach).toEqual({
    "northflank-community/northflank": {
      Protocol: "grpc",
      ProtocolVersion: 6,
      Pid: debugged.child.pid,
      Test: true,
      Addr: { Network: "unix", String: expect.stringMatching(/^\//) },
    },
  });
});

test("one run of Terraform after another is served, until Ctrl-C ends the plugin and removes its socket", async () => {
  proves("HS-14");
  const debugged = await startDebugged();
  for (let run = 0; run < 2; run++) {
    const { provider, client } = connect(debugged);
    expect((await provider.getProviderSchema({})).diagnostics).toEqual([]);
    await provider.stopProvider({}); // as Terraform does when it is interrupted
    client.close();
  }
  debugged.child.kill("SIGINT");
  expect(await debugged.exited).toEqual([0, null]);
  expect(existsSync(dirname(socketOf(debugged)))).toBe(false);
});

test("only the owner can connect, because there is no TLS", async () => {
  const debugged = await startDebugged();
  expect(statSync(socketOf(debugged)).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(socketOf(debugged))).mode & 0o777).toBe(0o700);
});

test("the log is written to the terminal, at the level of TF_LOG", async () => {
  const debugged = await startDebugged({ TF_LOG: "DEBUG" });
  let log = "";
  debugged.child.stderr.setEncoding("utf8").on("data", (text) => (log += text));
  const { provider, client } = connect(debugged);
  await provider.getMetadata({});
  client.close();
  debugged.child.kill("SIGINT");
  await debugged.exited;
  expect(log).toContain('"tf_rpc":"GetMetadata"');
});
