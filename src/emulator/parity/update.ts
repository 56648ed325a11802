import { assumed, behaviours, CLIENT, documented, NO_BODY, seen } from "./behaviour";

export const UPDATE_BEHAVIOURS = behaviours("update", {
  method: documented("An update is a POST on the model, with any part of a create body"),
  body: assumed("An update returns the whole model", {
    variant: "update.body",
    source: `${NO_BODY}; ${CLIENT} types it as any`,
  }),
  merge: assumed("Keys that an update omits keep their values", { variant: "update.merge" }),
  lists: assumed("A list in an update replaces the whole list"),
  null: assumed("Null clears an optional value", { variant: "update.null" }),
  "no-type": seen("An update cannot contain `spec.type`", { source: `types of ${CLIENT}` }),
  rename: assumed("A rename keeps the identifier", { variant: "rename" }),
  deleting: assumed("An update of a model that is being deleted returns 409"),
});
