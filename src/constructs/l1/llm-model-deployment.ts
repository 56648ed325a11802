// Generated from src/schema by `npm run generate`. Do not edit.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface LlmModelDeploymentConfig extends cdktf.TerraformMetaArguments {
  /**
  * Ids of the warnings that are meant, such as "public-port": they are no longer raised. All ids: https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/rules.md
  */
  readonly acceptedWarnings?: string[];
  /**
  * Whether the provider refuses to destroy or replace the deployment. Default: false.
  */
  readonly deletionProtection?: boolean | cdktf.IResolvable;
  /**
  * Free text about the deployment. Length: 0 to 1024 characters.
  */
  readonly description?: string;
  /**
  * Name of the deployment. Its identifier is derived from it. Length: 3 to 100 characters. Form: letters and digits, with single spaces or hyphens between them.
  */
  readonly name: string;
  /**
  * Network ports of the model. Anyone can reach a public port, because Northflank's ports have no authentication.
  */
  readonly ports?: LlmModelDeploymentPorts[] | cdktf.IResolvable;
  /**
  * Identifier of the project that owns the deployment. Form: letters, digits and hyphens.
  */
  readonly projectId: string;
  /**
  * The model that runs, and the machines that it runs on.
  */
  readonly spec: LlmModelDeploymentSpec;
  /**
  * Labels of the deployment. They must exist in the account. Each: 3 to 100 characters; letters and digits, with single hyphens between them.
  */
  readonly tags?: string[];
  /**
  * Identifier of the team, for tokens of an organisation. Default: the provider's team. Form: letters, digits and hyphens.
  */
  readonly teamId?: string;
  /**
  * How long Terraform waits. When the time is over, apply ends with a warning; the deployment continues and is billed.
  */
  readonly timeouts?: LlmModelDeploymentTimeouts;
  /**
  * Whether Terraform waits until a created or updated model runs. Default: true.
  */
  readonly waitForRunning?: boolean | cdktf.IResolvable;
}
export interface LlmModelDeploymentDeploymentConfiguration {
}

export function llmModelDeploymentDeploymentConfigurationToTerraform(struct?: LlmModelDeploymentDeploymentConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function llmModelDeploymentDeploymentConfigurationToHclTerraform(struct?: LlmModelDeploymentDeploymentConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class LlmModelDeploymentDeploymentConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentDeploymentConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentDeploymentConfiguration | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }
}
export interface LlmModelDeploymentDns {
}

export function llmModelDeploymentDnsToTerraform(struct?: LlmModelDeploymentDns): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function llmModelDeploymentDnsToHclTerraform(struct?: LlmModelDeploymentDns): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class LlmModelDeploymentDnsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentDns | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentDns | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // base - computed: true, optional: false, required: false
  public get base() {
    return this.getStringAttribute('base');
  }

  // zone - computed: true, optional: false, required: false
  public get zone() {
    return this.getStringAttribute('zone');
  }
}
export interface LlmModelDeploymentPorts {
  /**
  * Whether a public HTTP port with custom domains has no default code.run host.
  */
  readonly disableNfDomain?: boolean | cdktf.IResolvable;
  /**
  * Custom domains of the port, in any order, verified beforehand. The API never returns them.
  */
  readonly domains?: string[];
  /**
  * Port number that the model's server listens on. At least 1. At most 65535.
  */
  readonly internalPort: number;
  /**
  * Name of the port; part of its public host name. Length: 1 to 8 characters. Form: a letter first, then letters and digits, with single hyphens between them.
  */
  readonly name: string;
  /**
  * Protocol of the port. One of: HTTP, HTTP/2, TCP, UDP.
  */
  readonly protocol: string;
  /**
  * Whether the port can be reached from the internet.
  */
  readonly public?: boolean | cdktf.IResolvable;
}

export function llmModelDeploymentPortsToTerraform(struct?: LlmModelDeploymentPorts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    disable_nf_domain: cdktf.booleanToTerraform(struct!.disableNfDomain),
    domains: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.domains),
    internal_port: cdktf.numberToTerraform(struct!.internalPort),
    name: cdktf.stringToTerraform(struct!.name),
    protocol: cdktf.stringToTerraform(struct!.protocol),
    public: cdktf.booleanToTerraform(struct!.public),
  }
}


