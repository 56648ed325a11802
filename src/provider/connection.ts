import { apiAddress } from "../northflank/api-address";
import { BulkReader } from "../northflank/bulk-reader";
import {
  readCertificateAuthorities,
  setAsideNodeVariables,
  unreadableSources,
  wantsNoCheck,
} from "../northflank/certificate-authorities";
import { homeDirectory } from "../northflank/cli-context";
import { NorthflankClient } from "../northflank/client";
import { Clock } from "../northflank/clock";
import { Attempt } from "../northflank/http";
import { RetryingTransport } from "../northflank/retrying-transport";
import { SettingError } from "../northflank/setting-error";
import { resolveSettings, resolveTeamId } from "../northflank/settings";
import { Diagnostic, isDiagnostic } from "../protocol/diagnostics";
import { addSecret, log } from "../protocol/log";
import { StoredOutcome } from "../protocol/provider";
import { isWhollyKnown, ObjectValue, UNKNOWN } from "../protocol/values";
import { DEFAULTS } from "../schema/defaults";
import { parseDuration } from "../schema/duration";
import { snakeCase } from "../schema/names";
import { providerConfiguration } from "../schema/terraform-surface";
import { VERSION } from "../schema/version.generated";
import { Deletions } from "./deletions";
import {
  certificateCheckStays,
  certificateFileLeftOut,
  configurationUnknown,
  notConfigured,
  settingDiagnostic,
} from "./failures/setting-failures";

/** What the provider uses to talk to the API, made from its configuration. */
export interface Connection {
  readonly client: NorthflankClient;
  /** Reads that may be answered from one list of the project, when many models are read at once. */
  readonly reads: BulkReader;
  readonly teamId: string | null;
  readonly pollIntervalMs: number;
  readonly clock: Clock;
  /** By how much the API's clock is ahead of this machine's, at least; undefined while not known. */
  readonly apiClockAheadMs: () => number | undefined;
  /** Deployments that this run has created. No other create of the run may take one over. */
  readonly created: Set<string>;
  /** Which API this is: see `apiAddress`. */
  readonly api: string;
  readonly deletions: Deletions;
}

const LONGEST_MS = 3_600_000;
const { pattern, $comment: form } = providerConfiguration.properties.pollInterval;

/** The connection as configured. Unknown values are an error only when an operation needs the API (CFG-1). */
export class ConfiguredConnection {
  private state: Connection | Diagnostic = notConfigured();
  private configuredTeamId: string | null | undefined;

  constructor(private readonly clock: Clock) {}

  configure(config: ObjectValue): Diagnostic[] {
    this.configuredTeamId = teamIdOf(config);
    try {
      this.state = isWhollyKnown(config) ? connect(config, this.clock) : configurationUnknown(unknownNames(config));
      return environmentWarnings();
    } catch (thrown) {
      if (!(thrown instanceof SettingError)) throw thrown;
      const diagnostic = settingDiagnostic(thrown);
      this.state = diagnostic;
      return [diagnostic];
    }
  }

  /** The connection, or the diagnostic that says why there is no connection. */
  get(): Connection | Diagnostic {
    return this.state;
  }

  /** The provider's team; undefined while it is not known. It depends on no other setting. */
  get teamId(): string | null | undefined {
    return this.configuredTeamId;
  }

  /** Which API the provider uses; undefined while it is not known. */
  get api(): string | undefined {
    return isDiagnostic(this.state) ? undefined : this.state.api;
  }
}

function teamIdOf({ team_id = null }: ObjectValue): string | null | undefined {
  return team_id === UNKNOWN ? undefined : resolveTeamId((team_id as string | null) ?? undefined, process.env) || null;
}

/** What the environment asks for and the provider does not do. */
function environmentWarnings(): Diagnostic[] {
  setAsideNodeVariables(process.env);
  return [
    ...(wantsNoCheck(process.env) ? [certificateCheckStays()] : []),
    ...unreadableSources(process.env).map(certificateFileLeftOut),
  ];
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
  const settings = resolveSettings(given, process.env, homeDirectory());
  addSecret(settings.apiToken);
  const transport = new RetryingTransport({
    ...settings,
    userAgent: `cdktf-provider-northflank/${VERSION}`,
    maxRetries: (config.max_retries as number | null) ?? DEFAULTS.maxRetries,
    requestTimeoutMs: durationOf("requestTimeout", text("request_timeout") ?? DEFAULTS.requestTimeout),
    clock,
    certificateAuthorities: () => readCertificateAuthorities(process.env),
    onAttempt: logAttempt,
    onRetry: (reason, waitMs, attempt) =>
      log.warn("request is repeated", { reason, waitMs: Math.round(waitMs), attempt }),
    onPause: (ms) => log.warn("requests wait for the API's rate limit", { waitMs: Math.round(ms) }),
  });
  const client = new NorthflankClient(transport, (project) => reads.invalidate(project));
  const reads: BulkReader = new BulkReader(client, config.bulk_refresh !== "off", {
    clock,
    onListUnusable: ({ projectId }, reason) =>
      log.warn("AI models are read one by one: the list of their project cannot be used", {
        project: projectId,
        reason,
      }),
  });
  return {
    client,
    reads,
    teamId: settings.teamId ?? null,
    pollIntervalMs: pollIntervalOf(text("poll_interval"), process.env),
    clock,
    apiClockAheadMs: () => transport.apiClockAheadMs,
    created: new Set(),
    api: apiAddress(settings.baseUrl),
    deletions: new Deletions(),
  };
}

/** With the field names of terraform-plugin-sdk. The path has identifiers of team, project and model. */
function logAttempt({ method, path, number, durationMs, status, requestId, failure }: Attempt): void {
  log.debug(status === undefined ? "HTTP request without an answer" : "Received HTTP response", {
    tf_http_req_method: method,
    tf_http_req_uri: path,
    tf_http_res_status_code: status,
    attempt: number,
    duration_ms: durationMs,
    request_id: requestId,
    failure,
  });
}

function pollIntervalOf(given: string | undefined, env: NodeJS.ProcessEnv): number {
  const fromEnv = env.NORTHFLANK_POLL_INTERVAL;
  if (given !== undefined || !fromEnv) return durationOf("pollInterval", given ?? DEFAULTS.pollInterval);
  return durationOf("pollInterval", fromEnv, "the environment variable NORTHFLANK_POLL_INTERVAL");
}

/** Milliseconds. A duration of 0 would use up the rate limit in a minute, and timers longer than 25 days end at once. */
function durationOf(setting: "pollInterval" | "requestTimeout", text: string, source = snakeCase(setting)): number {
  const ms = new RegExp(pattern).test(text) ? parseDuration(text) : 0;
  if (ms >= 1 && ms <= LONGEST_MS) return ms;
  const detail = `${source} is "${text}"; it must be ${form}, from 1ms to 1h.`;
  throw new SettingError(setting, `Invalid duration of ${source}`, detail);
}

const unknownNames = (config: ObjectValue) => Object.keys(config).filter((name) => config[name] === UNKNOWN);

/** Runs an operation that needs the API. Without a connection, `unchanged` is the result, with the reason. */
export async function withConnection<T>(
  configured: Pick<ConfiguredConnection, "get">,
  unchanged: T,
  operation: (connection: Connection) => Promise<StoredOutcome<T>>,
): Promise<StoredOutcome<T>> {
  const connection = configured.get();
  if (isDiagnostic(connection)) return { result: unchanged, diagnostics: [connection] };
  return operation(connection);
}
