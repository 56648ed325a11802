import { assumed, behaviours } from "./behaviour";

export const ID_BEHAVIOURS = behaviours("ids", {
  slug: assumed("The identifier is the name in lower case, with hyphens instead of spaces", {
    source: "guides: identifiers are slugs of names; the template function `slug`",
  }),
  ports: assumed("The identifier of a port is its name in lower case, with at least two characters", {
    variant: "ports.id",
  }),
  configurations: assumed("Every deployment configuration has a new id"),
});
