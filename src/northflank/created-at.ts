// Tells objects apart by the time of their creation: an identifier that is derived from a name belongs to one object
// after another.

/** One model. Its identifier alone may belong to another model by now. */
export interface KnownDeployment {
  readonly id: string;
  readonly createdAt: unknown;
}

interface Instant {
  readonly ms: number;
  /** How exactly the time is written: 1000 for whole seconds, else 1. */
  readonly stepMs: number;
}

const LONGEST_TEXT = 64;

/**
 * Whether both times are the same instant; undefined if one of them is absent or unreadable. The form, the zone and the
 * precision do not count: whole seconds are the same time as each millisecond in them.
 */
export function isSameInstant(one: unknown, other: unknown): boolean | undefined {
  const [a, b] = [instantOf(one), instantOf(other)];
  if (a === undefined || b === undefined) return undefined;
  const stepMs = Math.max(a.stepMs, b.stepMs);
  return Math.floor(a.ms / stepMs) === Math.floor(b.ms / stepMs);
}

/** Whether two objects with the same identifier are certainly not the same object. */
export function isCreatedAnotherTime(one: unknown, other: unknown): boolean {
  return isSameInstant(one, other) === false;
}

function instantOf(value: unknown): Instant | undefined {
  const text = (typeof value === "number" ? String(value) : typeof value === "string" ? value : "").trim();
  if (text.length > LONGEST_TEXT) return undefined;
  if (/^\d{13}$/.test(text)) return { ms: Number(text), stepMs: 1 };
  if (/^\d{10}$/.test(text)) return { ms: Number(text) * 1000, stepMs: 1000 };
  const [, fraction] = /\d:\d\d:\d\d([.,]\d)?/.exec(text) ?? [""];
  const ms = /\d:\d\d:\d\d/.test(text) ? Date.parse(withZone(text)) : Number.NaN;
  return Number.isNaN(ms) ? undefined : { ms, stepMs: fraction === undefined ? 1000 : 1 };
}

/** The time in a form that JavaScript reads in the same way on every machine: without a zone it would be local. */
function withZone(text: string): string {
  const point = text.replace(/(:\d\d),(\d)/, "$1.$2");
  const iso = /^(\d{4}-\d\d-\d\d)[Tt ]+([\d:.]+) *(?:([Zz]|UTC|GMT)|([+-]\d\d):?(\d\d)?)?$/.exec(point);
  if (!iso) return /(?:\b(?:GMT|UTC|UT|[A-Z]{3})|[+-]\d\d:?\d\d)(?: *\(.*\))?$/.test(point) ? point : `${point} UTC`;
  const [, date, time, , hours, minutes = "00"] = iso;
  return `${date}T${time}${hours === undefined ? "Z" : `${hours}:${minutes}`}`;
}
