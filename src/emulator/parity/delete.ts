import { assumed, behaviours, documented, ELSEWHERE } from "./behaviour";

export const DELETE_BEHAVIOURS = behaviours("delete", {
  body: documented("A delete returns `{data: {}}`"),
  async: assumed("A deleted model first has the status `deleting`", { variant: "delete" }),
  name: assumed("The identifier of a model that is being deleted is still taken", { variant: "deleting.name" }),
  again: assumed("A second delete of a model that is being deleted succeeds"),
  missing: assumed("A delete of a model that does not exist returns 404", { source: ELSEWHERE }),
});
