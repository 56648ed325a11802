// go-plugin's handshake: how core and plugin find each other. Pure; serve.ts does what it says.

const COOKIE_KEY = "TF_PLUGIN_MAGIC_COOKIE";
const COOKIE_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const PROTOCOL = 6;

export type Environment = { readonly [name: string]: string | undefined };

/** Whether core, and not a person, started the process (HS-1). */
export function isStartedByCore(env: Environment): boolean {
  return env[COOKIE_KEY] === COOKIE_VALUE;
}

export interface Address {
  readonly network: "unix" | "tcp";
  readonly address: string;
}

/** The one line on standard output (HS-2): core's protocol, ours, where to dial, and the certificate to expect. */
export function handshakeLine(
  { network, address }: Address,
  certificate: Buffer | undefined,
  env: Environment,
): string {
  const encoded = certificate?.toString("base64").replace(/=+$/, "") ?? "";
  const fields = [1, PROTOCOL, network, address, "grpc", encoded];
  return `${[...fields, ...(env.PLUGIN_MULTIPLEX_GRPC ? ["false"] : [])].join("|")}\n`;
}

/** The ports that core allows on Windows. */
export function portRange(env: Environment): { readonly min: number; readonly max: number } {
  return { min: Number(env.PLUGIN_MIN_PORT) || 10000, max: Number(env.PLUGIN_MAX_PORT) || 25000 };
}
