import { isWebProtocol } from "../schema/ports";
import { show } from "../schema/violations";
import { LlmModelDeploymentPort } from "./config.generated";
import { isUnknown } from "./validation/tokens";

// Ports with a URL: public, with HTTP or HTTP/2.

/**
 * The name of a model's only public HTTP port; undefined where only Terraform knows which port that is.
 * @throws an error when the model certainly has no such port, or more than one
 */
export function onlyPublicPortName(ports: unknown, constructPath: string): string | undefined {
  if (isUnknown(ports)) return undefined;
  const all: readonly LlmModelDeploymentPort[] = Array.isArray(ports) ? ports : [];
  const names = publicHttpPorts(all).map(({ name }) => name);
  if (names.length <= 1 && all.some(isUnknownPort)) return undefined;
  if (names.length === 1) return names[0];
  const found =
    names.length === 0 ? "has no public HTTP port" : `has more than one public HTTP port: ${names.join(", ")}`;
  throw new Error(`'${constructPath}' ${found}; name the port, as in endpoint("http")`);
}

/**
 * A violation for each name of `portNames` that certainly is not the name of a public HTTP port. Without it the
 * mistake would show only after the model has been deployed.
 */
export function missingPortViolations(ports: unknown, portNames: Iterable<string>): string[] {
  if (!Array.isArray(ports) || isUnknown(ports)) return [];
  const missing = [...portNames].filter((name) => !isUnknown(name) && !ports.some((port) => mayServe(port, name)));
  const names = publicHttpPorts(ports).map(({ name }) => name);
  const found = names.length === 0 ? "none" : names.map(show).join(", ");
  return missing.map(
    (name) => `endpoint(${show(name)}): must name a public HTTP port of the model, which has ${found}`,
  );
}

function publicHttpPorts(ports: readonly LlmModelDeploymentPort[]): LlmModelDeploymentPort[] {
  return ports.filter((port) => port?.public === true && isWebProtocol(port.protocol));
}

/** Whether only Terraform knows if the port is a public HTTP port. */
function isUnknownPort(port: LlmModelDeploymentPort): boolean {
  if (isUnknown(port)) return true;
  const isCertain = !isUnknown(port?.public) && !isUnknown(port?.protocol);
  return !isCertain && mayServe(port, port.name);
}

/** Also true where only Terraform knows whether the port has this name, is public or speaks HTTP. */
function mayServe(port: LlmModelDeploymentPort, name: string): boolean {
  if (isUnknown(port)) return true;
  const mayBePublic = isUnknown(port.public) || port.public === true;
  const mayBeWeb = isUnknown(port.protocol) || isWebProtocol(port.protocol);
  return mayBePublic && mayBeWeb && (isUnknown(port.name) || port.name === name);
}
