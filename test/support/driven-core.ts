import { DynamicValue, GetProviderSchema_Response, Schema } from "../../src/protocol/gen/tfplugin6";
import { Core, CoreOptions } from "./core";
import { QWEN, toTerraform } from "./model";
import { complete, dynamicValue, errorsOf, Plain, plainValue, UNKNOWN } from "./wire";

// What core does with a provider, in its own words: configure, plan, apply, read.

export const TYPE = "northflank_llm_model_deployment";
export const NO_BYTES = Buffer.alloc(0);
export const NULL = dynamicValue(null);

let schema: Promise<GetProviderSchema_Response> | undefined;

/** From a plugin of its own: the one under test may not have been asked for it (RPC-1). */
export function servedSchema(): Promise<GetProviderSchema_Response> {
  schema ??= Core.start().then(({ provider }) => provider.getProviderSchema({}));
  return schema;
}

export async function resourceSchema(): Promise<Schema | undefined> {
  return (await servedSchema()).resourceSchemas[TYPE];
}

/** A valid configuration, or a state, with every attribute of the schema. */
export async function model(more: Plain = {}): Promise<Plain> {
  const given = { project_id: "default-project", ...(toTerraform(QWEN) as Plain), ...more };
  return complete(await resourceSchema(), given);
}

/** A plugin whose API is at the address. */
export async function configuredCore(baseUrl: string, more: Plain = {}, options?: CoreOptions): Promise<Core> {
  const core = await Core.start(options);
  const given = { base_url: baseUrl, api_token: "nf-emulator-admin", poll_interval: "10ms", ...more };
  const config = dynamicValue(complete((await servedSchema()).provider, given));
  const { diagnostics } = await core.provider.configureProvider({ terraformVersion: "1.11.4", config });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return core;
}

export type Planned = Awaited<ReturnType<Core["provider"]["planResourceChange"]>>;
export type Applied = Awaited<ReturnType<Core["provider"]["applyResourceChange"]>>;

/** What core proposes: what is configured, else what was, else, for what the provider computes, not known yet. */
async function proposed(prior: Plain | null, config: Plain): Promise<Plain> {
  if (prior) return { ...prior, ...Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null)) };
  return complete(await resourceSchema(), config, ({ computed }) => (computed ? UNKNOWN : null));
}

/** `config` null: the plan of a destruction. */
export async function plan(core: Core, prior: Plain | null, config: Plain | null): Promise<Planned> {
  return core.provider.planResourceChange({
    typeName: TYPE,
    priorState: dynamicValue(prior),
    proposedNewState: config ? dynamicValue(await proposed(prior, config)) : NULL,
    config: dynamicValue(config),
    priorPrivate: NO_BYTES,
  });
}

/** Plans, and applies just that. */
export async function change(core: Core, prior: Plain | null, config: Plain | null): Promise<Applied> {
  const { plannedState, plannedPrivate, diagnostics } = await plan(core, prior, config);
  if (errorsOf({ diagnostics }).length > 0) throw new Error(JSON.stringify(diagnostics));
  return core.provider.applyResourceChange({
    typeName: TYPE,
    priorState: dynamicValue(prior),
    plannedState,
    config: dynamicValue(config),
    plannedPrivate,
  });
}

export async function read(core: Core, state: Plain): ReturnType<Core["provider"]["readResource"]> {
  return core.provider.readResource({ typeName: TYPE, currentState: dynamicValue(state), private: NO_BYTES });
}

export function stateOf(value: DynamicValue | undefined): Plain {
  const state = plainValue(value);
  if (state === null) throw new Error("there is no state");
  return state;
}
