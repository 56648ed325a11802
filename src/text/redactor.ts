// Hides secrets in texts that are shown: raw, escaped (JSON, URL, HTML), encoded (base64, hex), and pieces of them.

/** Pieces of this length are hidden where they look like no word: `Xk29fA`. */
const DISTINCT_PIECE = 6;
/** Other pieces are hidden from this length on, because words of a token also occur elsewhere. */
const PIECE = 10;
/** Shorter secrets are hidden only as a whole. */
const LONG_ENOUGH_FOR_PIECES = 12;
/** Texts would be unreadable without these. */
const SHORTEST_SECRET = 4;

const MASK = "(redacted)";

export class Redactor {
  /** Texts to hide, by their length. */
  private readonly hidden = new Map<number, Set<string>>();
  private readonly secrets = new Set<string>();

  /** Secrets of less than four characters are ignored. */
  add(secret: string): void {
    if (secret.length < SHORTEST_SECRET || this.secrets.has(secret)) return;
    this.secrets.add(secret);
    for (const form of [secret, ...encodings(secret)]) this.hide(form);
  }

  redact(text: string): string {
    if (this.hidden.size === 0) return text;
    const marks = new Uint8Array(text.length);
    this.mark(text, (i) => i, marks);
    if (ESCAPE_START.test(text)) {
      const { plain, starts } = unescaped(text);
      this.mark(plain, (i) => starts[i] ?? text.length, marks);
    }
    return withMask(text, marks);
  }

  /** For a text that may have been cut where it was made: also hides the part of a secret at its start or its end. */
  redactCut(text: string): string {
    let whole = this.redact(text);
    for (const secret of this.secrets) {
      const end = longest(secret.length, (n) => whole.endsWith(secret.slice(0, n)));
      if (end > 0) whole = whole.slice(0, -end) + MASK;
      const start = longest(secret.length, (n) => whole.startsWith(secret.slice(-n)));
      if (start > 0) whole = MASK + whole.slice(start);
    }
    return whole;
  }

  private hide(form: string): void {
    const add = (piece: string) => {
      const same = this.hidden.get(piece.length) ?? new Set();
      this.hidden.set(piece.length, same.add(piece));
    };
    if (form.length < LONG_ENOUGH_FOR_PIECES) add(form);
    else [...pieces(form, DISTINCT_PIECE).filter(isDistinct), ...pieces(form, PIECE)].forEach(add);
  }

  /** @param startOf where a character of `plain` begins in the text */
  private mark(plain: string, startOf: (index: number) => number, marks: Uint8Array): void {
    for (const [length, all] of this.hidden)
      for (let i = 0; i + length <= plain.length; i++)
        if (all.has(plain.slice(i, i + length))) marks.fill(1, startOf(i), startOf(i + length));
  }
}

function longest(most: number, isMatch: (length: number) => boolean): number {
  for (let length = most; length >= SHORTEST_SECRET; length--) if (isMatch(length)) return length;
  return 0;
}

function pieces(text: string, length: number): string[] {
  return Array.from({ length: text.length - length + 1 }, (_, i) => text.slice(i, i + length));
}

/** Letters of both cases, or letters and digits. */
function isDistinct(piece: string): boolean {
  return /[A-Za-z]/.test(piece) && !/^[A-Za-z]?[a-z_-]+$|^[A-Z_-]+$/.test(piece);
}

function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // base64 depends on how many bytes are before the secret; characters that also depend on its neighbours are left out
  const base64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
    const isWhole = (before + bytes.length) % 3 === 0;
    return encoded.slice(before === 0 ? 0 : before + 1, isWhole ? undefined : -1);
  });
  const standard = base64.map((text) => text.replaceAll("-", "+").replaceAll("_", "/"));
  const hex = bytes.toString("hex");
  return [...base64, ...standard, hex, hex.toUpperCase()].filter((form) => form.length >= 2 * SHORTEST_SECRET);
}

const ESCAPE_START = /[\\%&]/;
const ESCAPE = /\\+u00([0-9a-f]{2})|%(?:25)*([0-9a-f]{2})|&#x0*([0-9a-f]{2});|&#0*(\d{2,3});|\\+(["\\/])/gi;

/** The text without its escapes, and where in the text each of its characters starts. */
function unescaped(text: string): { readonly plain: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let plain = "";
  let at = 0;
  const keepUntil = (end: number) => {
    for (; at < end; at++) {
      plain += text[at];
      starts.push(at);
    }
  };
  for (const match of text.matchAll(ESCAPE)) {
    const [all, json, url, html, decimal, character] = match;
    keepUntil(match.index);
    starts.push(at);
    const code = decimal ? Number(decimal) : Number.parseInt(json ?? url ?? html ?? "", 16);
    plain += character ?? String.fromCharCode(code);
    at += all.length;
  }
  keepUntil(text.length);
  return { plain, starts };
}

function withMask(text: string, marks: Uint8Array): string {
  let shown = "";
  let from = 0;
  for (let start = marks.indexOf(1); start >= 0; start = marks.indexOf(1, from)) {
    const end = marks.indexOf(0, start);
    shown += text.slice(from, start) + MASK;
    if (end < 0) return shown;
    from = end;
  }
  return shown + text.slice(from);
}
