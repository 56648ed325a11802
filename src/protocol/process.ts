import { log } from "./log";

/**
 * Must be the first statement of an entry point. Standard output belongs to the handshake line alone (HS-3), Terraform
 * decides what Ctrl-C and the end of a terminal stop (HS-11), and an uncaught exception must reach the user (CRASH-1).
 */
export function guardProcess({ exitsOnInterrupt = false } = {}): void {
  const onInterrupt = exitsOnInterrupt ? () => process.exit(0) : ignoreInterrupt;
  // Node.js undoes the effect of nohup on SIGHUP. SIGBREAK exists only on Windows.
  for (const signal of ["SIGINT", "SIGHUP", "SIGBREAK"] as const) process.on(signal, onInterrupt);
  process.on("SIGTERM", () => process.exit(143));
  // The getter replaces the stream without creating it, which would take a twentieth of the start.
  Object.defineProperty(process, "stdout", { configurable: true, get: () => process.stderr });
  const panic = (reason: unknown) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    // Terraform shows output that begins with "panic:" to the user.
    process.stderr.write(`panic: ${text}\n`);
    process.exit(1);
  };
  process.on("uncaughtException", panic);
  process.on("unhandledRejection", panic);
}

function ignoreInterrupt(): void {
  log.debug("interrupt ignored: Terraform decides what to stop");
}
