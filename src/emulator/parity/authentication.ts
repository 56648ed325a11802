import { assumed, behaviours, CLIENT, decided, documented, seen } from "./behaviour";

export const AUTHENTICATION_BEHAVIOURS = behaviours("authentication", {
  bearer: assumed("A request without `Authorization: Bearer <token>` returns 401", {
    source: "endpoint pages name the header; the status is assumed",
  }),
  any: decided("Every token has every permission, unless `--auth strict` is set"),
  unknown: assumed("A token that is unknown, expired or revoked returns 401"),
  permission: assumed("A missing permission returns 403, and the message names the permission", {
    source: "endpoint pages name the permissions; the answer is assumed",
  }),
  restriction: assumed("A project that the token is restricted from returns 403", {
    variant: "forbidden",
    source: "guides name the restriction; the answer is assumed",
  }),
  teams: assumed("A team's token cannot see other teams"),
  organisation: documented("An organisation's token works below `/v1/teams/{team}`"),
  jwt: seen("The client reads `entityType` from the second part of the token", { source: `behaviour of ${CLIENT}` }),
  "real-token": decided("A token that looks real causes one warning, and is never logged"),
});
