import os from "node:os";
import { systemClock } from "../../../src/northflank/clock";
import { isDiagnostic } from "../../../src/protocol/diagnostics";
import { ConfiguredConnection } from "../../../src/provider/connection";
import { GET, homeWith, runCli } from "../../support/run-cli";
import { answers, Received, startScriptedServer } from "../../support/scripted-server";

// Which server sees which token, when each source of the host is a server of its own. test/unit/northflank has the
// whole table; here provider and command are tried as they are.

const API_MODEL = { data: { id: "a", name: "A", projectId: "p" } };
const servers = () => Promise.all([1, 2, 3].map(() => startScriptedServer(answers(200, API_MODEL))));

interface Case {
  /** What the provider block, or the flags of the command, give. */
  readonly host?: boolean;
  readonly context?: boolean;
  readonly env: readonly ("token" | "host" | "context")[];
  /** Token and server of the one request; "refused": none is sent. */
  readonly sent: string;
}

const CASES: readonly Case[] = [
  { env: ["token", "host"], sent: "env-token to env" },
  { env: ["token"], host: true, sent: "env-token to argument" },
  { env: [], context: true, sent: "work-token to context" },
  { env: ["context"], sent: "work-token to context" },
  { env: [], sent: "work-token to context" },
  { env: [], host: true, sent: "work-token to argument" },
  { env: [], host: true, context: true, sent: "work-token to argument" },
  { env: ["host", "context"], host: true, sent: "work-token to argument" },
  { env: ["token", "host"], context: true, sent: "env-token to env" },
  { env: ["token", "host", "context"], sent: "env-token to env" },
  { env: ["token"], context: true, sent: "refused" },
  { env: ["token", "context"], sent: "refused" },
  { env: ["host"], sent: "refused" },
  { env: ["host"], context: true, sent: "refused" },
  { env: ["host", "context"], sent: "refused" },
];

interface Scene {
  readonly env: { readonly [name: string]: string };
  readonly argumentHost: string | null;
  readonly seen: () => string;
}

async function scene({ env: variables, host }: Case): Promise<Scene> {
  const [argument, environment, context] = await servers();
  if (!argument || !environment || !context) throw new Error("three servers were to be started");
  const named = { token: "env-token", host: environment.url, context: "work" };
  const env = Object.fromEntries(variables.map((name) => [VARIABLES[name], named[name]]));
  const contexts = [{ name: "work", token: "work-token", host: context.url, project: "p" }];
  const HOME = homeWith({ current: "work", contexts });
  const requests = () =>
    Object.entries({ argument, env: environment, context }).flatMap(([name, { received }]) =>
      received.map(({ headers }: Received) => `${headers.authorization?.replace("Bearer ", "")} to ${name}`),
    );
  return {
    env: { HOME, USERPROFILE: HOME, NORTHFLANK_PROJECT_ID: "p", ...env },
    argumentHost: host ? argument.url : null,
    seen: () => requests().join(", "),
  };
}

const VARIABLES = { token: "NORTHFLANK_API_TOKEN", host: "NORTHFLANK_BASE_URL", context: "NORTHFLANK_CONTEXT" };

const table = CASES.map((each) => {
  const given = [...(each.host ? ["host"] : []), ...(each.context ? ["context"] : [])];
  return [`argument: ${given.join(", ") || "none"}; environment: ${each.env.join(", ") || "none"}`, each] as const;
});

test.each(table)("the provider sends a token only to its own host: %s", async (_what, given) => {
  const { env, argumentHost, seen } = await scene(given);
  const connection = new ConfiguredConnection(systemClock);
  jest.replaceProperty(process, "env", env);
  jest.spyOn(os, "homedir").mockReturnValue(env.HOME ?? "");
  connection.configure({ base_url: argumentHost, context: given.context ? "work" : null });
  jest.restoreAllMocks();
  const configured = connection.get();
  if (isDiagnostic(configured)) {
    expect(given.sent).toBe("refused");
    expect(configured.detail).toContain("Error code: NF_TOKEN_FOR_OTHER_HOST");
    expect(configured.detail).not.toMatch(/(env|work)-token/);
  } else {
    await configured.client.get({ projectId: "p" }, "a").catch(() => undefined); // what is answered does not matter
    expect(seen()).toBe(given.sent);
  }
});

test.each(table)("the command sends a token only to its own host: %s", async (_what, given) => {
  const { env, argumentHost, seen } = await scene(given);
  const flags = [...(argumentHost ? ["--host", argumentHost] : []), ...(given.context ? ["--context", "work"] : [])];
  const { code, stderr } = await runCli([...GET, "a", ...flags], env);
  if (given.sent === "refused") {
    expect([code, seen()]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: The API token .*(--host|option --context)/);
  } else expect([code, stderr, seen()]).toEqual([0, "", given.sent]);
});
