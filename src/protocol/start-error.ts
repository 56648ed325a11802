/** The plugin cannot start, for a reason that the user can change. The message is one line, which Terraform shows. */
export class StartError extends Error {}
