/** The permissions that a token can have, in the API's words. */
export const PERMISSIONS = [
  "Project > AiModels > General > Read",
  "Project > AiModels > General > Create",
  "Project > AiModels > General > Update",
  "Project > AiModels > General > Delete",
  "Project > Projects > Manage > Read",
  "Project > Projects > Manage > Create",
  "Project > Projects > Manage > Delete",
  "Organisation > Team > General > Read",
  "Organisation > Team > General > Create",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
