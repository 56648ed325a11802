import { DURATION_UNIT, parseDuration } from "../schema/duration";

/** "50ms", "10s", "3m" or "1h" in milliseconds; NaN for anything else, such as a sum of two units. */
export function parseTime(text: string): number {
  return new RegExp(`^\\d+${DURATION_UNIT}$`).test(text) ? parseDuration(text) : Number.NaN;
}

/** A time as the API shows it. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