export function llmModelDeploymentPortsToHclTerraform(struct?: LlmModelDeploymentPorts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    disable_nf_domain: {
      value: cdktf.booleanToHclTerraform(struct!.disableNfDomain),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    domains: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.domains),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    internal_port: {
      value: cdktf.numberToHclTerraform(struct!.internalPort),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    name: {
      value: cdktf.stringToHclTerraform(struct!.name),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    protocol: {
      value: cdktf.stringToHclTerraform(struct!.protocol),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    public: {
      value: cdktf.booleanToHclTerraform(struct!.public),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentPortsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): LlmModelDeploymentPorts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._disableNfDomain !== undefined) {
      hasAnyValues = true;
      internalValueResult.disableNfDomain = this._disableNfDomain;
    }
    if (this._domains !== undefined) {
      hasAnyValues = true;
      internalValueResult.domains = this._domains;
    }
    if (this._internalPort !== undefined) {
      hasAnyValues = true;
      internalValueResult.internalPort = this._internalPort;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._protocol !== undefined) {
      hasAnyValues = true;
      internalValueResult.protocol = this._protocol;
    }
    if (this._public !== undefined) {
      hasAnyValues = true;
      internalValueResult.public = this._public;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentPorts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._disableNfDomain = undefined;
      this._domains = undefined;
      this._internalPort = undefined;
      this._name = undefined;
      this._protocol = undefined;
      this._public = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._disableNfDomain = value.disableNfDomain;
      this._domains = value.domains;
      this._internalPort = value.internalPort;
      this._name = value.name;
      this._protocol = value.protocol;
      this._public = value.public;
    }
  }

  // disable_nf_domain - computed: true, optional: true, required: false
  private _disableNfDomain?: boolean | cdktf.IResolvable; 
  public get disableNfDomain() {
    return this.getBooleanAttribute('disable_nf_domain');
  }
  public set disableNfDomain(value: boolean | cdktf.IResolvable) {
    this._disableNfDomain = value;
  }
  public resetDisableNfDomain() {
    this._disableNfDomain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disableNfDomainInput() {
    return this._disableNfDomain;
  }

  // dns - computed: true, optional: false, required: false
  public get dns() {
    return this.getStringAttribute('dns');
  }

  // domains - computed: true, optional: true, required: false
  private _domains?: string[]; 
  public get domains() {
    return cdktf.Fn.tolist(this.getListAttribute('domains'));
  }
  public set domains(value: string[]) {
    this._domains = value;
  }
  public resetDomains() {
    this._domains = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainsInput() {
    return this._domains;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // internal_port - computed: true, optional: false, required: true
  private _internalPort?: number; 
  public get internalPort() {
    return this.getNumberAttribute('internal_port');
  }
  public set internalPort(value: number) {
    this._internalPort = value;
  }
  // Temporarily expose input value. Use with caution.
  public get internalPortInput() {
    return this._internalPort;
  }

  // name - computed: true, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // protocol - computed: true, optional: false, required: true
  private _protocol?: string; 
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }

  // public - computed: true, optional: true, required: false
  private _public?: boolean | cdktf.IResolvable; 
  public get public() {
    return this.getBooleanAttribute('public');
  }
  public set public(value: boolean | cdktf.IResolvable) {
    this._public = value;
  }
  public resetPublic() {
    this._public = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get publicInput() {
    return this._public;
  }
}

export class LlmModelDeploymentPortsList extends cdktf.ComplexList {
  public internalValue? : LlmModelDeploymentPorts[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): LlmModelDeploymentPortsOutputReference {
    return new LlmModelDeploymentPortsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig {
  /**
  * How many tokens vLLM computes in one step; at least max_num_seqs. At least 1.
  */
  readonly maxNumBatchedTokens?: number;
  /**
  * How many sequences vLLM serves at the same time. At least 1.
  */
  readonly maxNumSeqs?: number;
}

export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigToTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    max_num_batched_tokens: cdktf.numberToTerraform(struct!.maxNumBatchedTokens),
    max_num_seqs: cdktf.numberToTerraform(struct!.maxNumSeqs),
  }
}


export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    max_num_batched_tokens: {
      value: cdktf.numberToHclTerraform(struct!.maxNumBatchedTokens),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    max_num_seqs: {
      value: cdktf.numberToHclTerraform(struct!.maxNumSeqs),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._maxNumBatchedTokens !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxNumBatchedTokens = this._maxNumBatchedTokens;
    }
    if (this._maxNumSeqs !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxNumSeqs = this._maxNumSeqs;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._maxNumBatchedTokens = undefined;
      this._maxNumSeqs = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._maxNumBatchedTokens = value.maxNumBatchedTokens;
      this._maxNumSeqs = value.maxNumSeqs;
    }
  }

  // max_num_batched_tokens - computed: true, optional: true, required: false
  private _maxNumBatchedTokens?: number; 
  public get maxNumBatchedTokens() {
    return this.getNumberAttribute('max_num_batched_tokens');
  }
  public set maxNumBatchedTokens(value: number) {
    this._maxNumBatchedTokens = value;
  }
  public resetMaxNumBatchedTokens() {
    this._maxNumBatchedTokens = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxNumBatchedTokensInput() {
    return this._maxNumBatchedTokens;
  }

  // max_num_seqs - computed: true, optional: true, required: false
  private _maxNumSeqs?: number; 
  public get maxNumSeqs() {
    return this.getNumberAttribute('max_num_seqs');
  }
  public set maxNumSeqs(value: number) {
    this._maxNumSeqs = value;
  }
  public resetMaxNumSeqs() {
    this._maxNumSeqs = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxNumSeqsInput() {
    return this._maxNumSeqs;
  }
}
export interface LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig {
  /**
  * Number of GPUs that experts are split over. vLLM itself has only a switch. At least 0.
  */
  readonly expertParallelism?: number;
  /**
  * Number of stages that the layers are split into. At least 1.
  */
  readonly pipelineParallelism?: number;
  /**
  * Number of GPUs that each layer is split over. At least 1.
  */
  readonly tensorParallelism?: number;
}

export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigToTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    expert_parallelism: cdktf.numberToTerraform(struct!.expertParallelism),
    pipeline_parallelism: cdktf.numberToTerraform(struct!.pipelineParallelism),
    tensor_parallelism: cdktf.numberToTerraform(struct!.tensorParallelism),
  }
}


export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    expert_parallelism: {
      value: cdktf.numberToHclTerraform(struct!.expertParallelism),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    pipeline_parallelism: {
      value: cdktf.numberToHclTerraform(struct!.pipelineParallelism),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    tensor_parallelism: {
      value: cdktf.numberToHclTerraform(struct!.tensorParallelism),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._expertParallelism !== undefined) {
      hasAnyValues = true;
      internalValueResult.expertParallelism = this._expertParallelism;
    }
    if (this._pipelineParallelism !== undefined) {
      hasAnyValues = true;
      internalValueResult.pipelineParallelism = this._pipelineParallelism;
    }
    if (this._tensorParallelism !== undefined) {
      hasAnyValues = true;
      internalValueResult.tensorParallelism = this._tensorParallelism;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._expertParallelism = undefined;
      this._pipelineParallelism = undefined;
      this._tensorParallelism = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._expertParallelism = value.expertParallelism;
      this._pipelineParallelism = value.pipelineParallelism;
      this._tensorParallelism = value.tensorParallelism;
    }
  }

  // expert_parallelism - computed: true, optional: true, required: false
  private _expertParallelism?: number; 
  public get expertParallelism() {
    return this.getNumberAttribute('expert_parallelism');
  }
  public set expertParallelism(value: number) {
    this._expertParallelism = value;
  }
  public resetExpertParallelism() {
    this._expertParallelism = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get expertParallelismInput() {
    return this._expertParallelism;
  }

  // pipeline_parallelism - computed: true, optional: true, required: false
  private _pipelineParallelism?: number; 
  public get pipelineParallelism() {
    return this.getNumberAttribute('pipeline_parallelism');
  }
  public set pipelineParallelism(value: number) {
    this._pipelineParallelism = value;
  }
  public resetPipelineParallelism() {
    this._pipelineParallelism = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pipelineParallelismInput() {
    return this._pipelineParallelism;
  }

  // tensor_parallelism - computed: true, optional: true, required: false
  private _tensorParallelism?: number; 
  public get tensorParallelism() {
    return this.getNumberAttribute('tensor_parallelism');
  }
  public set tensorParallelism(value: number) {
    this._tensorParallelism = value;
  }
  public resetTensorParallelism() {
    this._tensorParallelism = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tensorParallelismInput() {
    return this._tensorParallelism;
  }
}
export interface LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig {
  /**
  * Longest input in tokens. At least 1.
  */
  readonly maxInputLength?: number;
  /**
  * Context length in tokens, or "auto" for the longest that fits.
  */
  readonly maxModelLength?: string;
  /**
  * Longest output in tokens. At least 1.
  */
  readonly maxOutputLength?: number;
}

export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    max_input_length: cdktf.numberToTerraform(struct!.maxInputLength),
    max_model_length: cdktf.stringToTerraform(struct!.maxModelLength),
    max_output_length: cdktf.numberToTerraform(struct!.maxOutputLength),
  }
}


export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    max_input_length: {
      value: cdktf.numberToHclTerraform(struct!.maxInputLength),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    max_model_length: {
      value: cdktf.stringToHclTerraform(struct!.maxModelLength),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    max_output_length: {
      value: cdktf.numberToHclTerraform(struct!.maxOutputLength),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._maxInputLength !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxInputLength = this._maxInputLength;
    }
    if (this._maxModelLength !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxModelLength = this._maxModelLength;
    }
    if (this._maxOutputLength !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxOutputLength = this._maxOutputLength;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._maxInputLength = undefined;
      this._maxModelLength = undefined;
      this._maxOutputLength = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._maxInputLength = value.maxInputLength;
      this._maxModelLength = value.maxModelLength;
      this._maxOutputLength = value.maxOutputLength;
    }
  }

  // max_input_length - computed: true, optional: true, required: false
  private _maxInputLength?: number; 
  public get maxInputLength() {
    return this.getNumberAttribute('max_input_length');
  }
  public set maxInputLength(value: number) {
    this._maxInputLength = value;
  }
  public resetMaxInputLength() {
    this._maxInputLength = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxInputLengthInput() {
    return this._maxInputLength;
  }

  // max_model_length - computed: true, optional: true, required: false
  private _maxModelLength?: string; 
  public get maxModelLength() {
    return this.getStringAttribute('max_model_length');
  }
  public set maxModelLength(value: string) {
    this._maxModelLength = value;
  }
  public resetMaxModelLength() {
    this._maxModelLength = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxModelLengthInput() {
    return this._maxModelLength;
  }

  // max_output_length - computed: true, optional: true, required: false
  private _maxOutputLength?: number; 
  public get maxOutputLength() {
    return this.getNumberAttribute('max_output_length');
  }
  public set maxOutputLength(value: number) {
    this._maxOutputLength = value;
  }
  public resetMaxOutputLength() {
    this._maxOutputLength = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxOutputLengthInput() {
    return this._maxOutputLength;
  }
}
export interface LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig {
  /**
  * Limits of a batch.
  */
  readonly batchingConfig?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig;
  /**
  * Type of weights and activations. One of: auto, float16, bfloat16.
  */
  readonly dataType?: string;
  /**
  * Whether vLLM schedules the next step while the GPUs compute.
  */
  readonly enableAsyncScheduling?: boolean | cdktf.IResolvable;
  /**
  * Whether vLLM splits long prompts over several steps.
  */
  readonly enableChunkedPrefill?: boolean | cdktf.IResolvable;
  /**
  * Whether vLLM reuses the cache for prompts with the same beginning.
  */
  readonly enablePrefixCaching?: boolean | cdktf.IResolvable;
  /**
  * Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.
  */
  readonly enforceEager?: boolean | cdktf.IResolvable;
  /**
  * Fraction of the GPU's memory that the server may take. More than 0. At most 1.
  */
  readonly gpuMemoryUtilization?: number;
  /**
  * Type of the key-value cache. One of: fp8, fp8_e5m2, fp8_e4m3.
  */
  readonly kvCacheDataType?: string;
  /**
  * How one server spreads the model over GPUs.
  */
  readonly parallelismConfig?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig;
  /**
  * Quantisation of the weights. One of: fp8, awq, gptq, int4.
  */
  readonly quantization?: string;
  /**
  * Number of independent servers. At least 0.
  */
  readonly replicas?: number;
  /**
  * Limits of a sequence, in tokens.
  */
  readonly sequenceLengthConfig?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig;
  /**
  * Whether vLLM runs Python code from the model's repository. If it must, pin the revision to a commit.
  */
  readonly trustRemoteCode?: boolean | cdktf.IResolvable;
}

export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigToTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    batching_config: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigToTerraform(struct!.batchingConfig),
    data_type: cdktf.stringToTerraform(struct!.dataType),
    enable_async_scheduling: cdktf.booleanToTerraform(struct!.enableAsyncScheduling),
    enable_chunked_prefill: cdktf.booleanToTerraform(struct!.enableChunkedPrefill),
    enable_prefix_caching: cdktf.booleanToTerraform(struct!.enablePrefixCaching),
    enforce_eager: cdktf.booleanToTerraform(struct!.enforceEager),
    gpu_memory_utilization: cdktf.numberToTerraform(struct!.gpuMemoryUtilization),
    kv_cache_data_type: cdktf.stringToTerraform(struct!.kvCacheDataType),
    parallelism_config: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigToTerraform(struct!.parallelismConfig),
    quantization: cdktf.stringToTerraform(struct!.quantization),
    replicas: cdktf.numberToTerraform(struct!.replicas),
    sequence_length_config: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToTerraform(struct!.sequenceLengthConfig),
    trust_remote_code: cdktf.booleanToTerraform(struct!.trustRemoteCode),
  }
}


export function llmModelDeploymentSpecConfigurationArchitectureWorkerConfigToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    batching_config: {
      value: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigToHclTerraform(struct!.batchingConfig),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig",
    },
    data_type: {
      value: cdktf.stringToHclTerraform(struct!.dataType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    enable_async_scheduling: {
      value: cdktf.booleanToHclTerraform(struct!.enableAsyncScheduling),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    enable_chunked_prefill: {
      value: cdktf.booleanToHclTerraform(struct!.enableChunkedPrefill),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    enable_prefix_caching: {
      value: cdktf.booleanToHclTerraform(struct!.enablePrefixCaching),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    enforce_eager: {
      value: cdktf.booleanToHclTerraform(struct!.enforceEager),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    gpu_memory_utilization: {
      value: cdktf.numberToHclTerraform(struct!.gpuMemoryUtilization),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    kv_cache_data_type: {
      value: cdktf.stringToHclTerraform(struct!.kvCacheDataType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    parallelism_config: {
      value: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigToHclTerraform(struct!.parallelismConfig),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig",
    },
    quantization: {
      value: cdktf.stringToHclTerraform(struct!.quantization),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    replicas: {
      value: cdktf.numberToHclTerraform(struct!.replicas),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    sequence_length_config: {
      value: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToHclTerraform(struct!.sequenceLengthConfig),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig",
    },
    trust_remote_code: {
      value: cdktf.booleanToHclTerraform(struct!.trustRemoteCode),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._batchingConfig?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.batchingConfig = this._batchingConfig?.internalValue;
    }
    if (this._dataType !== undefined) {
      hasAnyValues = true;
      internalValueResult.dataType = this._dataType;
    }
    if (this._enableAsyncScheduling !== undefined) {
      hasAnyValues = true;
      internalValueResult.enableAsyncScheduling = this._enableAsyncScheduling;
    }
    if (this._enableChunkedPrefill !== undefined) {
      hasAnyValues = true;
      internalValueResult.enableChunkedPrefill = this._enableChunkedPrefill;
    }
    if (this._enablePrefixCaching !== undefined) {
      hasAnyValues = true;
      internalValueResult.enablePrefixCaching = this._enablePrefixCaching;
    }
    if (this._enforceEager !== undefined) {
      hasAnyValues = true;
      internalValueResult.enforceEager = this._enforceEager;
    }
    if (this._gpuMemoryUtilization !== undefined) {
      hasAnyValues = true;
      internalValueResult.gpuMemoryUtilization = this._gpuMemoryUtilization;
    }
    if (this._kvCacheDataType !== undefined) {
      hasAnyValues = true;
      internalValueResult.kvCacheDataType = this._kvCacheDataType;
    }
    if (this._parallelismConfig?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.parallelismConfig = this._parallelismConfig?.internalValue;
    }
    if (this._quantization !== undefined) {
      hasAnyValues = true;
      internalValueResult.quantization = this._quantization;
    }
    if (this._replicas !== undefined) {
      hasAnyValues = true;
      internalValueResult.replicas = this._replicas;
    }
    if (this._sequenceLengthConfig?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.sequenceLengthConfig = this._sequenceLengthConfig?.internalValue;
    }
    if (this._trustRemoteCode !== undefined) {
      hasAnyValues = true;
      internalValueResult.trustRemoteCode = this._trustRemoteCode;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._batchingConfig.internalValue = undefined;
      this._dataType = undefined;
      this._enableAsyncScheduling = undefined;
      this._enableChunkedPrefill = undefined;
      this._enablePrefixCaching = undefined;
      this._enforceEager = undefined;
      this._gpuMemoryUtilization = undefined;
      this._kvCacheDataType = undefined;
      this._parallelismConfig.internalValue = undefined;
      this._quantization = undefined;
      this._replicas = undefined;
      this._sequenceLengthConfig.internalValue = undefined;
      this._trustRemoteCode = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._batchingConfig.internalValue = value.batchingConfig;
      this._dataType = value.dataType;
      this._enableAsyncScheduling = value.enableAsyncScheduling;
      this._enableChunkedPrefill = value.enableChunkedPrefill;
      this._enablePrefixCaching = value.enablePrefixCaching;
      this._enforceEager = value.enforceEager;
      this._gpuMemoryUtilization = value.gpuMemoryUtilization;
      this._kvCacheDataType = value.kvCacheDataType;
      this._parallelismConfig.internalValue = value.parallelismConfig;
      this._quantization = value.quantization;
      this._replicas = value.replicas;
      this._sequenceLengthConfig.internalValue = value.sequenceLengthConfig;
      this._trustRemoteCode = value.trustRemoteCode;
    }
  }

  // batching_config - computed: true, optional: true, required: false
  private _batchingConfig = new LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigOutputReference(this, "batching_config");
  public get batchingConfig() {
    return this._batchingConfig;
  }
  public putBatchingConfig(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig) {
    this._batchingConfig.internalValue = value;
  }
  public resetBatchingConfig() {
    this._batchingConfig.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get batchingConfigInput() {
    return this._batchingConfig.internalValue;
  }

  // data_type - computed: true, optional: true, required: false
  private _dataType?: string; 
  public get dataType() {
    return this.getStringAttribute('data_type');
  }
  public set dataType(value: string) {
    this._dataType = value;
  }
  public resetDataType() {
    this._dataType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataTypeInput() {
    return this._dataType;
  }

  // enable_async_scheduling - computed: true, optional: true, required: false
  private _enableAsyncScheduling?: boolean | cdktf.IResolvable; 
  public get enableAsyncScheduling() {
    return this.getBooleanAttribute('enable_async_scheduling');
  }
  public set enableAsyncScheduling(value: boolean | cdktf.IResolvable) {
    this._enableAsyncScheduling = value;
  }
  public resetEnableAsyncScheduling() {
    this._enableAsyncScheduling = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enableAsyncSchedulingInput() {
    return this._enableAsyncScheduling;
  }

  // enable_chunked_prefill - computed: true, optional: true, required: false
  private _enableChunkedPrefill?: boolean | cdktf.IResolvable; 
  public get enableChunkedPrefill() {
    return this.getBooleanAttribute('enable_chunked_prefill');
  }
  public set enableChunkedPrefill(value: boolean | cdktf.IResolvable) {
    this._enableChunkedPrefill = value;
  }
  public resetEnableChunkedPrefill() {
    this._enableChunkedPrefill = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enableChunkedPrefillInput() {
    return this._enableChunkedPrefill;
  }

  // enable_prefix_caching - computed: true, optional: true, required: false
  private _enablePrefixCaching?: boolean | cdktf.IResolvable; 
  public get enablePrefixCaching() {
    return this.getBooleanAttribute('enable_prefix_caching');
  }
  public set enablePrefixCaching(value: boolean | cdktf.IResolvable) {
    this._enablePrefixCaching = value;
  }
  public resetEnablePrefixCaching() {
    this._enablePrefixCaching = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enablePrefixCachingInput() {
    return this._enablePrefixCaching;
  }

  // enforce_eager - computed: true, optional: true, required: false
  private _enforceEager?: boolean | cdktf.IResolvable; 
  public get enforceEager() {
    return this.getBooleanAttribute('enforce_eager');
  }
  public set enforceEager(value: boolean | cdktf.IResolvable) {
    this._enforceEager = value;
  }
  public resetEnforceEager() {
    this._enforceEager = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enforceEagerInput() {
    return this._enforceEager;
  }

  // gpu_memory_utilization - computed: true, optional: true, required: false
  private _gpuMemoryUtilization?: number; 
  public get gpuMemoryUtilization() {
    return this.getNumberAttribute('gpu_memory_utilization');
  }
  public set gpuMemoryUtilization(value: number) {
    this._gpuMemoryUtilization = value;
  }
  public resetGpuMemoryUtilization() {
    this._gpuMemoryUtilization = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gpuMemoryUtilizationInput() {
    return this._gpuMemoryUtilization;
  }

  // kv_cache_data_type - computed: true, optional: true, required: false
  private _kvCacheDataType?: string; 
  public get kvCacheDataType() {
    return this.getStringAttribute('kv_cache_data_type');
  }
  public set kvCacheDataType(value: string) {
    this._kvCacheDataType = value;
  }
  public resetKvCacheDataType() {
    this._kvCacheDataType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get kvCacheDataTypeInput() {
    return this._kvCacheDataType;
  }

  // parallelism_config - computed: true, optional: true, required: false
  private _parallelismConfig = new LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigOutputReference(this, "parallelism_config");
  public get parallelismConfig() {
    return this._parallelismConfig;
  }
  public putParallelismConfig(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig) {
    this._parallelismConfig.internalValue = value;
  }
  public resetParallelismConfig() {
    this._parallelismConfig.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get parallelismConfigInput() {
    return this._parallelismConfig.internalValue;
  }

  // quantization - computed: true, optional: true, required: false
  private _quantization?: string; 
  public get quantization() {
    return this.getStringAttribute('quantization');
  }
  public set quantization(value: string) {
    this._quantization = value;
  }
  public resetQuantization() {
    this._quantization = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get quantizationInput() {
    return this._quantization;
  }

  // replicas - computed: true, optional: true, required: false
  private _replicas?: number; 
  public get replicas() {
    return this.getNumberAttribute('replicas');
  }
  public set replicas(value: number) {
    this._replicas = value;
  }
  public resetReplicas() {
    this._replicas = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get replicasInput() {
    return this._replicas;
  }

  // sequence_length_config - computed: true, optional: true, required: false
  private _sequenceLengthConfig = new LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigOutputReference(this, "sequence_length_config");
  public get sequenceLengthConfig() {
    return this._sequenceLengthConfig;
  }
  public putSequenceLengthConfig(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig) {
    this._sequenceLengthConfig.internalValue = value;
  }
  public resetSequenceLengthConfig() {
    this._sequenceLengthConfig.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sequenceLengthConfigInput() {
    return this._sequenceLengthConfig.internalValue;
  }

  // trust_remote_code - computed: true, optional: true, required: false
  private _trustRemoteCode?: boolean | cdktf.IResolvable; 
  public get trustRemoteCode() {
    return this.getBooleanAttribute('trust_remote_code');
  }
  public set trustRemoteCode(value: boolean | cdktf.IResolvable) {
    this._trustRemoteCode = value;
  }
  public resetTrustRemoteCode() {
    this._trustRemoteCode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get trustRemoteCodeInput() {
    return this._trustRemoteCode;
  }
}
export interface LlmModelDeploymentSpecConfigurationArchitecture {
  /**
  * Kind of layout. One of: aggregated.
  */
  readonly type?: string;
  /**
  * Settings of the inference servers. Limits are those of vLLM.
  */
  readonly workerConfig?: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig;
}

export function llmModelDeploymentSpecConfigurationArchitectureToTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitecture | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    type: cdktf.stringToTerraform(struct!.type),
    worker_config: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigToTerraform(struct!.workerConfig),
  }
}


export function llmModelDeploymentSpecConfigurationArchitectureToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationArchitecture | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    worker_config: {
      value: llmModelDeploymentSpecConfigurationArchitectureWorkerConfigToHclTerraform(struct!.workerConfig),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationArchitectureOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationArchitecture | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    if (this._workerConfig?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.workerConfig = this._workerConfig?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationArchitecture | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._type = undefined;
      this._workerConfig.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._type = value.type;
      this._workerConfig.internalValue = value.workerConfig;
    }
  }

  // type - computed: true, optional: true, required: false
  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  public resetType() {
    this._type = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }

  // worker_config - computed: true, optional: true, required: false
  private _workerConfig = new LlmModelDeploymentSpecConfigurationArchitectureWorkerConfigOutputReference(this, "worker_config");
  public get workerConfig() {
    return this._workerConfig;
  }
  public putWorkerConfig(value: LlmModelDeploymentSpecConfigurationArchitectureWorkerConfig) {
    this._workerConfig.internalValue = value;
  }
  public resetWorkerConfig() {
    this._workerConfig.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get workerConfigInput() {
    return this._workerConfig.internalValue;
  }
}
export interface LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration {
  /**
  * GPUs for each replica. At least 0.
  */
  readonly gpuCount?: number;
  /**
  * Identifier of the GPU type, as the API lists it for each region. Your own cloud has identifiers of its own.
  */
  readonly gpuType?: string;
  /**
  * Whether the model may run on a time-sliced node pool, where models share a GPU. Only for your own cloud.
  */
  readonly timesliced?: boolean | cdktf.IResolvable;
}

export function llmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationToTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    gpu_count: cdktf.numberToTerraform(struct!.gpuCount),
    gpu_type: cdktf.stringToTerraform(struct!.gpuType),
    timesliced: cdktf.booleanToTerraform(struct!.timesliced),
  }
}


export function llmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    gpu_count: {
      value: cdktf.numberToHclTerraform(struct!.gpuCount),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    gpu_type: {
      value: cdktf.stringToHclTerraform(struct!.gpuType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    timesliced: {
      value: cdktf.booleanToHclTerraform(struct!.timesliced),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._gpuCount !== undefined) {
      hasAnyValues = true;
      internalValueResult.gpuCount = this._gpuCount;
    }
    if (this._gpuType !== undefined) {
      hasAnyValues = true;
      internalValueResult.gpuType = this._gpuType;
    }
    if (this._timesliced !== undefined) {
      hasAnyValues = true;
      internalValueResult.timesliced = this._timesliced;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._gpuCount = undefined;
      this._gpuType = undefined;
      this._timesliced = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._gpuCount = value.gpuCount;
      this._gpuType = value.gpuType;
      this._timesliced = value.timesliced;
    }
  }

  // gpu_count - computed: true, optional: true, required: false
  private _gpuCount?: number; 
  public get gpuCount() {
    return this.getNumberAttribute('gpu_count');
  }
  public set gpuCount(value: number) {
    this._gpuCount = value;
  }
  public resetGpuCount() {
    this._gpuCount = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gpuCountInput() {
    return this._gpuCount;
  }

  // gpu_type - computed: true, optional: true, required: false
  private _gpuType?: string; 
  public get gpuType() {
    return this.getStringAttribute('gpu_type');
  }
  public set gpuType(value: string) {
    this._gpuType = value;
  }
  public resetGpuType() {
    this._gpuType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gpuTypeInput() {
    return this._gpuType;
  }

  // timesliced - computed: true, optional: true, required: false
  private _timesliced?: boolean | cdktf.IResolvable; 
  public get timesliced() {
    return this.getBooleanAttribute('timesliced');
  }
  public set timesliced(value: boolean | cdktf.IResolvable) {
    this._timesliced = value;
  }
  public resetTimesliced() {
    this._timesliced = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeslicedInput() {
    return this._timesliced;
  }
}
export interface LlmModelDeploymentSpecConfigurationNodeConfigurationGpu {
  /**
  * Kind and number of the GPUs.
  */
  readonly configuration?: LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration;
  /**
  * Whether the model uses GPUs.
  */
  readonly enabled?: boolean | cdktf.IResolvable;
}

export function llmModelDeploymentSpecConfigurationNodeConfigurationGpuToTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfigurationGpu | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    configuration: llmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationToTerraform(struct!.configuration),
    enabled: cdktf.booleanToTerraform(struct!.enabled),
  }
}


export function llmModelDeploymentSpecConfigurationNodeConfigurationGpuToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfigurationGpu | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    configuration: {
      value: llmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationToHclTerraform(struct!.configuration),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration",
    },
    enabled: {
      value: cdktf.booleanToHclTerraform(struct!.enabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationNodeConfigurationGpuOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationNodeConfigurationGpu | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._configuration?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.configuration = this._configuration?.internalValue;
    }
    if (this._enabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.enabled = this._enabled;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationNodeConfigurationGpu | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._configuration.internalValue = undefined;
      this._enabled = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._configuration.internalValue = value.configuration;
      this._enabled = value.enabled;
    }
  }

  // configuration - computed: true, optional: true, required: false
  private _configuration = new LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationOutputReference(this, "configuration");
  public get configuration() {
    return this._configuration;
  }
  public putConfiguration(value: LlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration) {
    this._configuration.internalValue = value;
  }
  public resetConfiguration() {
    this._configuration.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get configurationInput() {
    return this._configuration.internalValue;
  }

  // enabled - computed: true, optional: true, required: false
  private _enabled?: boolean | cdktf.IResolvable; 
  public get enabled() {
    return this.getBooleanAttribute('enabled');
  }
  public set enabled(value: boolean | cdktf.IResolvable) {
    this._enabled = value;
  }
  public resetEnabled() {
    this._enabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enabledInput() {
    return this._enabled;
  }
}
export interface LlmModelDeploymentSpecConfigurationNodeConfigurationStorage {
  /**
  * Access mode of the volume. One of: ReadWriteMany.
  */
  readonly accessMode?: string;
  /**
  * Size of /dev/shm. The API does not document the unit; it is presumably megabytes. At least 0.
  */
  readonly shmSize?: number;
  /**
  * Type of the storage. Length: 3 to 39 characters. Form: a letter first, then letters and digits, with single hyphens between them.
  */
  readonly storageClass?: string;
  /**
  * Size of the volume in megabytes. The sizes on offer depend on the storage class. At least 0.
  */
  readonly storageSize: number;
}

export function llmModelDeploymentSpecConfigurationNodeConfigurationStorageToTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfigurationStorage | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    access_mode: cdktf.stringToTerraform(struct!.accessMode),
    shm_size: cdktf.numberToTerraform(struct!.shmSize),
    storage_class: cdktf.stringToTerraform(struct!.storageClass),
    storage_size: cdktf.numberToTerraform(struct!.storageSize),
  }
}


export function llmModelDeploymentSpecConfigurationNodeConfigurationStorageToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfigurationStorage | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    access_mode: {
      value: cdktf.stringToHclTerraform(struct!.accessMode),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    shm_size: {
      value: cdktf.numberToHclTerraform(struct!.shmSize),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    storage_class: {
      value: cdktf.stringToHclTerraform(struct!.storageClass),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    storage_size: {
      value: cdktf.numberToHclTerraform(struct!.storageSize),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationNodeConfigurationStorageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationNodeConfigurationStorage | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._accessMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.accessMode = this._accessMode;
    }
    if (this._shmSize !== undefined) {
      hasAnyValues = true;
      internalValueResult.shmSize = this._shmSize;
    }
    if (this._storageClass !== undefined) {
      hasAnyValues = true;
      internalValueResult.storageClass = this._storageClass;
    }
    if (this._storageSize !== undefined) {
      hasAnyValues = true;
      internalValueResult.storageSize = this._storageSize;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationNodeConfigurationStorage | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._accessMode = undefined;
      this._shmSize = undefined;
      this._storageClass = undefined;
      this._storageSize = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._accessMode = value.accessMode;
      this._shmSize = value.shmSize;
      this._storageClass = value.storageClass;
      this._storageSize = value.storageSize;
    }
  }

  // access_mode - computed: true, optional: true, required: false
  private _accessMode?: string; 
  public get accessMode() {
    return this.getStringAttribute('access_mode');
  }
  public set accessMode(value: string) {
    this._accessMode = value;
  }
  public resetAccessMode() {
    this._accessMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accessModeInput() {
    return this._accessMode;
  }

  // shm_size - computed: true, optional: true, required: false
  private _shmSize?: number; 
  public get shmSize() {
    return this.getNumberAttribute('shm_size');
  }
  public set shmSize(value: number) {
    this._shmSize = value;
  }
  public resetShmSize() {
    this._shmSize = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get shmSizeInput() {
    return this._shmSize;
  }

  // storage_class - computed: true, optional: true, required: false
  private _storageClass?: string; 
  public get storageClass() {
    return this.getStringAttribute('storage_class');
  }
  public set storageClass(value: string) {
    this._storageClass = value;
  }
  public resetStorageClass() {
    this._storageClass = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get storageClassInput() {
    return this._storageClass;
  }

  // storage_size - computed: true, optional: false, required: true
  private _storageSize?: number; 
  public get storageSize() {
    return this.getNumberAttribute('storage_size');
  }
  public set storageSize(value: number) {
    this._storageSize = value;
  }
  // Temporarily expose input value. Use with caution.
  public get storageSizeInput() {
    return this._storageSize;
  }
}
export interface LlmModelDeploymentSpecConfigurationNodeConfiguration {
  /**
  * GPUs of each replica.
  */
  readonly gpu?: LlmModelDeploymentSpecConfigurationNodeConfigurationGpu;
  /**
  * Volume that holds the model's files, and shared memory.
  */
  readonly storage?: LlmModelDeploymentSpecConfigurationNodeConfigurationStorage;
}

export function llmModelDeploymentSpecConfigurationNodeConfigurationToTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfiguration | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    gpu: llmModelDeploymentSpecConfigurationNodeConfigurationGpuToTerraform(struct!.gpu),
    storage: llmModelDeploymentSpecConfigurationNodeConfigurationStorageToTerraform(struct!.storage),
  }
}


export function llmModelDeploymentSpecConfigurationNodeConfigurationToHclTerraform(struct?: LlmModelDeploymentSpecConfigurationNodeConfiguration | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    gpu: {
      value: llmModelDeploymentSpecConfigurationNodeConfigurationGpuToHclTerraform(struct!.gpu),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationNodeConfigurationGpu",
    },
    storage: {
      value: llmModelDeploymentSpecConfigurationNodeConfigurationStorageToHclTerraform(struct!.storage),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationNodeConfigurationStorage",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationNodeConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfigurationNodeConfiguration | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._gpu?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.gpu = this._gpu?.internalValue;
    }
    if (this._storage?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.storage = this._storage?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfigurationNodeConfiguration | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._gpu.internalValue = undefined;
      this._storage.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._gpu.internalValue = value.gpu;
      this._storage.internalValue = value.storage;
    }
  }

  // gpu - computed: true, optional: true, required: false
  private _gpu = new LlmModelDeploymentSpecConfigurationNodeConfigurationGpuOutputReference(this, "gpu");
  public get gpu() {
    return this._gpu;
  }
  public putGpu(value: LlmModelDeploymentSpecConfigurationNodeConfigurationGpu) {
    this._gpu.internalValue = value;
  }
  public resetGpu() {
    this._gpu.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gpuInput() {
    return this._gpu.internalValue;
  }

  // storage - computed: true, optional: true, required: false
  private _storage = new LlmModelDeploymentSpecConfigurationNodeConfigurationStorageOutputReference(this, "storage");
  public get storage() {
    return this._storage;
  }
  public putStorage(value: LlmModelDeploymentSpecConfigurationNodeConfigurationStorage) {
    this._storage.internalValue = value;
  }
  public resetStorage() {
    this._storage.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get storageInput() {
    return this._storage.internalValue;
  }
}
export interface LlmModelDeploymentSpecConfiguration {
  /**
  * Layout of the servers.
  */
  readonly architecture?: LlmModelDeploymentSpecConfigurationArchitecture;
  /**
  * Inference engine. One of: vllm.
  */
  readonly engine?: string;
  /**
  * Repository of the model, as organisation/model.
  */
  readonly name?: string;
  /**
  * Machines that the model runs on.
  */
  readonly nodeConfiguration?: LlmModelDeploymentSpecConfigurationNodeConfiguration;
  /**
  * Branch, tag or commit of the model's repository. Only a commit always names the same files.
  */
  readonly revision?: string;
}

export function llmModelDeploymentSpecConfigurationToTerraform(struct?: LlmModelDeploymentSpecConfiguration | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    architecture: llmModelDeploymentSpecConfigurationArchitectureToTerraform(struct!.architecture),
    engine: cdktf.stringToTerraform(struct!.engine),
    name: cdktf.stringToTerraform(struct!.name),
    node_configuration: llmModelDeploymentSpecConfigurationNodeConfigurationToTerraform(struct!.nodeConfiguration),
    revision: cdktf.stringToTerraform(struct!.revision),
  }
}


export function llmModelDeploymentSpecConfigurationToHclTerraform(struct?: LlmModelDeploymentSpecConfiguration | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    architecture: {
      value: llmModelDeploymentSpecConfigurationArchitectureToHclTerraform(struct!.architecture),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationArchitecture",
    },
    engine: {
      value: cdktf.stringToHclTerraform(struct!.engine),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    name: {
      value: cdktf.stringToHclTerraform(struct!.name),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    node_configuration: {
      value: llmModelDeploymentSpecConfigurationNodeConfigurationToHclTerraform(struct!.nodeConfiguration),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfigurationNodeConfiguration",
    },
    revision: {
      value: cdktf.stringToHclTerraform(struct!.revision),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpecConfiguration | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._architecture?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.architecture = this._architecture?.internalValue;
    }
    if (this._engine !== undefined) {
      hasAnyValues = true;
      internalValueResult.engine = this._engine;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._nodeConfiguration?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeConfiguration = this._nodeConfiguration?.internalValue;
    }
    if (this._revision !== undefined) {
      hasAnyValues = true;
      internalValueResult.revision = this._revision;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpecConfiguration | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._architecture.internalValue = undefined;
      this._engine = undefined;
      this._name = undefined;
      this._nodeConfiguration.internalValue = undefined;
      this._revision = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._architecture.internalValue = value.architecture;
      this._engine = value.engine;
      this._name = value.name;
      this._nodeConfiguration.internalValue = value.nodeConfiguration;
      this._revision = value.revision;
    }
  }

  // architecture - computed: true, optional: true, required: false
  private _architecture = new LlmModelDeploymentSpecConfigurationArchitectureOutputReference(this, "architecture");
  public get architecture() {
    return this._architecture;
  }
  public putArchitecture(value: LlmModelDeploymentSpecConfigurationArchitecture) {
    this._architecture.internalValue = value;
  }
  public resetArchitecture() {
    this._architecture.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get architectureInput() {
    return this._architecture.internalValue;
  }

  // engine - computed: true, optional: true, required: false
  private _engine?: string; 
  public get engine() {
    return this.getStringAttribute('engine');
  }
  public set engine(value: string) {
    this._engine = value;
  }
  public resetEngine() {
    this._engine = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get engineInput() {
    return this._engine;
  }

  // name - computed: true, optional: true, required: false
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // node_configuration - computed: true, optional: true, required: false
  private _nodeConfiguration = new LlmModelDeploymentSpecConfigurationNodeConfigurationOutputReference(this, "node_configuration");
  public get nodeConfiguration() {
    return this._nodeConfiguration;
  }
  public putNodeConfiguration(value: LlmModelDeploymentSpecConfigurationNodeConfiguration) {
    this._nodeConfiguration.internalValue = value;
  }
  public resetNodeConfiguration() {
    this._nodeConfiguration.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeConfigurationInput() {
    return this._nodeConfiguration.internalValue;
  }

  // revision - computed: true, optional: true, required: false
  private _revision?: string; 
  public get revision() {
    return this.getStringAttribute('revision');
  }
  public set revision(value: string) {
    this._revision = value;
  }
  public resetRevision() {
    this._revision = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get revisionInput() {
    return this._revision;
  }
}
export interface LlmModelDeploymentSpec {
  /**
  * Model, engine, machines and layout.
  */
  readonly configuration: LlmModelDeploymentSpecConfiguration;
  /**
  * Kind of specification: a configuration of your own. Default: "custom". One of: custom.
  */
  readonly type?: string;
}

export function llmModelDeploymentSpecToTerraform(struct?: LlmModelDeploymentSpec | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    configuration: llmModelDeploymentSpecConfigurationToTerraform(struct!.configuration),
    type: cdktf.stringToTerraform(struct!.type),
  }
}


export function llmModelDeploymentSpecToHclTerraform(struct?: LlmModelDeploymentSpec | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    configuration: {
      value: llmModelDeploymentSpecConfigurationToHclTerraform(struct!.configuration),
      isBlock: true,
      type: "struct",
      storageClassType: "LlmModelDeploymentSpecConfiguration",
    },
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentSpecOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentSpec | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._configuration?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.configuration = this._configuration?.internalValue;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentSpec | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._configuration.internalValue = undefined;
      this._type = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._configuration.internalValue = value.configuration;
      this._type = value.type;
    }
  }

  // configuration - computed: false, optional: false, required: true
  private _configuration = new LlmModelDeploymentSpecConfigurationOutputReference(this, "configuration");
  public get configuration() {
    return this._configuration;
  }
  public putConfiguration(value: LlmModelDeploymentSpecConfiguration) {
    this._configuration.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get configurationInput() {
    return this._configuration.internalValue;
  }

  // type - computed: true, optional: true, required: false
  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  public resetType() {
    this._type = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }
}
export interface LlmModelDeploymentTimeouts {
  /**
  * Longest time until a new deployment runs. Default: "60m". Form: a duration such as "30s", "45m" or "1h30m".
  */
  readonly create?: string;
  /**
  * Longest time until a deleted deployment is gone. Default: "20m". Form: a duration such as "30s", "45m" or "1h30m".
  */
  readonly delete?: string;
  /**
  * Longest time until a changed deployment runs. Default: "60m". Form: a duration such as "30s", "45m" or "1h30m".
  */
  readonly update?: string;
}

export function llmModelDeploymentTimeoutsToTerraform(struct?: LlmModelDeploymentTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function llmModelDeploymentTimeoutsToHclTerraform(struct?: LlmModelDeploymentTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LlmModelDeploymentTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): LlmModelDeploymentTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LlmModelDeploymentTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string; 
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string; 
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string; 
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}

/**
* Represents a `northflank_llm_model_deployment`
*/
export class LlmModelDeployment extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "northflank_llm_model_deployment";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a LlmModelDeployment resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the LlmModelDeployment to import
  * @param importFromId The id of the existing LlmModelDeployment that should be imported. `project_id/id`, or `team_id/project_id/id`
  * @param provider? Optional instance of the provider where the LlmModelDeployment to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "northflank_llm_model_deployment", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `northflank_llm_model_deployment` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options LlmModelDeploymentConfig
  */
  public constructor(scope: Construct, id: string, config: LlmModelDeploymentConfig) {
    super(scope, id, {
      terraformResourceType: 'northflank_llm_model_deployment',
      terraformGeneratorMetadata: {
        providerName: 'northflank',
        providerVersion: '0.1.0',
        providerVersionConstraint: '~> 0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._acceptedWarnings = config.acceptedWarnings;
    this._deletionProtection = config.deletionProtection;
    this._description = config.description;
    this._name = config.name;
    this._ports.internalValue = config.ports;
    this._projectId = config.projectId;
    this._spec.internalValue = config.spec;
    this._tags = config.tags;
    this._teamId = config.teamId;
    this._timeouts.internalValue = config.timeouts;
    this._waitForRunning = config.waitForRunning;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // accepted_warnings - computed: false, optional: true, required: false
  private _acceptedWarnings?: string[]; 
  public get acceptedWarnings() {
    return cdktf.Fn.tolist(this.getListAttribute('accepted_warnings'));
  }
  public set acceptedWarnings(value: string[]) {
    this._acceptedWarnings = value;
  }
  public resetAcceptedWarnings() {
    this._acceptedWarnings = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get acceptedWarningsInput() {
    return this._acceptedWarnings;
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // creator_id - computed: true, optional: false, required: false
  public get creatorId() {
    return this.getStringAttribute('creator_id');
  }

  // deletion_protection - computed: true, optional: true, required: false
  private _deletionProtection?: boolean | cdktf.IResolvable; 
  public get deletionProtection() {
    return this.getBooleanAttribute('deletion_protection');
  }
  public set deletionProtection(value: boolean | cdktf.IResolvable) {
    this._deletionProtection = value;
  }
  public resetDeletionProtection() {
    this._deletionProtection = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletionProtectionInput() {
    return this._deletionProtection;
  }

  // deployment_configuration - computed: true, optional: false, required: false
  private _deploymentConfiguration = new LlmModelDeploymentDeploymentConfigurationOutputReference(this, "deployment_configuration");
  public get deploymentConfiguration() {
    return this._deploymentConfiguration;
  }

  // description - computed: true, optional: true, required: false
  private _description?: string; 
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // dns - computed: true, optional: false, required: false
  private _dns = new LlmModelDeploymentDnsOutputReference(this, "dns");
  public get dns() {
    return this._dns;
  }

  // entity_id - computed: true, optional: false, required: false
  public get entityId() {
    return this.getStringAttribute('entity_id');
  }

  // entity_type - computed: true, optional: false, required: false
  public get entityType() {
    return this.getStringAttribute('entity_type');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // ports - computed: true, optional: true, required: false
  private _ports = new LlmModelDeploymentPortsList(this, "ports", false);
  public get ports() {
    return this._ports;
  }
  public putPorts(value: LlmModelDeploymentPorts[] | cdktf.IResolvable) {
    this._ports.internalValue = value;
  }
  public resetPorts() {
    this._ports.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portsInput() {
    return this._ports.internalValue;
  }

  // project_id - computed: false, optional: false, required: true
  private _projectId?: string; 
  public get projectId() {
    return this.getStringAttribute('project_id');
  }
  public set projectId(value: string) {
    this._projectId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get projectIdInput() {
    return this._projectId;
  }

  // spec - computed: false, optional: false, required: true
  private _spec = new LlmModelDeploymentSpecOutputReference(this, "spec");
  public get spec() {
    return this._spec;
  }
  public putSpec(value: LlmModelDeploymentSpec) {
    this._spec.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get specInput() {
    return this._spec.internalValue;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // tags - computed: true, optional: true, required: false
  private _tags?: string[]; 
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
  public set tags(value: string[]) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // team_id - computed: true, optional: true, required: false
  private _teamId?: string; 
  public get teamId() {
    return this.getStringAttribute('team_id');
  }
  public set teamId(value: string) {
    this._teamId = value;
  }
  public resetTeamId() {
    this._teamId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get teamIdInput() {
    return this._teamId;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new LlmModelDeploymentTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: LlmModelDeploymentTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // updated_at - computed: true, optional: false, required: false
  public get updatedAt() {
    return this.getStringAttribute('updated_at');
  }

  // urls - computed: true, optional: false, required: false
  private _urls = new cdktf.StringMap(this, "urls");
  public get urls() {
    return this._urls;
  }

  // wait_for_running - computed: true, optional: true, required: false
  private _waitForRunning?: boolean | cdktf.IResolvable; 
  public get waitForRunning() {
    return this.getBooleanAttribute('wait_for_running');
  }
  public set waitForRunning(value: boolean | cdktf.IResolvable) {
    this._waitForRunning = value;
  }
  public resetWaitForRunning() {
    this._waitForRunning = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get waitForRunningInput() {
    return this._waitForRunning;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      accepted_warnings: cdktf.listMapper(cdktf.stringToTerraform, false)(this._acceptedWarnings),
      deletion_protection: cdktf.booleanToTerraform(this._deletionProtection),
      description: cdktf.stringToTerraform(this._description),
      name: cdktf.stringToTerraform(this._name),
      ports: cdktf.listMapper(llmModelDeploymentPortsToTerraform, false)(this._ports.internalValue),
      project_id: cdktf.stringToTerraform(this._projectId),
      spec: llmModelDeploymentSpecToTerraform(this._spec.internalValue),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
      team_id: cdktf.stringToTerraform(this._teamId),
      timeouts: llmModelDeploymentTimeoutsToTerraform(this._timeouts.internalValue),
      wait_for_running: cdktf.booleanToTerraform(this._waitForRunning),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      accepted_warnings: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._acceptedWarnings),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      deletion_protection: {
        value: cdktf.booleanToHclTerraform(this._deletionProtection),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ports: {
        value: cdktf.listMapperHcl(llmModelDeploymentPortsToHclTerraform, false)(this._ports.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "LlmModelDeploymentPortsList",
      },
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      spec: {
        value: llmModelDeploymentSpecToHclTerraform(this._spec.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "LlmModelDeploymentSpec",
      },
      tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      team_id: {
        value: cdktf.stringToHclTerraform(this._teamId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: llmModelDeploymentTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "LlmModelDeploymentTimeouts",
      },
      wait_for_running: {
        value: cdktf.booleanToHclTerraform(this._waitForRunning),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
