import { Argument, Command } from "commander";
import { print } from "../../shared/terminal";
import { bashCompletion, fishCompletion, zshCompletion } from "../completion-scripts";

const SCRIPTS: { readonly [shell: string]: (program: Command) => string } = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export function addCompletion(program: Command): void {
  program
    .command("completion")
    .summary("print the completion script of a shell")
    .description("Prints a script that makes a shell complete commands, options and their values.")
    .addArgument(new Argument("<shell>", "name of the shell").choices(Object.keys(SCRIPTS)))
    .addHelpText("after", EXAMPLES)
    .action((shell: string) => print(SCRIPTS[shell]?.(program) ?? ""));
}

const EXAMPLES = `
The shell completes \`northflank-ai\`, not \`npx northflank-ai\`: install the package with \`npm install -g cdktf-provider-northflank\` first.

Examples:
  bash  echo 'eval "$(northflank-ai completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(northflank-ai completion zsh)"' >> ~/.zshrc
  fish  mkdir -p ~/.config/fish/completions && northflank-ai completion fish > ~/.config/fish/completions/northflank-ai.fish`;
