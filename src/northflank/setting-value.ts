import { Environment } from "./proxy";

/** The value of a setting, and where it comes from, for messages. */
export interface SettingValue {
  readonly value: string;
  readonly source: string;
}

/** How the caller's users write the settings. */
export interface SettingNames {
  readonly kind: "argument" | "option";
  readonly apiToken: string;
  readonly baseUrl: string;
  readonly teamId: string;
  readonly context: string;
}

/** An argument of the provider, or an option of a command. An empty one counts as not set. */
export function argument(
  names: SettingNames,
  name: Exclude<keyof SettingNames, "kind">,
  value: string | undefined,
): SettingValue | undefined {
  return value ? { value, source: `the ${names.kind} ${names[name]}` } : undefined;
}

/** An environment variable. An empty one counts as not set. */
export function variable(name: string, env: Environment): SettingValue | undefined {
  const value = env[name];
  return value ? { value, source: `the environment variable ${name}` } : undefined;
}

/** A message that begins with a source. */
export const sentence = (text: string): string => text.replace(/^the /, "The ");
