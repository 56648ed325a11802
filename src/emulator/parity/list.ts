import { assumed, behaviours, CLIENT, documented, seen } from "./behaviour";

export const LIST_BEHAVIOURS = behaviours("list", {
  body: documented("A list returns `{data: {llmModelDeployments: […]}, pagination}` with whole models"),
  current: assumed("A list shows what single reads show at the same time", { variant: "list" }),
  "one-key": seen("`data` has exactly one key", { source: `behaviour of ${CLIENT}` }),
});
