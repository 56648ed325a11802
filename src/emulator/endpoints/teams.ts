import { slug } from "../deployments/deployments";
import { nameTaken, notFound } from "../http/errors";
import { PageQuery, pageOf } from "../http/pagination";
import { behaviours, CLIENT, seen } from "../parity/behaviour";
import { Team } from "../storage/state";
import { teamBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateTeam from "../validation/validators/team.generated";
import { Endpoint } from "./endpoint";

// Teams, and whether a token is any good.

const PAGE = ["per_page", "page", "cursor"];
const iso = (time: number) => new Date(time).toISOString();
const text = { type: "string" } as const;

const shownTeam = ({ id, name, description, createdAt }: Team) => ({
  id,
  name,
  ...(description !== undefined && { description }),
  createdAt: iso(createdAt),
});

export const TEAM_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "list-teams",
    summary: "List teams",
    method: "GET",
    path: "/teams",
    families: "plain",
    permission: "Organisation > Team > General > Read",
    query: PAGE,
    answer: { type: "object", properties: { teams: { type: "array", items: { type: "object" } } } },
    work: ({ store, variants }, { identity, query }) => {
      const own = identity.token?.teamId;
      const all = store.state.teams.filter(({ id }) => own === undefined || id === own);
      return pageOf("teams", all, shownTeam, query as PageQuery, variants);
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
    answer: { type: "object", properties: { id: text, name: text } },
    work: ({ store, now }, { body }) => {
      check(body, validateTeam, teamBody);
      const { email: _unused, ...asked } = body as Pick<Team, "name" | "description"> & { readonly email: string };
      const id = slug(asked.name);
      if (store.team(id)) throw nameTaken(id, "A team");
      const team: Team = { ...asked, id, createdAt: now(), sequence: store.nextPlace() };
      store.commit({ teams: [...store.state.teams, team] });
      return { data: { ...shownTeam(team), updatedAt: iso(team.createdAt) } };
    },
  },
  {
    operation: "get-team",
    summary: "Get a team",
    method: "GET",
    path: "/teams/:teamId",
    families: "plain",
    permission: "Organisation > Team > General > Read",
    answer: { type: "object", properties: { id: text, name: text } },
    work: ({ access, store }, { identity, teamId = "" }) => {
      access.team(identity, teamId);
      const team = store.team(teamId);
      if (!team) throw notFound("Team", teamId);
      return { data: shownTeam(team) };
    },
  },
  {
    operation: "login",
    summary: "Check a token",
    method: "GET",
    path: "/login",
    families: "plain",
    answer: { type: "object" },
    work: () => ({ data: {} }),
  },
];

export const TEAM_BEHAVIOURS = behaviours("neighbours", {
  teams: seen(
    "Teams can be listed, made and seen",
    "in the emulator: a team is made, found and listed by the vendor's client",
    {
      source: `types of ${CLIENT}`,
    },
  ),
  login: seen("`GET /v1/login` succeeds with any token that is accepted", "a token can be tried with /v1/login", {
    source: "behaviour of @northflank/cli 0.9.24; the body is unknown",
  }),
});
