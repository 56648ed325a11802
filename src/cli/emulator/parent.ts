import { parentOf } from "../../emulator/storage/process-identity";

const CHECK_INTERVAL_MS = 500;

/**
 * Resolves when the parent of this process has ended: the system then gives the process another parent. npx may start
 * commands through a shell, which outlives it, so under npm the shell's parent counts too.
 */
export function endOfParent(): Promise<void> {
  const parent = process.ppid;
  const npm = process.env.npm_command === undefined ? undefined : parentOf(parent);
  const hasEnded = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!hasEnded()) return;
      clearInterval(timer);
      resolve();
    }, CHECK_INTERVAL_MS).unref();
  });
}
