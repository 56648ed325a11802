import { assumed, behaviours, CLIENT, documented, ELSEWHERE } from "./behaviour";

export const GET_BEHAVIOURS = behaviours("get", {
  body: documented("A get returns `{data: model}` with all computed fields"),
  missing: assumed("A model that does not exist returns 404", { source: ELSEWHERE }),
  optional: assumed("Fields that are not set are left out", { variant: "optional" }),
  defaults: assumed("No defaults are filled in", { variant: "defaults" }),
  shmSize: assumed("An `shmSize` that is not set is left out", {
    variant: "shmSize",
    source: `types of ${CLIENT} allow null`,
  }),
  tags: assumed("A model without tags has an empty list of tags", { variant: "tags" }),
  order: assumed("Ports and tags keep their order", { variant: "order" }),
  notation: assumed("Numbers and booleans are shown as they were sent", {
    variant: "notation",
    source: "endpoint pages call `gpuMemoryUtilization` a float",
  }),
  protocol: assumed("The protocol of a port is shown as it was sent", {
    variant: "protocol",
    source: "endpoint pages call it a string in answers",
  }),
  auto: assumed("A `maxModelLength` of `auto` is shown as `auto`", { variant: "auto" }),
  stored: assumed("Values are stored as they were sent", { variant: "stored" }),
  parts: assumed("An answer has all parts that the API computes", {
    variant: "missing",
    source: "endpoint pages name the parts, and do not say which are required",
  }),
  "port-dns": assumed("A public port has a host name; other ports have none"),
});
