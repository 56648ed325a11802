import { assumed, behaviours, CLIENT, documented, ELSEWHERE, NO_BODY, seen } from "./behaviour";

export const CREATE_BEHAVIOURS = behaviours("create", {
  method: documented("A create is a POST on the collection"),
  body: assumed("A create returns the whole model", {
    variant: "create.body",
    source: `${NO_BODY}; ${CLIENT} types it as any`,
  }),
  taken: assumed("A name whose identifier is taken returns 409", { source: ELSEWHERE }),
  "spec-type": documented("`spec.type` is required"),
  "shmSize-null": seen("An `shmSize` of null means that it is not set", { source: `types of ${CLIENT}` }),
  domains: documented("The domains of ports are accepted and never returned"),
  limits: assumed(
    "Numbers have the limits that their meaning suggests, and tags no duplicates: the table of fields shows these limits as assumed",
    { source: "endpoint pages give no limit of any number" },
  ),
  "port-names": assumed("Two ports with the same name return 400"),
  tags: assumed("Tags need not exist before they are used", { source: `${CLIENT} says that they must` }),
});
