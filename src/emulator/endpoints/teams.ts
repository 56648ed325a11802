import { nameTaken, notFound } from "../http/errors";
import { slug } from "../slug";
import { Team } from "../storage/state";
import { isoTime } from "../time";
import { teamBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateTeam from "../validation/validators/team.generated";
import { listAnswer } from "./answer-schemas";
import { Endpoint } from "./endpoint";
import { PAGE_PARAMETERS, PageQuery, pageOf } from "./pagination";

// The endpoints of teams.

const text = { type: "string" } as const;

const toItem = ({ id, name, description, createdAt }: Team) => ({
  id,
  name,
  ...(description !== undefined && { description }),
  createdAt: isoTime(createdAt),
});

export const TEAM_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "list-teams",
    summary: "List teams",
    method: "GET",
    path: "/teams",
    families: "plain",
    permission: "Organisation > Team > General > Read",
    query: PAGE_PARAMETERS,
    answer: listAnswer("teams", { type: "object", required: ["id", "name"], properties: { id: text, name: text } }),
    handle: ({ store, variants }, { identity, query }) => {
      const own = identity.token?.teamId;
      const all = store.state.teams.filter(({ id }) => own === undefined || id === own);
      return pageOf("teams", all, toItem, query as PageQuery, variants);
    },
  },
  {
    operation: "create-team",
    summary: "Create a team",
    method: "POST",
    path: "/teams",
    families: "plain",
    permission: "Organisation > Team > General > Create",
    body: teamBody,
    answer: { type: "object", required: ["id", "name"], properties: { id: text, name: text } },
    handle: ({ store, now }, { body }) => {
      check(body, validateTeam, teamBody);
      const { email: _unused, ...wanted } = body as Pick<Team, "name" | "description"> & { readonly email: string };
      const id = slug(wanted.name);
      if (store.team(id)) throw nameTaken(id, "A team");
      const team: Team = { ...wanted, id, createdAt: now(), sequence: store.nextSequence() };
      store.commit({ teams: [...store.state.teams, team] });
      return { data: { ...toItem(team), updatedAt: isoTime(team.createdAt) } };
    },
  },
  {
    operation: "get-team",
    summary: "Get a team",
    method: "GET",
    path: "/teams/:teamId",
    families: "plain",
    permission: "Organisation > Team > General > Read",
    answer: { type: "object", required: ["id", "name"], properties: { id: text, name: text } },
    handle: ({ access, store }, { identity, teamId = "" }) => {
      access.team(identity, teamId);
      const team = store.team(teamId);
      if (!team) throw notFound("Team", teamId);
      return { data: toItem(team) };
    },
  },
];
