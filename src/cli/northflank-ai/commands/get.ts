import { Command, Option } from "commander";
import { paintFor, print } from "../../shared/terminal";
import { addModelOptions, ModelOptions } from "../options";
import { createModelClient } from "../project-client";
import { DATA_FORMS, DataForm, isEmpty, renderData, renderItem, SUCCEEDED } from "../render-model";

interface GetOptions extends ModelOptions {
  readonly output?: DataForm;
}

export function addGet(program: Command): void {
  const get = program.command("get").description("get one object");
  const command = get
    .command("llm-model-deployment")
    .alias("llm-model-deployments")
    .summary("get an AI model")
    .description("Gets an AI model. The default output has one line for each value: its path and the value.");
  addModelOptions(command)
    .addOption(new Option("-o, --output <format>", "print all data in a format for programs").choices(DATA_FORMS))
    .addHelpText("after", EXAMPLES)
    .action(getModel);
}

const EXAMPLES = `
Examples:
  northflank-ai get llm-model-deployment --projectId my-project --llmModelDeploymentId my-model
  northflank-ai get llm-model-deployment --project my-project --llmModelDeploymentId my-model -o json | jq -r .status

Run northflank-ai --help to see the environment variables and the exit codes.
Required permission of the token: Project > AiModels > General > Read`;

async function getModel(options: GetOptions): Promise<void> {
  const { client, project, id } = createModelClient(options);
  const item = await client.getRaw(project, id);
  if (options.quiet) return;
  if (options.output) print(renderData(item, options.output));
  else print(isEmpty(item) ? SUCCEEDED : renderItem(item, paintFor(process.stdout, process.env)));
}
