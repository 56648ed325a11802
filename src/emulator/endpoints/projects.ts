import { isNotEmpty, nameTaken, Refusal } from "../http/errors";
import { slug } from "../slug";
import { Project } from "../storage/state";
import { isoTime } from "../time";
import { projectBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateProject from "../validation/validators/project.generated";
import { listAnswer } from "./answer-schemas";
import { Endpoint } from "./endpoint";
import { PAGE_PARAMETERS, PageQuery, pageOf } from "./pagination";

// The endpoints of projects, as far as AI models need them.

const text = { type: "string" } as const;

type ProjectBody = Omit<Project, "id" | "teamId" | "createdAt" | "sequence">;

function toListItem({ id, name, description }: Project) {
  return { id, name, ...(description !== undefined && { description }) };
}

function toItem(project: Project) {
  const { region = "", clusterId, createdAt } = project;
  const cluster = clusterId ?? `nf-${region}`;
  return {
    ...toListItem(project),
    deployment: { region },
    createdAt: isoTime(createdAt),
    services: [],
    jobs: [],
    addons: [],
    cluster: { id: cluster, name: cluster },
  };
}

function toCreateAnswer({ teamId: _team, sequence: _sequence, createdAt, ...project }: Project) {
  return { ...project, createdAt: isoTime(createdAt), updatedAt: isoTime(createdAt) };
}

/** What the emulator does not store, no answer, file or export shows. */
function withoutSecrets(body: ProjectBody): ProjectBody {
  if (!body.networking?.tailscale) return body;
  const { secrets: _never, ...tailscale } = body.networking.tailscale;
  return { ...body, networking: { ...body.networking, tailscale } };
}

export const PROJECT_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "list-projects",
    summary: "List projects",
    method: "GET",
    path: "/projects",
    families: "both",
    permission: "Project > Projects > Manage > Read",
    query: PAGE_PARAMETERS,
    answer: listAnswer("projects", { type: "object", required: ["id", "name"], properties: { id: text, name: text } }),
    handle: ({ access, variants }, { identity, teamId, query }) =>
      pageOf("projects", access.projects(identity, teamId), toListItem, query as PageQuery, variants),
  },
  {
    operation: "create-project",
    summary: "Create a project",
    method: "POST",
    path: "/projects",
    families: "both",
    permission: "Project > Projects > Manage > Create",
    body: projectBody,
    answer: { type: "object", required: ["id", "name"], properties: { id: text, name: text } },
    handle: ({ access, store, now }, { identity, teamId, body }) => {
      access.team(identity, teamId);
      check(body, validateProject, projectBody);
      const wanted = body as ProjectBody;
      if ((wanted.region === undefined) === (wanted.clusterId === undefined))
        throw new Refusal(400, "A project needs a region or a clusterId, and not both");
      const id = slug(wanted.name);
      if (store.project(id)) throw nameTaken(id, "A project");
      const team = teamId ?? identity.token?.teamId ?? store.state.teams[0]?.id;
      if (team === undefined)
        throw new Refusal(400, "The project needs a team, and no team exists; create a team first");
      const project: Project = {
        ...withoutSecrets(wanted),
        id,
        teamId: team,
        createdAt: now(),
        sequence: store.nextSequence(),
      };
      store.commit({ projects: [...store.state.projects, project] });
      return { data: toCreateAnswer(project) };
    },
  },
  {
    operation: "get-project",
    summary: "Get a project",
    method: "GET",
    path: "/projects/:projectId",
    families: "both",
    permission: "Project > Projects > Manage > Read",
    answer: { type: "object", required: ["id", "name"], properties: { id: text, name: text } },
    handle: ({ access }, { identity, teamId, projectId }) => ({
      data: toItem(access.project(identity, teamId, projectId)),
    }),
  },
  {
    operation: "delete-project",
    summary: "Delete a project",
    method: "DELETE",
    path: "/projects/:projectId",
    families: "both",
    permission: "Project > Projects > Manage > Delete",
    query: ["delete_child_objects"],
    answer: { type: "object" },
    handle: ({ access, store, deployments }, { identity, teamId, projectId, query }) => {
      const { id } = access.project(identity, teamId, projectId);
      const isEmpty = deployments.remaining(id).length === 0;
      if (!isEmpty && query.delete_child_objects !== "true") throw isNotEmpty(id);
      store.commit({
        projects: store.state.projects.filter((project) => project.id !== id),
        deployments: store.state.deployments.filter((deployment) => deployment.projectId !== id),
      });
      return { data: {} };
    },
  },
];
