import { ALWAYS_CHECKED } from "../../northflank/certificate-authorities";
import { SettingError } from "../../northflank/setting-error";
import { Diagnostic } from "../../protocol/diagnostics";
import { snakeCase } from "../../schema/names";
import { FAILURES, FailureCode } from "./catalogue";
import { codedError, codedWarning } from "./coded";

const CODES: { readonly [setting in SettingError["setting"]]: FailureCode } = {
  apiToken: "NF_INVALID_API_TOKEN",
  baseUrl: "NF_INVALID_BASE_URL",
  tokenAndHost: "NF_TOKEN_FOR_OTHER_HOST",
  teamId: "NF_INVALID_TEAM_ID",
  context: "NF_INVALID_CONTEXT",
  pollInterval: "NF_INVALID_DURATION",
  requestTimeout: "NF_INVALID_DURATION",
  proxy: "NF_INVALID_PROXY",
};

/** Settings that no single argument of the provider gives. */
const NO_ARGUMENT: readonly SettingError["setting"][] = ["tokenAndHost", "proxy"];

export function settingDiagnostic({ setting, summary, message }: SettingError): Diagnostic {
  const path = NO_ARGUMENT.includes(setting) ? [] : [snakeCase(setting)];
  return codedError(CODES[setting], summary, message, path);
}

/** @param names arguments of the provider that have no value yet */
export function configurationUnknown(names: readonly string[]): Diagnostic {
  return codedError(
    "NF_CONFIGURATION_UNKNOWN",
    "Provider configuration not known yet",
    `The API is needed now, but ${names.join(", ")} of the provider will only be known after apply. ${FAILURES.NF_CONFIGURATION_UNKNOWN.next}`,
    names.slice(0, 1),
  );
}

export function notConfigured(): Diagnostic {
  return codedError(
    "NF_NOT_CONFIGURED",
    "Provider not configured",
    `Terraform asked the provider to use the API before it had configured it. ${FAILURES.NF_NOT_CONFIGURED.next}`,
  );
}

export function certificateCheckStays(): Diagnostic {
  return codedWarning("NF_CERTIFICATE_CHECK_STAYS", "NODE_TLS_REJECT_UNAUTHORIZED is ignored", ALWAYS_CHECKED);
}

/** @param problem which variable names what, and why that cannot be used */
export function certificateFileLeftOut(problem: string): Diagnostic {
  const detail = `${problem}. The provider does without these certificates. ${FAILURES.NF_CERTIFICATES_LEFT_OUT.next}`;
  return codedWarning("NF_CERTIFICATES_LEFT_OUT", "Certificate authorities cannot be read", detail);
}
