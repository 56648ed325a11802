import { connect } from "node:net";
import { controlOf } from "../support/control-api";
import { emulatorCommand } from "../support/emulator-process";
import { QWEN } from "../support/model";
import { Random, soakSeed } from "../support/random";

// Whatever is sent to it, the emulator refuses it by itself: no status of its own is 5xx, and it never ends.

const REQUESTS = 20_000;
const AT_ONCE = 50;
const PATIENCE_MS = 5_000;

const IDS = ["qwen3-8b", "default-project", "default-team", "..", ".", "%2e%2e", "%00", "%zz", "%", "ä", "模型", "🚀"];
const ODD = ["__proto__", "constructor", "toString", "null", "undefined", "a".repeat(5000), "'", '"', "<b>", "\\", "*"];
const PLACES = ["v1", "v1/teams", "projects", "llm-model-deployments", "plans", "regions", "login", "_emulator"];
const CONTROLS = ["health", "info", "state", "requests", "faults", "variants", "clock/advance", "openapi.json", "page"];
const QUERIES = ["per_page", "page", "cursor", "delete_child_objects", "project", "__proto__", ""];
const METHODS = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "PROPFIND",
  "TRACE",
  "CONNECT",
  "QUERY",
  "X",
  "",
];
const HEADERS = ["content-type", "content-length", "transfer-encoding", "expect", "accept-encoding", "origin", "x", ""];
const HEADER_VALUES = [
  "application/json",
  "text/plain; charset=utf-16",
  "chunked",
  "100-continue",
  "-1",
  "1e9",
  "\u00ff",
];

// what is right is there twice, so that enough requests reach the handlers with any seed
const HOSTS = ["localhost", "localhost", "127.0.0.1:80", "evil.example", ""];
const TOKENS = ["Bearer nf-emulator-admin", "Bearer nf-emulator-admin", "Bearer x", "Basic x", "Bearer "];

class Fuzz {
  constructor(private readonly random: Random) {}

  request(): Buffer {
    const { random } = this;
    if (random.below(20) === 0) return this.noise(random.below(300));
    const body = this.body();
    const lines = [
      `${random.pick(METHODS.slice(0, this.often(5)))} ${this.path()} HTTP/1.${random.below(30) ? 1 : random.below(9)}`,
    ];
    if (random.below(30)) lines.push(`host: ${random.pick(HOSTS)}`);
    if (random.below(15)) lines.push(`authorization: ${random.pick(TOKENS)}`);
    if (random.below(3) === 0) lines.push(`${random.pick(HEADERS)}: ${random.pick([...HEADER_VALUES, ...ODD])}`);
    if (random.below(20)) lines.push(`content-length: ${body.length}`);
    const head = Buffer.from(
      `${lines.join("\r\n")}\r\nconnection: close\r\n\r\n`,
      random.below(10) ? "utf8" : "latin1",
    );
    const whole = Buffer.concat([head, body]);
    return random.below(20) === 0 ? this.damaged(whole) : whole;
  }

  /** The first few most of the time, all of them at times. */
  private often(few: number): number {
    return this.random.below(8) ? few : METHODS.length;
  }

  private path(): string {
    const { random } = this;
    const model = "/v1/projects/default-project/llm-model-deployments";
    const kind = random.below(10);
    const query = random.below(3) ? "" : `?${this.query()}`;
    if (kind < 4) return `${model}${random.below(2) ? "" : `/${random.pick([...IDS, ...ODD])}`}${query}`;
    // nothing that makes the emulator wait or fail on purpose
    if (kind < 6) return `/_emulator/${random.pick(CONTROLS.filter((name) => name !== "faults"))}${query}`;
    const parts = Array.from({ length: random.below(7) }, () => random.pick([...PLACES, ...IDS, ...ODD]));
    return `/${parts.join(random.below(9) ? "/" : "//")}${query}`;
  }

  private query(): string {
    const { random } = this;
    const values = ["1", "0", "-1", "1e9", "99999999999999999999", "%", "%zz", "true", "[]", "a&a=b", ...ODD];
    return `${random.pick(QUERIES)}${random.pick(["", "[]", "[a]"])}=${encodeURI(random.pick(values)).replace(/%25/g, "%")}`;
  }

