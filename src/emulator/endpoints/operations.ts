/** The five of AI models have the short names, for they are what the emulator is for. */
export const OPERATIONS = [
  "list",
  "create",
  "get",
  "update",
  "delete",
  "list-projects",
  "create-project",
  "get-project",
  "delete-project",
  "list-teams",
  "create-team",
  "get-team",
  "login",
  "plans",
  "regions",
] as const;

export type Operation = (typeof OPERATIONS)[number];
