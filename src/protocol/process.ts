import { log } from "./log";

// What a plugin's process owes to core before anything else is loaded.

/**
 * First statement of an entry point. Standard output belongs to the handshake line alone (HS-3), Ctrl-C to core
 * (HS-11), and an exception that nobody caught must reach the user (CRASH-1).
 */
export function guardProcess(): void {
  process.on("SIGINT", () => log.debug("interrupt ignored: core decides what to stop"));
  if (process.platform === "win32") process.on("SIGBREAK", () => undefined);
  process.on("SIGTERM", () => process.exit(143));
  // without touching the stream itself, whose making costs a twentieth of the start
  Object.defineProperty(process, "stdout", { configurable: true, get: () => process.stderr });
  const panic = (reason: unknown) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    process.stderr.write(`panic: ${text}\n`);
    process.exit(1);
  };
  process.on("uncaughtException", panic);
  process.on("unhandledRejection", panic);
}