  private body(): Buffer {
    const { random } = this;
    const kind = random.below(12);
    if (kind < 2) return Buffer.alloc(0);
    if (kind === 2) return this.noise(random.below(500));
    if (kind === 3) return Buffer.from("[".repeat(random.below(200_000)));
    if (kind === 4) return Buffer.from('{"spec":'.repeat(random.below(50_000)));
    if (kind === 5) return Buffer.from(`${'{"spec":'.repeat(20_000)}1${"}".repeat(20_000)}`);
    const text = JSON.stringify(this.mutated(structuredClone(random.pick([QWEN, { by: "1s" }, { status: "paused" }]))));
    const encoding = random.pick(["utf8", "utf8", "utf8", "utf16le", "latin1"] as const);
    return kind === 6 ? this.damaged(Buffer.from(text)) : Buffer.from(text, encoding);
  }

  /** Another value somewhere, or none, or one more. */
  private mutated(value: object): object {
    const { random } = this;
    const values = [
      null,
      0,
      -1,
      1e308,
      "",
      "x".repeat(2000),
      [],
      {},
      true,
      [[[]]],
      { __proto__: 1 },
      "\u0000",
      "\ud800",
    ];
    let at = value as { [name: string]: unknown };
    for (;;) {
      const names = Object.keys(at);
      const name = names.length > 0 && random.below(6) ? random.pick(names) : random.pick(ODD);
      // what is inherited belongs to this process, and not to the body
      const next = Object.hasOwn(at, name) ? at[name] : undefined;
      if (typeof next === "object" && next !== null && random.below(4)) at = next as typeof at;
      else {
        Object.defineProperty(at, name, { value: random.pick<unknown>(values), enumerable: true, configurable: true });
        return value;
      }
    }
  }

  private noise(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.random.below(256)));
  }

  private damaged(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    for (let left = 1 + this.random.below(5); left > 0 && copy.length > 0; left--) {
      copy[this.random.below(copy.length)] = this.random.below(256);
    }
    return copy.subarray(0, this.random.below(3) ? copy.length : this.random.below(copy.length + 1));
  }
}

/** The status of the answer, none where there is no answer, and at most so long. */
function send(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect({ port, host: "127.0.0.1" }, () => socket.end(bytes));
    socket.setTimeout(PATIENCE_MS, () => {
      reject(new Error(`no answer, and no end, to\n${bytes.subarray(0, 2000).toString("latin1")}`));
      socket.destroy();
    });
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      if (text.length < 2000) text += chunk;
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // what was refused early may be reset while the rest is still on its way
      if (error.code === "ECONNREFUSED") reject(error);
    });
    socket.on("close", () => resolve(text));
  });
}

test(`${REQUESTS} fuzzed requests cause no 5xx, and the emulator still answers`, async () => {
  const random = new Random(soakSeed());
  console.log(`emulator fuzz: SOAK_SEED=${random.seed}`);
  const fuzz = new Fuzz(random);
  const emulator = emulatorCommand("--port", "0", "--rate-limit", "off", "--log", "silent");
  const [, url = ""] = await emulator.printed(/^NORTHFLANK_BASE_URL=(\S+)/);
  const port = Number(new URL(url).port);
  const tally = new Map<string, number>();
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => fuzz.request());
    const answers = await Promise.all(requests.map((bytes) => send(port, bytes)));
    answers.forEach((answer, i) => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "none";
      tally.set(status, (tally.get(status) ?? 0) + 1);
      if (status.startsWith("5"))
        throw new Error(`${answer}\n\nto\n\n${requests[i]?.subarray(0, 2000).toString("latin1")}`);
    });
  }
  console.log(
    `emulator fuzz: ${REQUESTS} requests, by status ${JSON.stringify(Object.fromEntries([...tally].sort()))}`,
  );
  const control = controlOf(url);
  expect((await control("GET", "health")).status).toBe(200);
  expect((await control("POST", "reset")).status).toBe(200);
  expect((await fetch(url)).status).toBe(200);
  expect(tally.get("200")).toBeGreaterThan(REQUESTS / 50);
  expect(tally.get("400")).toBeGreaterThan(REQUESTS / 50);
  emulator.kill("SIGTERM");
  const { code, stderr } = await emulator.ended;
  expect([code, stderr]).toEqual([0, ""]);
}, 600_000);
