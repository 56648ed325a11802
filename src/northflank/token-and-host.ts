import { baseUrlProblem, isSameBaseUrl, normalizedBaseUrl } from "../schema/base-url";
import { DEFAULTS } from "../schema/defaults";
import { CONTEXT_FILE, Context } from "./cli-context";
import { SettingError } from "./setting-error";
import { SettingValue, sentence } from "./setting-value";

// A token and the host that may see it are a pair. A context's host is for the context's own token, and a context's
// token goes to another host only where the user says so in an argument or a flag.

export interface HostSources {
  /** The token that the user gives by an argument or the environment; undefined: that of the context. */
  readonly ownToken: SettingValue | undefined;
  readonly context: Context | undefined;
  /** The argument or environment variable that names the context; undefined: it is the file's current one. */
  readonly contextName: SettingValue | undefined;
  readonly argumentHost: SettingValue | undefined;
  readonly environmentHost: SettingValue | undefined;
  /** How users write the arguments, for messages. */
  readonly names: { readonly baseUrl: string };
}

/** The host that the token is sent to. */
export function hostOf(sources: HostSources): string {
  const { ownToken, context, argumentHost, environmentHost } = sources;
  if (argumentHost) return checkedBaseUrl(argumentHost);
  const ofEnvironment = environmentHost && checkedBaseUrl(environmentHost);
  if (ownToken && ofEnvironment) return ofEnvironment;
  const ofContext = context?.host
    ? checkedBaseUrl({ value: context.host, source: `the host of ${inFile(context)}` })
    : DEFAULTS.baseUrl;
  const isPair = ownToken
    ? ownToken.value === context?.token || isSameBaseUrl(ofContext, DEFAULTS.baseUrl)
    : ofEnvironment === undefined || isSameBaseUrl(ofContext, ofEnvironment);
  if (isPair) return ofContext;
  throw ownToken ? ownTokenToContext(sources, ofContext) : contextTokenElsewhere(sources, ofContext, ofEnvironment);
}

/** The address in the form in which it is used; refused where it has another form. */
function checkedBaseUrl({ value, source }: SettingValue): string {
  const problem = baseUrlProblem(value);
  if (problem) throw new SettingError("baseUrl", problem.summary, sentence(`${source} ${problem.message}.`));
  return normalizedBaseUrl(value);
}

const SUMMARY = "API token belongs to another host";

function contextTokenElsewhere(sources: HostSources, contextHost: string, host: string | undefined): SettingError {
  const { context, environmentHost, names } = sources;
  const facts = `The API token is that of ${inFile(context)}, for ${contextHost}, but ${environmentHost?.source} is ${host}. A context's token is not sent there, because it belongs to the context's host.`;
  const next = `Unset the variable to use the context's host. Or set NORTHFLANK_API_TOKEN to a token for that address. Or set ${names.baseUrl}, which takes the token of a context to any host.`;
  return new SettingError("tokenAndHost", SUMMARY, `${facts} ${next}`);
}

function ownTokenToContext(sources: HostSources, contextHost: string): SettingError {
  const { ownToken, context, contextName, names } = sources;
  const facts = `The API token comes from ${ownToken?.source}, but the host, ${contextHost}, comes from ${inFile(context)}, which ${contextName?.source} names. Only a context's own token is sent to its host.`;
  const useContext = context?.token ? `Remove ${ownToken?.source} to use the context's own token. Or set` : "Set";
  const next = `${useContext} ${names.baseUrl} or NORTHFLANK_BASE_URL to the address that the token is for. Or remove ${contextName?.source}, so that no context is used.`;
  return new SettingError("tokenAndHost", SUMMARY, `${facts} ${next}`);
}

const inFile = (context: Context | undefined) => `${context?.shownName} of ${CONTEXT_FILE}`;
