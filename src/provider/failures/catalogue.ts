// Every failure that the provider reports of the API, of an apply and of its own settings. A code is permanent: it is
// never renamed and never used again for something else. docs/guides/errors.md is generated from this list.

export interface FailureEntry {
  /** When it appears. */
  readonly when: string;
  /** What exists in Northflank and in the state afterwards. */
  readonly exists: string;
  /** What the user does about it. */
  readonly next: string;
}

const UNCHANGED = "The failed request changed nothing in Northflank. The state keeps what it had.";
const MAYBE_CHANGED =
  "A request that reads changed nothing. A request that writes may have had its effect: the provider reads the AI model before it reports this failure, and never creates it twice.";
const NOT_STARTED = "Nothing was sent to the API. Northflank and the state are unchanged.";
const CARRIES_ON = "This is a warning: the command goes on as without the variable.";
const STAYS_DEPLOYED = "The AI model is deployed, billed, and in the state.";

export const FAILURES = {
  NF_UNAUTHORIZED: {
    when: "The API answered 401: it does not know the API token, or the token has expired.",
    exists: UNCHANGED,
    next: "Give a valid token.",
  },
  NF_FORBIDDEN: {
    when: "The API answered 403: the API token is valid, but its role lacks a permission.",
    exists: UNCHANGED,
    next: "Give the token's role the permission Project > AiModels > General, and access to the project.",
  },
  NF_NOT_FOUND: {
    when: "The API answered 404: the project, the team or the AI model does not exist, or the token may not see it.",
    exists: UNCHANGED,
    next: "Check project_id and team_id, and that the token may see the project. If an update or a deletion finds no AI model, run the plan again: it reads the AI model, and plans what is needed. If a plan cannot read the project of an AI model, and the project is gone for good, remove the AI model from the state with terraform state rm.",
  },
  NF_REFUSED: {
    when: "The API answered 400: it does not accept a value of the configuration.",
    exists: UNCHANGED,
    next: "Correct the named values in the configuration.",
  },
  NF_CONFLICT: {
    when: "The API answered 409 to an update, a deletion or a read.",
    exists: UNCHANGED,
    next: "Another object is in the way, or another operation on this object is still running. Check it in Northflank, then run the command again.",
  },
  NF_RATE_LIMITED: {
    when: "The API's rate limit is used up: the API answered 429, or earlier answers said so and the provider did not send the request.",
    exists: UNCHANGED,
    next: "Run the command again later. A lower -parallelism and a longer poll_interval need fewer requests.",
  },
  NF_UNREACHABLE: {
    when: "The provider could not connect to the API.",
    exists: "The API has not seen the request. Northflank and the state are unchanged.",
    next: "Check the network and that the provider's base_url, or NORTHFLANK_BASE_URL, names the API. Then run the command again.",
  },
  NF_NO_ANSWER: {
    when: "The connection broke, or the time for the request ran out, after the provider had sent it.",
    exists: MAYBE_CHANGED,
    next: "Check the network, then run the command again; request_timeout allows more time.",
  },
  NF_NOT_THE_API: {
    when: "The answer is not one of the Northflank API: it is not JSON, is cut short, or holds no AI model. A proxy or another server may have answered.",
    exists: MAYBE_CHANGED,
    next: "Check that the provider's base_url, or NORTHFLANK_BASE_URL, names the API, and that no proxy answers instead of it.",
  },
  NF_UNREADABLE_ANSWER: {
    when: "The API answered, but not as it documents: a part of the answer is missing, or has a value of another type; or a list never ends, or the answer is nested too deeply. The message names the part, and what it should be.",
    exists: MAYBE_CHANGED,
    next: "Run the command again; if the same part is named again, contact Northflank's support, or use a newer version of the provider.",
  },
  NF_API_FAILURE: {
    when: "The API answered with a status of 500 or above, and the retries did not help.",
    exists: MAYBE_CHANGED,
    next: "Run the command again; if it keeps failing, contact Northflank's support.",
  },
  NF_UNEXPECTED_STATUS: {
    when: "The API answered with a status that the provider does not know.",
    exists: UNCHANGED,
    next: "Run the command again; if it keeps failing, contact Northflank's support.",
  },
  NF_INVALID_IDENTIFIER: {
    when: 'An identifier cannot be part of an address, for example ".." or one with a slash.',
    exists: NOT_STARTED,
    next: "Check project_id, team_id and the identifier of the AI model. If the identifier is in the state, remove the resource from the state with terraform state rm, and import the AI model by the identifier that Northflank shows.",
  },
  NF_STOPPED: {
    when: "The command was stopped, with Ctrl-C for example, before the API had answered.",
    exists: "The request only reads, or was not sent. Northflank and the state are unchanged.",
    next: "Run the command again.",
  },
  NF_NAME_TAKEN: {
    when: "A create failed because the project has an AI model with this name, or with a name that gives the same identifier. The provider looked for ten seconds whether this AI model is being deleted.",
    exists: "Nothing was created. The existing AI model is unchanged.",
    next: "Choose another name, or import the existing AI model. If it is in the state under another address, because its resource was renamed, write a moved block: the AI model then keeps running. With create_before_destroy the old AI model still has the name: remove create_before_destroy, because a name becomes free only when its AI model is gone.",
  },
  NF_NAME_NOT_FREE: {
    when: "A create failed because an AI model with this name is being deleted, and was not gone within timeouts.create.",
    exists: "Nothing was created.",
    next: "Run the command again.",
  },
  NF_UNCLEAR_CREATE: {
    when: "The create ended without a clear answer, and the provider cannot tell whether an AI model was created.",
    exists: "There may be a new AI model in the project, which is billed. It is not in the state.",
    next: "Check the project in Northflank. Import the AI model if it is there; otherwise run the command again.",
  },
  NF_FOUND_AFTER_UNCLEAR_CREATE: {
    when: "The create ended without a clear answer, and the provider found an AI model that it must have created: it is as planned, and not older than the request.",
    exists: STAYS_DEPLOYED,
    next: "Nothing, if this run created the AI model. Otherwise remove it from the state with terraform state rm.",
  },
  NF_CREATED_UNSEEN: {
    when: "The API accepted the create, but the AI model cannot be read afterwards.",
    exists:
      "There is probably a new AI model in the project, which is billed. If the API told its identifier, it is in the state, and this is a warning.",
    next: "If it is in the state, run the plan again. Otherwise check the project in Northflank and import the AI model.",
  },
  NF_NOT_AS_PLANNED: {
    when: "The API accepted an update, but afterwards still shows the values of before.",
    exists: "The AI model is deployed. The state has the values that the API shows.",
    next: "Run the command again. If it fails again, check the AI model in Northflank.",
  },
  NF_STORED_DIFFERENTLY: {
    when: "The API accepted a create or an update, and shows other values than the planned ones. The message names each with both values.",
    exists:
      "The AI model is deployed. The state has the planned values until the next refresh, then those that the API shows.",
    next: "Run the plan: it shows the difference. If it comes back, write the shown value into the configuration, or name the argument in lifecycle.ignore_changes.",
  },
  NF_PUBLIC_AGAINST_PLAN: {
    when: "The API shows a port as public that the plan has as private.",
    exists: "The AI model is deployed, and anyone can reach it. The state has what the API shows.",
    next: "Close the port in Northflank, or delete the AI model.",
  },
  NF_UPDATED_UNSEEN: {
    when: "The API accepted an update, but the AI model cannot be read afterwards.",
    exists: "The AI model is deployed. The state has the planned values.",
    next: "Run the plan again: it shows the values that the API has.",
  },
  NF_OTHER_MODEL: {
    when: "The AI model of the state no longer exists, and another one has its identifier: the API shows another time of creation.",
    exists: "The AI model that has the identifier is unchanged. The state keeps the old one.",
    next: "Forget the old AI model with terraform state rm. Then import the one that exists, or leave it alone and remove the resource from the configuration.",
  },
  NF_OTHER_API: {
    when: "The state was made with another API than the one that the provider uses now: another base_url, or an emulator.",
    exists:
      "Nothing was changed in either API. The AI model of the state still exists in its own API, and is billed there.",
    next: "Use the API of the state again (base_url, or NORTHFLANK_BASE_URL), or another state for this API. If the AI model of the state no longer exists, forget it with terraform state rm.",
  },
  NF_REPLACED_DURING_WAIT: {
    when: "While the provider waited until an AI model runs, somebody deleted the AI model, and another one has its identifier now.",
    exists:
      "The AI model that has the identifier is unchanged. After a create nothing is in the state; after an update the state keeps the values of before.",
    next: "Run the plan again: it says how to go on.",
  },
  NF_STILL_DELETING: {
    when: "The API accepted the deletion, but the AI model was not gone within timeouts.delete, or the command was stopped first.",
    exists: "The AI model is still there for now, and it stays in the state.",
    next: "Run the command again. An apply with a longer timeouts.delete makes the provider wait longer.",
  },
  NF_DELETION_PROTECTED: {
    when: "The plan would destroy or replace an AI model whose state has deletion_protection = true.",
    exists: NOT_STARTED,
    next: "If that is meant, set deletion_protection = false and apply that first. If the AI model is tainted, run terraform untaint before that.",
  },
  NF_CRASHED: {
    when: "The AI model crashed while the provider waited for it, or it was crashed when it was last read.",
    exists:
      "The AI model is deployed and billed. After a failed create Terraform marks it as tainted, and the next apply replaces it, unless you run terraform untaint first. After an update it is in the state with its new values.",
    next: "Read the logs of the AI model in Northflank. Frequent causes are a disk too small for the weights, a context length too large for the GPU's memory, or a model that needs a token. A change of spec rolls out a new deployment configuration.",
  },
  NF_PAUSED: {
    when: "The AI model is paused.",
    exists: STAYS_DEPLOYED,
    next: "Resume it in Northflank: the API has no call for it.",
  },
  NF_WAIT_TIMED_OUT: {
    when: "The AI model was not running when timeouts.create or timeouts.update ended. GPUs may be scarce, or the weights large.",
    exists: STAYS_DEPLOYED,
    next: "Follow it with terraform plan -refresh-only. Set timeouts to wait longer, or wait_for_running = false not to wait.",
  },
  NF_WAIT_STOPPED: {
    when: "The command was stopped while the provider waited until the AI model runs.",
    exists: STAYS_DEPLOYED,
    next: "Follow it with terraform plan -refresh-only.",
  },
  NF_WAIT_FAILED: {
    when: "The AI model was deployed, but could not be read while the provider waited until it runs, or the API's answers lack its status.",
    exists: STAYS_DEPLOYED,
    next: "Follow the instructions of the API's error, then follow the AI model with terraform plan -refresh-only.",
  },
  NF_MODEL_NOT_FOUND: {
    when: "A data source found no AI model with this identifier or name in the project.",
    exists: "A data source changes nothing.",
    next: "Check project_id, team_id and the identifier or the name. If the same configuration creates the AI model, refer to the resource instead.",
  },
  NF_NAME_REGEX_TOO_SLOW: {
    when: "The expression in name_regex was still being matched when its time was over. An expression with repeats inside repeats, such as ^([a-z]+)+$, can take years for one long name.",
    exists: "A data source changes nothing.",
    next: "Write the expression without repeats inside repeats: ^[a-z]+$ instead of ^([a-z]+)+$.",
  },
  NF_INVALID_IMPORT_ID: {
    when: "The id or the identity of an import does not have the right form.",
    exists: NOT_STARTED,
    next: "Give project_id/id, or team_id/project_id/id for a team. An import block with an identity needs project_id and id.",
  },
  NF_INVALID_API_TOKEN: {
    when: "The provider has no API token, or one with a character that no token has, such as a line break.",
    exists: NOT_STARTED,
    next: "Set api_token, the environment variable NORTHFLANK_API_TOKEN, or log in with the Northflank CLI. trimspace() removes the line break at the end of a file.",
  },
  NF_INVALID_BASE_URL: {
    when: "base_url, NORTHFLANK_BASE_URL or the host of the context is not the URL of an API, has a query, a fragment or a password in it, or would send the token over a network without encryption.",
    exists: NOT_STARTED,
    next: "Give an https address, such as https://api.northflank.com. Plain http is allowed to this machine only.",
  },
  NF_TOKEN_FOR_OTHER_HOST: {
    when: "The API token and the host come from places that do not belong together: a token of api_token or the environment with the host of a context, or a context's token with NORTHFLANK_BASE_URL.",
    exists: NOT_STARTED,
    next: "Give token and host together: both in the environment, or both from the context, or set base_url, which says where the token goes.",
  },
  NF_INVALID_TEAM_ID: {
    when: "team_id, or NORTHFLANK_TEAM_ID, cannot be used.",
    exists: NOT_STARTED,
    next: "Give the identifier of the team, as it is in the address of its page in Northflank.",
  },
  NF_INVALID_CONTEXT: {
    when: "The configuration file of the Northflank CLI has no context with the name that context, or NORTHFLANK_CONTEXT, gives.",
    exists: NOT_STARTED,
    next: "Give one of the contexts that the message lists, or log in with the Northflank CLI.",
  },
  NF_INVALID_DURATION: {
    when: "poll_interval, request_timeout or NORTHFLANK_POLL_INTERVAL is not a duration, is too short, or is too long.",
    exists: NOT_STARTED,
    next: 'Give a duration from 1ms to 1h, such as "30s".',
  },
  NF_INVALID_PROXY: {
    when: "The environment variable that names the proxy has a value that the provider cannot use.",
    exists: NOT_STARTED,
    next: "Correct the variable, or add the API's host to NO_PROXY.",
  },
  NF_CERTIFICATE_CHECK_STAYS: {
    when: "The environment has NODE_TLS_REJECT_UNAUTHORIZED=0, which would switch off the check of the API's certificate. The provider ignores it.",
    exists: CARRIES_ON,
    next: "Unset the variable. To trust another certificate authority, name a file with its certificate in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.",
  },
  NF_CERTIFICATES_LEFT_OUT: {
    when: "NODE_EXTRA_CA_CERTS, SSL_CERT_FILE or SSL_CERT_DIR names a file or a folder that cannot be read.",
    exists: CARRIES_ON,
    next: "Correct or unset the variable.",
  },
  NF_CONFIGURATION_UNKNOWN: {
    when: "The plan needs the API, but a value of the provider's configuration is known only after an apply.",
    exists: NOT_STARTED,
    next: "Give a value that is known when planning, or apply what it depends on first (-target).",
  },
  NF_NOT_CONFIGURED: {
    when: "Terraform asked the provider to use the API before it had configured the provider.",
    exists: NOT_STARTED,
    next: "This is a bug, please report it.",
  },
} as const satisfies { readonly [code: string]: FailureEntry };

export type FailureCode = keyof typeof FAILURES;
