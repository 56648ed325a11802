import { Address, TERRAFORM_PROTOCOL } from "./handshake";

/**
 * What a plugin in debug mode tells the person who has started it: the value of TF_REATTACH_PROVIDERS with which
 * Terraform uses a running plugin and starts none (HS-14).
 */
export function reattachInstructions(providerAddress: string, { network, address }: Address, pid: number): string {
  const source = providerAddress.split("/").slice(-2).join("/"); // Terraform and OpenTofu add the host of their registries
  const config = {
    Protocol: "grpc",
    ProtocolVersion: TERRAFORM_PROTOCOL,
    Pid: pid,
    Test: true, // Terraform does not stop the plugin
    Addr: { Network: network, String: address },
  };
  const value = JSON.stringify({ [source]: config });
  return `The provider runs until Ctrl-C. Terraform uses it if this environment variable is set:

\tTF_REATTACH_PROVIDERS=${inSingleQuotes(value)}
`;
}

const inSingleQuotes = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
