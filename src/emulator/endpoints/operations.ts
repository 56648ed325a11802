/** The names of operations in fault rules. Those of AI models are short, because the emulator is for them. */
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
  "auth",
  "plans",
  "regions",
] as const;

export type Operation = (typeof OPERATIONS)[number];
