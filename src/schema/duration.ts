/** As a part of a regular expression. */
export const DURATION_UNIT = "(ms|s|m|h)";
/** Durations such as "30s", "1.5h" and "1h30m". */
export const DURATION_PATTERN = `^([0-9]+(\\.[0-9]+)?${DURATION_UNIT})+$`;

const UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A Go duration such as "1h30m" in milliseconds; the schema has checked its form. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(new RegExp(`([0-9.]+)${DURATION_UNIT}`, "g"))];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ""] ?? 0), 0);
}

/** "1h 5m", "45s": for messages. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor((seconds % 3600) / 60), "m"],
    [seconds % 60, "s"],
  ] as const;
  return (
    parts
      .filter(([amount]) => amount > 0)
      .map(([amount, unit]) => `${amount}${unit}`)
      .join(" ") || `${ms}ms`
  );
}
