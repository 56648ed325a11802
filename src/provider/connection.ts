import { homedir } from "node:os";
import { BulkReader } from "../northflank/bulk-reader";
import { NorthflankClient } from "../northflank/client";
import { Clock } from "../northflank/clock";
import { SettingError } from "../northflank/errors";
import { resolveSettings } from "../northflank/settings";
import { Transport } from "../northflank/transport";
import { Diagnostic, error } from "../protocol/diagnostics";
import { addSecret, log } from "../protocol/log";
import { isWhollyKnown, ObjectValue, UNKNOWN } from "../protocol/values";
import { DEFAULTS } from "../schema/defaults";
import { parseDuration } from "../schema/duration";
import { snakeCase } from "../schema/names";
import { providerConfiguration } from "../schema/terraform-surface";
import { VERSION } from "../schema/version.generated";

/** What the provider's configuration amounts to. */
export interface Connection {
  /** The API itself. */
  readonly client: NorthflankClient;
  /** What is known of it, where many ask at once. */
  readonly reads: BulkReader;
  readonly teamId: string | null;
  readonly pollIntervalMs: number;
  readonly clock: Clock;
  /** How far the API's clock is ahead of ours, at least; undefined while not known. */
  readonly apiClockAheadMs: () => number | undefined;
  /** Deployments that this run has created: one is nobody else's. */
  readonly created: Set<string>;
}

const LONGEST_MS = 3_600_000;
const { pattern, $comment: form } = providerConfiguration.properties.pollInterval;

/**
 * The connection as configured. Unknown values at plan time are no error until something needs the API (CFG-1).
 */
export class ConfiguredConnection {
  private state: Connection | Diagnostic = error(
    "Provider not configured",
    "The provider was asked to use the API before it was configured. This is a bug, please report it.",
  );

  constructor(private readonly clock: Clock) {}

  configure(config: ObjectValue): Diagnostic[] {
    try {
      this.state = isWhollyKnown(config) ? connect(config, this.clock) : notYetKnown(config);
      return [];
    } catch (thrown) {
      if (!(thrown instanceof SettingError)) throw thrown;
      this.state = error(thrown.summary, thrown.message, [snakeCase(thrown.setting)]);
      return [this.state];
    }
  }

  /** The connection, or why there is none. */
  get(): Connection | Diagnostic {
    return this.state;
  }

  /** The provider's team; undefined while it is not known. */
  get teamId(): string | null | undefined {
    return "client" in this.state ? this.state.teamId : undefined;
  }
}

function connect(config: ObjectValue, clock: Clock): Connection {
  const text = (name: string) => (config[name] as string | null) ?? undefined;
  const given = {
    apiToken: text("api_token"),
    baseUrl: text("base_url"),
    teamId: text("team_id"),
    context: text("context"),
  };
  if (given.apiToken) addSecret(given.apiToken);
  const settings = resolveSettings(given, process.env, homedir());
  addSecret(settings.apiToken);
  const transport = new Transport({
    ...settings,
    userAgent: `cdktf-provider-northflank/${VERSION}`,
    maxRetries: (config.max_retries as number | null) ?? DEFAULTS.maxRetries,
    requestTimeoutMs: durationOf("requestTimeout", text("request_timeout") ?? DEFAULTS.requestTimeout),
    clock,
    onRetry: (reason, waitMs, attempt) =>
      log.warn("request is repeated", { reason, waitMs: Math.round(waitMs), attempt }),
    onPause: (ms) => log.warn("requests wait for the API's rate limit", { waitMs: Math.round(ms) }),
  });
  const client = new NorthflankClient(transport, (project) => reads.invalidate(project));
  const reads: BulkReader = new BulkReader(client, config.bulk_refresh !== "off", {
    clock,
    onListUnusable: ({ projectId }, reason) =>
      log.warn("AI models are read one by one: the list of their project is of no use", { project: projectId, reason }),
  });
  return {
    client,
    reads,
    teamId: settings.teamId ?? null,
    pollIntervalMs: pollIntervalOf(text("poll_interval"), process.env),
    clock,
    apiClockAheadMs: () => transport.apiClockAheadMs,
    created: new Set(),
  };
}

function pollIntervalOf(given: string | undefined, { NORTHFLANK_POLL_INTERVAL: own }: NodeJS.ProcessEnv): number {
  if (given !== undefined || !own) return durationOf("pollInterval", given ?? DEFAULTS.pollInterval);
  return durationOf("pollInterval", own, "the environment variable NORTHFLANK_POLL_INTERVAL");
}

/** Milliseconds. No time at all would use up the rate limit in a minute, and timers end at once after 25 days. */
function durationOf(setting: "pollInterval" | "requestTimeout", text: string, source = snakeCase(setting)): number {
  const ms = new RegExp(pattern).test(text) ? parseDuration(text) : 0;
  if (ms >= 1 && ms <= LONGEST_MS) return ms;
  const detail = `${source} is "${text}"; it must be ${form}, from 1ms to 1h.`;
  throw new SettingError(setting, "Invalid duration", detail);
}

function notYetKnown(config: ObjectValue): Diagnostic {
  const names = Object.keys(config).filter((name) => config[name] === UNKNOWN);
  return error(
    "Provider configuration not known yet",
    `The API is needed now, but ${names.join(", ")} of the provider will only be known after apply. Give a value that is known when planning, or apply what it depends on first (-target).`,
    names.slice(0, 1),
  );
}
