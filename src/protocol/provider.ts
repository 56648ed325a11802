import { AttributePath, Diagnostic } from "./diagnostics";
import { CtyType, TerraformSchema } from "./terraform-schema";
import { ObjectValue } from "./values";

// The interfaces that a provider implements to be served. Each method belongs to one RPC.

export interface Provider {
  readonly name: string;
  readonly version: string;
  readonly schema: TerraformSchema;
  readonly resources: { readonly [typeName: string]: Resource };
  readonly dataSources: { readonly [typeName: string]: DataSource };
  readonly listResources: { readonly [typeName: string]: ListResource };
  /** Any value may be unknown. Must not use the network. */
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** Any value may be unknown during a plan. */
  configure(config: ObjectValue): readonly Diagnostic[];
}

/** Encoded responses in base64, by the name of their RPC. */
export interface PrecomputedReplies {
  readonly [rpc: string]: string;
}

/** A provider that is loaded with the first RPC that has no precomputed reply. */
export interface LazyProvider {
  /** Its source address, such as registry.terraform.io/hashicorp/null. */
  readonly address: string;
  readonly precomputedReplies: PrecomputedReplies;
  readonly load: () => Promise<Provider>;
}

/** What a call may use while it runs. */
export interface CallContext {
  /** Aborted when Terraform asks the provider to stop, or no longer waits for this call. */
  readonly signal: AbortSignal;
}

export interface ApplyContext extends CallContext {
  /**
   * Reports the state of the object so far. If the call fails later, Terraform stores the last reported state, so that
   * it does not lose an object that was created.
   */
  readonly saveState: (state: ObjectValue) => void;
  /** The private state of the plan. */
  readonly private: Buffer;
}

export interface ReadContext extends CallContext {
  /** The private state that is stored with the object; empty right after an import. */
  readonly private: Buffer;
}

export interface Outcome<T> {
  readonly result: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The end of a create, an update or a read. */
export interface StoredOutcome<T> extends Outcome<T> {
  /** Replaces the private state of the plan, or the stored one. */
  readonly private?: Buffer;
}

/** The plan for one resource. */
export interface PlannedChange {
  readonly planned: ObjectValue;
  /** Attributes whose change replaces the object. */
  readonly requiresReplace: readonly AttributePath[];
  /** Private state: Terraform stores it with the object, hides it from users and hands it to the next plan. */
  readonly private: Buffer;
}

/** Identifies an object for its whole life, apart from its state (Terraform 1.12). */
export interface ResourceIdentity {
  readonly version: number;
  readonly attributes: {
    readonly [name: string]: { readonly type: CtyType; readonly isRequired: boolean; readonly description: string };
  };
  /** `null` when the state lacks a value that the identity needs. */
  fromState(state: ObjectValue): ObjectValue | null;
  /** Like `Resource.importState`, from an identity. */
  importState(identity: ObjectValue): Outcome<ObjectValue | null>;
}

export interface Resource {
  readonly schema: TerraformSchema;
  readonly identity?: ResourceIdentity;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** A pure function: the same arguments give the same plan. `prior` is null for a new object. */
  plan(prior: ObjectValue | null, config: ObjectValue, priorPrivate: Buffer): Outcome<PlannedChange>;
  /** An error prevents the destruction of the object. */
  planDestroy(prior: ObjectValue, priorPrivate: Buffer): readonly Diagnostic[];
  /** The result is `null` when nothing was created. */
  create(planned: ObjectValue, config: ObjectValue, context: ApplyContext): Promise<StoredOutcome<ObjectValue | null>>;
  update(
    prior: ObjectValue,
    planned: ObjectValue,
    config: ObjectValue,
    context: ApplyContext,
  ): Promise<StoredOutcome<ObjectValue>>;
  /** The result is `null` when the object no longer exists, otherwise the state that remains. */
  delete(prior: ObjectValue, context: ApplyContext): Promise<Outcome<ObjectValue | null>>;
  /** The result is `null` when the object no longer exists. */
  read(prior: ObjectValue, context: ReadContext): Promise<StoredOutcome<ObjectValue | null>>;
  /** The state that a read needs to find the object, or `null` and an error when the id is malformed. */
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

/** Finds existing objects for `terraform query` (Terraform 1.14). Its type is that of a resource with an identity. */
export interface ListResource {
  readonly schema: TerraformSchema;
  validateConfig(config: ObjectValue): readonly Diagnostic[];
  /** Ends after an error. */
  list(config: ObjectValue, context: CallContext): AsyncIterable<ListedObject | Diagnostic>;
}
