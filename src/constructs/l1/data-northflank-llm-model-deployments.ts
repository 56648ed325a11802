// Generated from src/schema by `npm run generate`. Do not edit.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataNorthflankLlmModelDeploymentsConfig extends cdktf.TerraformMetaArguments {
  /**
  * Only deployments whose name matches this regular expression (JavaScript's). Length: 1 to 1000 characters.
  */
  readonly nameRegex?: string;
  /**
  * Identifier of the project that owns the deployment. Form: letters, digits and hyphens.
  */
  readonly projectId: string;
  /**
  * Only deployments in this state. One of: pending, provisioning, starting, crashed, paused, running, deleting.
  */
  readonly status?: string;
  /**
  * Only deployments that have all of these tags. Each: 3 to 100 characters; letters and digits, with single hyphens between them.
  */
  readonly tags?: string[];
  /**
  * Identifier of the team, for tokens of an organisation. Default: the provider's team. Form: letters, digits and hyphens.
  */
  readonly teamId?: string;
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfiguration {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfiguration | undefined) {
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
export interface DataNorthflankLlmModelDeploymentsDeploymentsDns {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsDnsToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsDns): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsDnsToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsDns): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsDnsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsDns | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsDns | undefined) {
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
export interface DataNorthflankLlmModelDeploymentsDeploymentsPorts {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsPortsToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsPorts): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsPortsToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsPorts): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsPortsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsPorts | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsPorts | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // disable_nf_domain - computed: true, optional: false, required: false
  public get disableNfDomain() {
    return this.getBooleanAttribute('disable_nf_domain');
  }

  // dns - computed: true, optional: false, required: false
  public get dns() {
    return this.getStringAttribute('dns');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // internal_port - computed: true, optional: false, required: false
  public get internalPort() {
    return this.getNumberAttribute('internal_port');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // protocol - computed: true, optional: false, required: false
  public get protocol() {
    return this.getStringAttribute('protocol');
  }

  // public - computed: true, optional: false, required: false
  public get public() {
    return this.getBooleanAttribute('public');
  }
}

export class DataNorthflankLlmModelDeploymentsDeploymentsPortsList extends cdktf.ComplexList {

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
  public get(index: number): DataNorthflankLlmModelDeploymentsDeploymentsPortsOutputReference {
    return new DataNorthflankLlmModelDeploymentsDeploymentsPortsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfig {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // max_num_batched_tokens - computed: true, optional: false, required: false
  public get maxNumBatchedTokens() {
    return this.getNumberAttribute('max_num_batched_tokens');
  }

  // max_num_seqs - computed: true, optional: false, required: false
  public get maxNumSeqs() {
    return this.getNumberAttribute('max_num_seqs');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfig {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // expert_parallelism - computed: true, optional: false, required: false
  public get expertParallelism() {
    return this.getNumberAttribute('expert_parallelism');
  }

  // pipeline_parallelism - computed: true, optional: false, required: false
  public get pipelineParallelism() {
    return this.getNumberAttribute('pipeline_parallelism');
  }

  // tensor_parallelism - computed: true, optional: false, required: false
  public get tensorParallelism() {
    return this.getNumberAttribute('tensor_parallelism');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // max_input_length - computed: true, optional: false, required: false
  public get maxInputLength() {
    return this.getNumberAttribute('max_input_length');
  }

  // max_model_length - computed: true, optional: false, required: false
  public get maxModelLength() {
    return this.getStringAttribute('max_model_length');
  }

  // max_output_length - computed: true, optional: false, required: false
  public get maxOutputLength() {
    return this.getNumberAttribute('max_output_length');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfig {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // batching_config - computed: true, optional: false, required: false
  private _batchingConfig = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigBatchingConfigOutputReference(this, "batching_config");
  public get batchingConfig() {
    return this._batchingConfig;
  }

  // data_type - computed: true, optional: false, required: false
  public get dataType() {
    return this.getStringAttribute('data_type');
  }

  // enable_async_scheduling - computed: true, optional: false, required: false
  public get enableAsyncScheduling() {
    return this.getBooleanAttribute('enable_async_scheduling');
  }

  // enable_chunked_prefill - computed: true, optional: false, required: false
  public get enableChunkedPrefill() {
    return this.getBooleanAttribute('enable_chunked_prefill');
  }

  // enable_prefix_caching - computed: true, optional: false, required: false
  public get enablePrefixCaching() {
    return this.getBooleanAttribute('enable_prefix_caching');
  }

  // enforce_eager - computed: true, optional: false, required: false
  public get enforceEager() {
    return this.getBooleanAttribute('enforce_eager');
  }

  // gpu_memory_utilization - computed: true, optional: false, required: false
  public get gpuMemoryUtilization() {
    return this.getNumberAttribute('gpu_memory_utilization');
  }

  // kv_cache_data_type - computed: true, optional: false, required: false
  public get kvCacheDataType() {
    return this.getStringAttribute('kv_cache_data_type');
  }

  // parallelism_config - computed: true, optional: false, required: false
  private _parallelismConfig = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigParallelismConfigOutputReference(this, "parallelism_config");
  public get parallelismConfig() {
    return this._parallelismConfig;
  }

  // quantization - computed: true, optional: false, required: false
  public get quantization() {
    return this.getStringAttribute('quantization');
  }

  // replicas - computed: true, optional: false, required: false
  public get replicas() {
    return this.getNumberAttribute('replicas');
  }

  // sequence_length_config - computed: true, optional: false, required: false
  private _sequenceLengthConfig = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigOutputReference(this, "sequence_length_config");
  public get sequenceLengthConfig() {
    return this._sequenceLengthConfig;
  }

  // trust_remote_code - computed: true, optional: false, required: false
  public get trustRemoteCode() {
    return this.getBooleanAttribute('trust_remote_code');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitecture {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitecture): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitecture): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitecture | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitecture | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }

  // worker_config - computed: true, optional: false, required: false
  private _workerConfig = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureWorkerConfigOutputReference(this, "worker_config");
  public get workerConfig() {
    return this._workerConfig;
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfiguration {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfiguration | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // gpu_count - computed: true, optional: false, required: false
  public get gpuCount() {
    return this.getNumberAttribute('gpu_count');
  }

  // gpu_type - computed: true, optional: false, required: false
  public get gpuType() {
    return this.getStringAttribute('gpu_type');
  }

  // timesliced - computed: true, optional: false, required: false
  public get timesliced() {
    return this.getBooleanAttribute('timesliced');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpu {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpu): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpu): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpu | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpu | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // configuration - computed: true, optional: false, required: false
  private _configuration = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuConfigurationOutputReference(this, "configuration");
  public get configuration() {
    return this._configuration;
  }

  // enabled - computed: true, optional: false, required: false
  public get enabled() {
    return this.getBooleanAttribute('enabled');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorage {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorageToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorageToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // access_mode - computed: true, optional: false, required: false
  public get accessMode() {
    return this.getStringAttribute('access_mode');
  }

  // shm_size - computed: true, optional: false, required: false
  public get shmSize() {
    return this.getNumberAttribute('shm_size');
  }

  // storage_class - computed: true, optional: false, required: false
  public get storageClass() {
    return this.getStringAttribute('storage_class');
  }

  // storage_size - computed: true, optional: false, required: false
  public get storageSize() {
    return this.getNumberAttribute('storage_size');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfiguration {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfiguration | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // gpu - computed: true, optional: false, required: false
  private _gpu = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationGpuOutputReference(this, "gpu");
  public get gpu() {
    return this._gpu;
  }

  // storage - computed: true, optional: false, required: false
  private _storage = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationStorageOutputReference(this, "storage");
  public get storage() {
    return this._storage;
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpecConfiguration {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpecConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpecConfiguration | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // architecture - computed: true, optional: false, required: false
  private _architecture = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationArchitectureOutputReference(this, "architecture");
  public get architecture() {
    return this._architecture;
  }

  // engine - computed: true, optional: false, required: false
  public get engine() {
    return this.getStringAttribute('engine');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // node_configuration - computed: true, optional: false, required: false
  private _nodeConfiguration = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationNodeConfigurationOutputReference(this, "node_configuration");
  public get nodeConfiguration() {
    return this._nodeConfiguration;
  }

  // revision - computed: true, optional: false, required: false
  public get revision() {
    return this.getStringAttribute('revision');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeploymentsSpec {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsSpecToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsSpecToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeploymentsSpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsSpecOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeploymentsSpec | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeploymentsSpec | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // configuration - computed: true, optional: false, required: false
  private _configuration = new DataNorthflankLlmModelDeploymentsDeploymentsSpecConfigurationOutputReference(this, "configuration");
  public get configuration() {
    return this._configuration;
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }
}
export interface DataNorthflankLlmModelDeploymentsDeployments {
}

export function dataNorthflankLlmModelDeploymentsDeploymentsToTerraform(struct?: DataNorthflankLlmModelDeploymentsDeployments): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentsDeploymentsToHclTerraform(struct?: DataNorthflankLlmModelDeploymentsDeployments): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentsDeploymentsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentsDeployments | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentsDeployments | undefined) {
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

  // creator_id - computed: true, optional: false, required: false
  public get creatorId() {
    return this.getStringAttribute('creator_id');
  }

  // deployment_configuration - computed: true, optional: false, required: false
  private _deploymentConfiguration = new DataNorthflankLlmModelDeploymentsDeploymentsDeploymentConfigurationOutputReference(this, "deployment_configuration");
  public get deploymentConfiguration() {
    return this._deploymentConfiguration;
  }

  // description - computed: true, optional: false, required: false
  public get description() {
    return this.getStringAttribute('description');
  }

  // dns - computed: true, optional: false, required: false
  private _dns = new DataNorthflankLlmModelDeploymentsDeploymentsDnsOutputReference(this, "dns");
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

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // ports - computed: true, optional: false, required: false
  private _ports = new DataNorthflankLlmModelDeploymentsDeploymentsPortsList(this, "ports", false);
  public get ports() {
    return this._ports;
  }

  // project_id - computed: true, optional: false, required: false
  public get projectId() {
    return this.getStringAttribute('project_id');
  }

  // spec - computed: true, optional: false, required: false
  private _spec = new DataNorthflankLlmModelDeploymentsDeploymentsSpecOutputReference(this, "spec");
  public get spec() {
    return this._spec;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // tags - computed: true, optional: false, required: false
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
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
}

export class DataNorthflankLlmModelDeploymentsDeploymentsList extends cdktf.ComplexList {

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
  public get(index: number): DataNorthflankLlmModelDeploymentsDeploymentsOutputReference {
    return new DataNorthflankLlmModelDeploymentsDeploymentsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a `northflank_llm_model_deployments`
*/
export class DataNorthflankLlmModelDeployments extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "northflank_llm_model_deployments";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataNorthflankLlmModelDeployments resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataNorthflankLlmModelDeployments to import
  * @param importFromId The id of the existing DataNorthflankLlmModelDeployments that should be imported. `project_id/id`, or `team_id/project_id/id`
  * @param provider? Optional instance of the provider where the DataNorthflankLlmModelDeployments to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "northflank_llm_model_deployments", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `northflank_llm_model_deployments` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataNorthflankLlmModelDeploymentsConfig
  */
  public constructor(scope: Construct, id: string, config: DataNorthflankLlmModelDeploymentsConfig) {
    super(scope, id, {
      terraformResourceType: 'northflank_llm_model_deployments',
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
    this._nameRegex = config.nameRegex;
    this._projectId = config.projectId;
    this._status = config.status;
    this._tags = config.tags;
    this._teamId = config.teamId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // deployments - computed: true, optional: false, required: false
  private _deployments = new DataNorthflankLlmModelDeploymentsDeploymentsList(this, "deployments", false);
  public get deployments() {
    return this._deployments;
  }

  // name_regex - computed: false, optional: true, required: false
  private _nameRegex?: string; 
  public get nameRegex() {
    return this.getStringAttribute('name_regex');
  }
  public set nameRegex(value: string) {
    this._nameRegex = value;
  }
  public resetNameRegex() {
    this._nameRegex = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameRegexInput() {
    return this._nameRegex;
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

  // status - computed: false, optional: true, required: false
  private _status?: string; 
  public get status() {
    return this.getStringAttribute('status');
  }
  public set status(value: string) {
    this._status = value;
  }
  public resetStatus() {
    this._status = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get statusInput() {
    return this._status;
  }

  // tags - computed: false, optional: true, required: false
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

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      name_regex: cdktf.stringToTerraform(this._nameRegex),
      project_id: cdktf.stringToTerraform(this._projectId),
      status: cdktf.stringToTerraform(this._status),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
      team_id: cdktf.stringToTerraform(this._teamId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      name_regex: {
        value: cdktf.stringToHclTerraform(this._nameRegex),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      status: {
        value: cdktf.stringToHclTerraform(this._status),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
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
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
