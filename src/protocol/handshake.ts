// go-plugin's handshake, by which Terraform starts a plugin and learns how to connect to it. Pure functions.

const COOKIE_KEY = "TF_PLUGIN_MAGIC_COOKIE";
const COOKIE_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const GO_PLUGIN_PROTOCOL = 1;
export const TERRAFORM_PROTOCOL = 6;

export type Environment = { readonly [name: string]: string | undefined };

/** Whether Terraform or OpenTofu, and not a person, started the process (HS-1). */
export function isStartedByTerraform(env: Environment): boolean {
  return env[COOKIE_KEY] === COOKIE_VALUE;
}

export interface Address {
  readonly network: "unix" | "tcp";
  readonly address: string;
}

/** The only line on standard output (HS-2): both protocol versions, the address, and the server's certificate. */
export function handshakeLine(
  { network, address }: Address,
  certificate: Buffer | undefined,
  env: Environment,
): string {
  const base64 = certificate?.toString("base64").replace(/=+$/, "") ?? "";
  const fields = [GO_PLUGIN_PROTOCOL, TERRAFORM_PROTOCOL, network, address, "grpc", base64];
  return `${[...fields, ...(env.PLUGIN_MULTIPLEX_GRPC ? ["false"] : [])].join("|")}\n`;
}

/** The ports that Terraform allows on Windows. */
export function portRange(env: Environment): { readonly min: number; readonly max: number } {
  return { min: Number(env.PLUGIN_MIN_PORT) || 10000, max: Number(env.PLUGIN_MAX_PORT) || 25000 };
}
