import { Command, Option } from "commander";

// Generates completion scripts from the command tree, so that new commands and options are completed too.

/** A command with all its spellings: its name and aliases, after each spelling of its parents. */
interface Typed {
  readonly paths: readonly (readonly string[])[];
  readonly command: Command;
}

function typed(command: Command, paths: Typed["paths"] = [[]]): Typed[] {
  const below = command.commands.flatMap((child) => {
    const names = [child.name(), ...child.aliases()];
    return typed(
      child,
      paths.flatMap((path) => names.map((name) => [...path, name])),
    );
  });
  return [{ paths, command }, ...below];
}

const subcommands = (command: Command) => command.createHelp().visibleCommands(command);
const options = (command: Command) => command.createHelp().visibleOptions(command);
const flagsOf = ({ short, long }: Option) => [short, long].filter((flag): flag is string => flag !== undefined);
const choicesOf = (command: Command) => command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);

export function bashCompletion(program: Command): string {
  const commands = typed(program);
  const places = commands.slice(1).flatMap(({ paths }) => paths.map((path) => `"${at(path)}"`));
  const all = commands.flatMap(({ paths, command }) => options(command).map((option) => ({ paths, option })));
  const values = all.flatMap(({ paths, option }) => {
    const patterns = paths.flatMap((path) => flagsOf(option).map((flag) => `"${at(path)}:${flag}"`));
    return option.argChoices ? [`    ${patterns.join(" | ")}) words="${option.argChoices.join(" ")}" ;;`] : [];
  });
  const free = all.filter(({ option }) => takesValue(option) && !option.argChoices);
  const freeFlags = new Set(free.flatMap(({ option }) => flagsOf(option).map((flag) => `*:${flag}`)));
  const words = commands.map(({ paths, command }) => {
    const names = subcommands(command).map((child) => child.name());
    const known = [...names, ...choicesOf(command), ...options(command).flatMap(flagsOf)];
    return `        ${paths.map((path) => `"${at(path)}"`).join(" | ")}) words="${known.join(" ")}" ;;`;
  });
  return `_northflank_ai() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" place="" words="" i
  [ "$current" = "=" ] && current=""
  [ "$previous" = "=" ] && previous="\${COMP_WORDS[COMP_CWORD-2]}"
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$place \${COMP_WORDS[i]}" in
      ${places.join(" | ")}) place="$place \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$place:$previous" in
${values.join("\n")}
    ${[...freeFlags].join(" | ")}) ;;
    *)
      case "$place" in
${words.join("\n")}
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _northflank_ai ${program.name()}
`;
}

const at = (path: readonly string[]) => path.map((name) => ` ${name}`).join("");
const takesValue = (option: Option) => option.required || option.optional;

/** zsh can run bash's completion functions. */
export function zshCompletion(program: Command): string {
  return `autoload -Uz compinit bashcompinit
compinit
bashcompinit
${bashCompletion(program)}`;
}

export function fishCompletion(program: Command): string {
  const lines = typed(program).flatMap(({ paths, command }) => {
    const start = `complete -c ${program.name()} -n ${quoted(conditionOf(paths, command))}`;
    const children = subcommands(command).map((child) => `${start} -a ${child.name()} -d ${quoted(summaryOf(child))}`);
    const choices = choicesOf(command).map((choice) => `${start} -a ${choice}`);
    const flags = options(command).map((option) => {
      const names = flagsOf(option).map((flag) => flag.replace(/^--/, "-l ").replace(/^-(?=.$)/, "-s "));
      const values = takesValue(option) ? [`-x -a ${quoted((option.argChoices ?? []).join(" "))}`] : [];
      return [start, ...names, ...values, `-d ${quoted(option.description)}`].join(" ");
    });
    return [...children, ...choices, ...flags];
  });
  return `complete -c ${program.name()} -f\n${lines.join("\n")}\n`;
}

/** True when one spelling of each word of the path was typed, and no subcommand yet. */
function conditionOf(paths: Typed["paths"], command: Command): string {
  const words = (paths[0] ?? []).map((_, depth) => [...new Set(paths.map((path) => path[depth]))]);
  const seen = words.map((spellings) => `__fish_seen_subcommand_from ${spellings.join(" ")}`);
  const below = subcommands(command).flatMap((child) => [child.name(), ...child.aliases()]);
  const unseen = below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(" ")}`] : [];
  return [...seen, ...unseen].join("; and ");
}

const summaryOf = (command: Command) => command.summary() || command.description();
const quoted = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
