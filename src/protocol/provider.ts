import { AttributePath, Diagnostic } from "./diagnostics";
import { CtyType, TerraformSchema } from "./terraform-schema";
import { ObjectValue } from "./values";

// What a provider is to this room. Interfaces only.

export interface Provider {
  readonly name: string;
  readonly version: string;
  readonly schema: TerraformSchema;
  readonly resources: { readonly [type: string]: Resource };
  readonly dataSources: { readonly [type: string]: DataSource };
  readonly listResources: { readonly [type: string]: ListResource };
  /** Unknown values may stand anywhere; must not touch the network. */
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** Unknown values may stand anywhere when planning. */
  configure(config: ObjectValue): readonly Diagnostic[];
}

/** A reply as bytes, base64, by the name of its call. */
export interface PreparedReplies {
  readonly [call: string]: string;
}

/** A provider that is loaded when core asks for more than its prepared replies say. */
export interface LateProvider {
  readonly prepared: PreparedReplies;
  readonly load: () => Promise<Provider>;
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
  /** Kept with the object, unseen by users; the one before is handed back to the next plan. */
  readonly private: Buffer;
}

/** What names an object for life, apart from its state (Terraform 1.12). */
export interface Identity {
  readonly version: number;
  readonly attributes: {
    readonly [name: string]: { readonly type: CtyType; readonly isRequired: boolean; readonly description: string };
  };
  /** `null`: the state does not say. */
  of(state: ObjectValue): ObjectValue | null;
  /** As `importState`, from an identity. */
  importState(identity: ObjectValue): Outcome<ObjectValue | null>;
}

export interface Resource {
  readonly schema: TerraformSchema;
  readonly identity?: Identity;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** A pure function: same arguments, same plan. `prior` is null for a new object. */
  plan(prior: ObjectValue | null, config: ObjectValue, kept: Buffer): Outcome<Plan>;
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

export interface ListedObject {
  readonly displayName: string;
  readonly state: ObjectValue;
  readonly diagnostics: readonly Diagnostic[];
}

/** Objects that exist, for `terraform query` (Terraform 1.14); its type is that of a resource with an identity. */
export interface ListResource {
  readonly schema: TerraformSchema;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** Ends at an error. */
  list(config: ObjectValue, context: CallContext): AsyncIterable<ListedObject | Diagnostic>;
}
