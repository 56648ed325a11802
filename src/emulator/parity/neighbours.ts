import { assumed, behaviours, CLIENT, decided, documented, seen } from "./behaviour";

/** What the API offers beside AI models, as far as AI models need it: projects, teams, plans, regions. */
export const NEIGHBOUR_BEHAVIOURS = behaviours("neighbours", {
  projects: documented("Projects can be listed, created, read and deleted, also below `/v1/teams/{team}`"),
  "project-body": documented(
    "The body that creates a project has the documented fields, `networking` included; name, description (at most 200 characters), color and clusterId have the documented forms",
  ),
  "project-place": assumed("A project needs a region or a clusterId, and not both", {
    source: "endpoint pages have one body for each",
  }),
  "project-region": assumed(
    "A region consists of letters, digits and hyphens; the region need not be in the list of regions",
  ),
  "project-secrets": decided("The secrets of `networking.tailscale` are accepted, and neither stored nor shown"),
  "project-taken": assumed("A project whose identifier is taken returns 409"),
  "not-empty": documented(
    "A project that is not empty is deleted only with `delete_child_objects=true`; otherwise the delete returns 409",
  ),
  "project-missing": assumed("A project or team that does not exist returns 404"),
  "known-projects": decided(
    "The message of such a 404 names the projects or teams of the emulator, and how to add one with `--project`",
  ),
  "project-ids": assumed("Project identifiers are unique across all teams"),
  "team-body": assumed("A team has a name of 3 to 39 characters, a description of at most 1024, and an email"),
  teams: seen("Teams can be listed, created and read", { source: `types of ${CLIENT}` }),
  login: seen("`GET /v1/login` succeeds with every accepted token", {
    source: "behaviour of @northflank/cli 0.9.24; the body is unknown",
  }),
  auth: documented("`GET /v1/auth` describes the token of the request, with its account and permissions", {
    source: "endpoint page; how permissions are written is assumed",
  }),
  public: documented("`/v1/plans` and `/v1/regions` need no token"),
  regions: documented("A region lists its GPUs with memory in MiB, counts, and a price in US cents an hour"),
  "region-providers": documented("A region names its cloud, and what the cloud calls the region", {
    source: "endpoint pages, for us-central; for other regions assumed from their names",
  }),
  plans: seen("The only plan in the list is the documented example", { source: `types of ${CLIENT}` }),
});
