import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { parseJson } from "./parse-json";
import { SettingError } from "./setting-error";
import { SettingValue, sentence } from "./setting-value";

// Contexts of Northflank's own CLI: a token with its host, under a name. The file is only read, never written.

export interface Context {
  /** For messages, such as `context "work"`. */
  readonly shownName: string;
  readonly token?: string;
  readonly host?: string;
  readonly project?: string;
}

export const CONTEXT_FILE = "~/.northflank/config.json";

/**
 * The user's home, if there is one: HOME may be unset where the user has no entry in the system's list. An empty or
 * relative HOME would name a folder of the project, whose file may be of someone else.
 */
export function homeDirectory(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    return undefined;
  }
}

interface ContextFile {
  readonly current?: unknown;
  readonly contexts: readonly ({ readonly name?: unknown } | null)[];
}

/** A file that is missing or damaged has no contexts. */
function readContextFile(home: string | undefined): ContextFile {
  const { current, contexts } = (parseJson(readIfThere(home)) ?? {}) as { [name in keyof ContextFile]?: unknown };
  return { current, contexts: Array.isArray(contexts) ? contexts : [] };
}

const namesOf = ({ contexts }: ContextFile): string[] =>
  contexts.map((context) => context?.name).filter((name): name is string => typeof name === "string");

/** The names in the file, for messages. */
export function contextNames(home: string | undefined): { readonly all: readonly string[]; readonly current?: string } {
  const file = readContextFile(home);
  return { all: namesOf(file), ...(typeof file.current === "string" && { current: file.current }) };
}

/** @param named the context that the user names; without it, the file's current one, if there is one */
export function readContext(home: string | undefined, named: SettingValue | undefined): Context | undefined {
  const file = readContextFile(home);
  const name = named?.value ?? file.current;
  const found = typeof name === "string" && file.contexts.find((context) => context?.name === name);
  if (found) {
    const texts = Object.entries(found).filter(([, value]) => typeof value === "string" && value);
    return { ...Object.fromEntries(texts), shownName: `context "${name}"` };
  }
  if (named === undefined) return undefined;
  if (home === undefined)
    throw new SettingError(
      "context",
      "Unknown context",
      sentence(
        `${named.source} is "${named.value}", but ${CONTEXT_FILE} cannot be found: this user has no home directory. ${SET_HOME}`,
      ),
    );
  throw new SettingError(
    "context",
    "Unknown context",
    sentence(
      `${named.source} is "${named.value}", but ${CONTEXT_FILE} has no context of that name; it has: ${namesOf(file).join(", ") || "none"}.`,
    ),
  );
}

const SET_HOME = "Set HOME, or give the token and the host by themselves.";

function readIfThere(home: string | undefined): string {
  if (home === undefined) return "";
  try {
    return readFileSync(join(home, ".northflank", "config.json"), "utf8");
  } catch {
    return "";
  }
}
