import { AttributePath, Diagnostic } from "./diagnostics";
import { TerraformSchema } from "./terraform-schema";
import { ObjectValue } from "./values";

// What a provider is to this room. Interfaces only.

export interface Provider {
  readonly name: string;
  readonly version: string;
  readonly schema: TerraformSchema;
  readonly resources: { readonly [type: string]: Resource };
  readonly dataSources: { readonly [type: string]: DataSource };
  /** Unknown values may stand anywhere; must not touch the network. */
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** Unknown values may stand anywhere when planning. */
  configure(config: ObjectValue): readonly Diagnostic[];
}

/** What a call may use while it runs. */
export interface CallContext {
  /** Aborted when core asks to stop, or no longer waits for this call. */
  readonly signal: AbortSignal;
}

export interface ApplyContext extends CallContext {
  /**
   * Says what exists by now. Should the call fail in any way, core is told this state, so that nothing that
   * was created is lost.
   */
  readonly saveState: (state: ObjectValue) => void;
}

export interface Outcome<T> {
  readonly result: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Plan {
  readonly planned: ObjectValue;
  /** Attributes whose change makes a new object. */
  readonly requiresReplace: readonly AttributePath[];
}

export interface Resource {
  readonly schema: TerraformSchema;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** A pure function: same arguments, same plan. `prior` is null for a new object. */
  plan(prior: ObjectValue | null, config: ObjectValue): Outcome<Plan>;
  /** May veto the destruction of an object. */
  planDestroy(prior: ObjectValue): readonly Diagnostic[];
  /** `null`: nothing was created. */
  create(planned: ObjectValue, config: ObjectValue, context: ApplyContext): Promise<Outcome<ObjectValue | null>>;
  update(
    prior: ObjectValue,
    planned: ObjectValue,
    config: ObjectValue,
    context: ApplyContext,
  ): Promise<Outcome<ObjectValue>>;
  /** `null`: it is gone. */
  delete(prior: ObjectValue, context: CallContext): Promise<Outcome<ObjectValue | null>>;
  /** `null`: it is gone. */
  read(prior: ObjectValue, context: CallContext): Promise<Outcome<ObjectValue | null>>;
  /** The state that a read needs to find the object; `null` with an error when the id has the wrong form. */
  importState(id: string): Outcome<ObjectValue | null>;
}

export interface DataSource {
  readonly schema: TerraformSchema;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  read(config: ObjectValue, context: CallContext): Promise<Outcome<ObjectValue | null>>;
}
