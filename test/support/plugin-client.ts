import { DynamicValue, GetProviderSchema_Response, Schema } from "../../src/protocol/gen/tfplugin6";
import { dynamicValue, errorsOf, Plain, plainValue, UNKNOWN, withAllAttributes } from "./dynamic-values";
import { QWEN, toTerraform } from "./model";
import { PluginOptions, PluginProcess } from "./plugin-process";

// The calls that Terraform makes to the plugin: configure, plan, apply, read.

export const TYPE = "northflank_llm_model_deployment";
export const NO_BYTES = Buffer.alloc(0);
export const NULL = dynamicValue(null);

let schema: Promise<GetProviderSchema_Response> | undefined;

/** Asks another plugin process, because the plugin under test must work without GetProviderSchema (RPC-1). */
export function servedSchema(): Promise<GetProviderSchema_Response> {
  schema ??= PluginProcess.start().then(({ provider }) => provider.getProviderSchema({}));
  return schema;
}

export async function resourceSchema(): Promise<Schema | undefined> {
  return (await servedSchema()).resourceSchemas[TYPE];
}

/** A valid configuration or state with every attribute of the schema. */
export async function model(more: Plain = {}): Promise<Plain> {
  const given = { project_id: "default-project", ...(toTerraform(QWEN) as Plain), ...more };
  return withAllAttributes(await resourceSchema(), given);
}

/** Starts a plugin and configures its API's address. */
export async function startConfiguredPlugin(
  baseUrl: string,
  more: Plain = {},
  options?: PluginOptions,
): Promise<PluginProcess> {
  const plugin = await PluginProcess.start(options);
  const given = { base_url: baseUrl, api_token: "nf-emulator-admin", poll_interval: "10ms", ...more };
  const config = dynamicValue(withAllAttributes((await servedSchema()).provider, given));
  const { diagnostics } = await plugin.provider.configureProvider({ terraformVersion: "1.11.4", config });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return plugin;
}

export type Planned = Awaited<ReturnType<PluginProcess["provider"]["planResourceChange"]>>;
export type Applied = Awaited<ReturnType<PluginProcess["provider"]["applyResourceChange"]>>;

/** As Terraform proposes it: configured values, else prior values, else unknown if the attribute is computed. */
async function proposedNewState(prior: Plain | null, config: Plain): Promise<Plain> {
  if (prior) return { ...prior, ...Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null)) };
  return withAllAttributes(await resourceSchema(), config, ({ computed }) => (computed ? UNKNOWN : null));
}

/** A null `config` plans the destruction. */
export async function plan(plugin: PluginProcess, prior: Plain | null, config: Plain | null): Promise<Planned> {
  return plugin.provider.planResourceChange({
    typeName: TYPE,
    priorState: dynamicValue(prior),
    proposedNewState: config ? dynamicValue(await proposedNewState(prior, config)) : NULL,
    config: dynamicValue(config),
    priorPrivate: NO_BYTES,
  });
}

/** Plans and applies the plan. */
export async function planAndApply(plugin: PluginProcess, prior: Plain | null, config: Plain | null): Promise<Applied> {
  const { plannedState, plannedPrivate, diagnostics } = await plan(plugin, prior, config);
  if (errorsOf({ diagnostics }).length > 0) throw new Error(JSON.stringify(diagnostics));
  return plugin.provider.applyResourceChange({
    typeName: TYPE,
    priorState: dynamicValue(prior),
    plannedState,
    config: dynamicValue(config),
    plannedPrivate,
  });
}

export async function read(plugin: PluginProcess, state: Plain): ReturnType<PluginProcess["provider"]["readResource"]> {
  return plugin.provider.readResource({ typeName: TYPE, currentState: dynamicValue(state), private: NO_BYTES });
}

export function stateOf(value: DynamicValue | undefined): Plain {
  const state = plainValue(value);
  if (state === null) throw new Error("there is no state");
  return state;
}
