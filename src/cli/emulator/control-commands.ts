import { readFileSync } from "node:fs";
import { Command } from "commander";
import { printable } from "../shared/printable";

// Commands to an emulator that runs: thin wrappers over its control API. What they print is JSON.

interface Where {
  readonly url: string;
}

type Body = { readonly method: "GET" | "POST" | "PUT" | "DELETE"; readonly body?: unknown };

export function addControlCommands(program: Command, defaultUrl: string): void {
  const base = process.env.NORTHFLANK_BASE_URL || defaultUrl;
  const command = (name: string, description: string) =>
    program.command(name).description(description).option("--url <address>", "where the emulator listens", base);
  const call = (path: string, request: Body) => async (where: Where) => print(await ask(where, path, request));

  command("reset", "what the seed says, and all else as at the start").action(call("reset", { method: "POST" }));
  command("seed", "add projects, teams, tokens and deployments")
    .argument("<file>", "JSON, as for --seed")
    .action(async (file: string, where: Where) =>
      print(await ask(where, "seed", { method: "POST", body: json(file) })),
    );
  command("state", "export the state, or import it")
    .option("--import <file>", "a state that was exported")
    .action(async ({ import: file, ...where }: Where & { readonly import?: string }) =>
      print(await ask(where, "state", file === undefined ? { method: "GET" } : { method: "PUT", body: json(file) })),
    );
  command("requests", "the log of requests")
    .option("--clear", "forget them")
    .action(async ({ clear, ...where }: Where & { readonly clear?: boolean }) =>
      print(await ask(where, "requests", { method: clear ? "DELETE" : "GET" })),
    );
  command("faults", "failures on demand: show them, or add some")
    .argument("[rule...]", 'such as "create reset after-commit x1"')
    .option("--clear", "forget those before")
    .action(async (rules: readonly string[], { clear, ...where }: Where & { readonly clear?: boolean }) => {
      if (clear) await ask(where, "faults", { method: "DELETE" });
      print(await ask(where, "faults", rules.length === 0 ? { method: "GET" } : { method: "POST", body: rules }));
    });
  command("advance", "put the clock forward")
    .argument("<time>", "such as 30s or 5m")
    .action(async (by: string, where: Where) =>
      print(await ask(where, "clock/advance", { method: "POST", body: { by } })),
    );
  command("status", "show the emulator, or force a model's status")
    .argument("[id]", "a model's identifier")
    .argument("[status]", "crashed, paused, or running to lift it")
    .option("--project <id>", "where the model is in several projects")
    .option("--behaviours", "also what it does as the API does, and how that is known")
    .action(status);
}

async function status(
  id: string | undefined,
  status: string | undefined,
  { project, behaviours, ...where }: Where & { readonly project?: string; readonly behaviours?: boolean },
): Promise<void> {
  if (id === undefined) {
    const { behaviours: known, ...info } = (await ask(where, "info", { method: "GET" })) as { behaviours: unknown };
    return print(behaviours ? { ...info, behaviours: known } : info);
  }
  if (status === undefined) throw new Error("status <id> needs a status: crashed, paused or running");
  const query = project === undefined ? "" : `?project=${encodeURIComponent(project)}`;
  const path = `deployments/${encodeURIComponent(id)}/status${query}`;
  print(await ask(where, path, { method: "PUT", body: { status } }));
}

async function ask({ url }: Where, path: string, { method, body }: Body): Promise<unknown> {
  const address = `${url.replace(/\/+$/, "")}/_emulator/${path}`;
  const answer = await fetch(address, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }).catch(
    () => {
      throw new Error(`no emulator answers at ${url}; start one, or name it with --url`);
    },
  );
  const text = await answer.text();
  if (answer.headers.get("x-emulator") === null) throw new Error(`the server at ${url} is not a northflank-emulator`);
  if (answer.ok) return JSON.parse(text);
  throw new Error(printable(refusal(text)));
}

function refusal(text: string): string {
  const { error } = JSON.parse(text) as {
    readonly error: { readonly message: string; readonly details?: readonly { path: string; message: string }[] };
  };
  const places = (error.details ?? []).map(({ path, message }) => `${path} ${message}`).join("; ");
  return `${error.message}${places && `: ${places}`}`;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
