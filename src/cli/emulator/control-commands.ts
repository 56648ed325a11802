import { readFileSync } from "node:fs";
import { Command } from "commander";
import { printableLines } from "../../text/printable";

// Commands for a running emulator: thin wrappers around its control API. They print JSON.

interface Target {
  readonly url: string;
}

type Body = { readonly method: "GET" | "POST" | "PUT" | "DELETE"; readonly body?: unknown };

export function addControlCommands(program: Command, defaultUrl: string): void {
  const base = process.env.NORTHFLANK_BASE_URL || defaultUrl;
  const command = (name: string, description: string) =>
    program.command(name).description(description).option("--url <address>", "address of the emulator", base);
  const call = (path: string, request: Body) => async (target: Target) => print(await ask(target, path, request));

  command("reset", "restore the seed, and everything else as at the start").action(call("reset", { method: "POST" }));
  command("seed", "add projects, teams, tokens and deployments")
    .argument("<file>", "a JSON file, as for --seed")
    .action(async (file: string, target: Target) =>
      print(await ask(target, "seed", { method: "POST", body: json(file) })),
    );
  command("state", "export or import the state")
    .option("--import <file>", "a file with an exported state")
    .action(async ({ import: file, ...target }: Target & { readonly import?: string }) =>
      print(await ask(target, "state", file === undefined ? { method: "GET" } : { method: "PUT", body: json(file) })),
    );
  command("requests", "show the request log")
    .option("--clear", "clear the log")
    .action(async ({ clear, ...target }: Target & { readonly clear?: boolean }) =>
      print(await ask(target, "requests", { method: clear ? "DELETE" : "GET" })),
    );
  command("faults", "show the injected failures, or add some")
    .argument("[rule...]", 'such as "create reset after-commit x1"')
    .option("--clear", "remove the existing ones first")
    .action(async (rules: readonly string[], { clear, ...target }: Target & { readonly clear?: boolean }) => {
      if (clear) await ask(target, "faults", { method: "DELETE" });
      print(await ask(target, "faults", rules.length === 0 ? { method: "GET" } : { method: "POST", body: rules }));
    });
  command("advance", "advance the clock")
    .argument("<time>", "such as 30s or 5m")
    .action(async (by: string, target: Target) =>
      print(await ask(target, "clock/advance", { method: "POST", body: { by } })),
    );
  command("status", "show the emulator, or set the status of a model")
    .argument("[id]", "the identifier of a model")
    .argument("[status]", "crashed, paused, or running to resume")
    .option("--project <id>", "the project, if several have a model with this identifier")
    .option("--behaviours", "also list what is emulated and on which evidence")
    .action(status);
}

async function status(
  id: string | undefined,
  status: string | undefined,
  { project, behaviours, ...target }: Target & { readonly project?: string; readonly behaviours?: boolean },
): Promise<void> {
  if (id === undefined) {
    const { behaviours: known, ...info } = (await ask(target, "info", { method: "GET" })) as { behaviours: unknown };
    return print(behaviours ? { ...info, behaviours: known } : info);
  }
  if (status === undefined) throw new Error("status <id> needs a status: crashed, paused or running");
  const query = project === undefined ? "" : `?project=${encodeURIComponent(project)}`;
  const path = `deployments/${encodeURIComponent(id)}/status${query}`;
  print(await ask(target, path, { method: "PUT", body: { status } }));
}

async function ask({ url }: Target, path: string, { method, body }: Body): Promise<unknown> {
  const address = `${url.replace(/\/+$/, "")}/_emulator/${path}`;
  const answer = await fetch(address, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }).catch(
    () => {
      throw new Error(`no emulator answers at ${url}; start one, or give its address with --url`);
    },
  );
  const text = await answer.text();
  if (answer.headers.get("x-emulator") === null) throw new Error(`the server at ${url} is not a northflank-emulator`);
  if (answer.ok) return JSON.parse(text);
  throw new Error(refusal(text));
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
  process.stdout.write(`${printableLines(JSON.stringify(value, null, 2))}\n`);
}
