// Generated from src/schema by `npm run generate`. Do not edit.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataNorthflankLlmModelDeploymentConfig extends cdktf.TerraformMetaArguments {
  /**
  * Identifier of the deployment. Exactly one of this and `name` is given; the other is read. Length: 1 or more characters.
  */
  readonly id?: string;
  /**
  * Name of the deployment. Exactly one of this and `id` is given; the other is read. Length: 3 to 100 characters. Form: letters and digits, with single spaces or hyphens between them.
  */
  readonly name?: string;
  /**
  * Identifier of the project that owns the deployment. Form: letters, digits and hyphens.
  */
  readonly projectId: string;
  /**
  * Identifier of the team, for tokens of an organisation. Default: the provider's team. Form: letters, digits and hyphens.
  */
  readonly teamId?: string;
}
export interface DataNorthflankLlmModelDeploymentDeploymentConfiguration {
}

export function dataNorthflankLlmModelDeploymentDeploymentConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentDeploymentConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentDeploymentConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentDeploymentConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentDeploymentConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentDeploymentConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentDeploymentConfiguration | undefined) {
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
export interface DataNorthflankLlmModelDeploymentDns {
}

export function dataNorthflankLlmModelDeploymentDnsToTerraform(struct?: DataNorthflankLlmModelDeploymentDns): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentDnsToHclTerraform(struct?: DataNorthflankLlmModelDeploymentDns): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentDnsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentDns | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentDns | undefined) {
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
export interface DataNorthflankLlmModelDeploymentPorts {
}

export function dataNorthflankLlmModelDeploymentPortsToTerraform(struct?: DataNorthflankLlmModelDeploymentPorts): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentPortsToHclTerraform(struct?: DataNorthflankLlmModelDeploymentPorts): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentPortsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataNorthflankLlmModelDeploymentPorts | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentPorts | undefined) {
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

export class DataNorthflankLlmModelDeploymentPortsList extends cdktf.ComplexList {

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
  public get(index: number): DataNorthflankLlmModelDeploymentPortsOutputReference {
    return new DataNorthflankLlmModelDeploymentPortsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfig | undefined) {
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
export interface DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfig | undefined) {
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
export interface DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfig | undefined) {
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
export interface DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfig {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // batching_config - computed: true, optional: false, required: false
  private _batchingConfig = new DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigBatchingConfigOutputReference(this, "batching_config");
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
  private _parallelismConfig = new DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigParallelismConfigOutputReference(this, "parallelism_config");
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
  private _sequenceLengthConfig = new DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigSequenceLengthConfigOutputReference(this, "sequence_length_config");
  public get sequenceLengthConfig() {
    return this._sequenceLengthConfig;
  }

  // trust_remote_code - computed: true, optional: false, required: false
  public get trustRemoteCode() {
    return this.getBooleanAttribute('trust_remote_code');
  }
}
export interface DataNorthflankLlmModelDeploymentSpecConfigurationArchitecture {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitecture): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationArchitectureToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationArchitecture): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationArchitecture | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationArchitecture | undefined) {
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
  private _workerConfig = new DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureWorkerConfigOutputReference(this, "worker_config");
  public get workerConfig() {
    return this._workerConfig;
  }
}
export interface DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfiguration | undefined) {
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
export interface DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpu {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpu): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpu): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpu | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpu | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // configuration - computed: true, optional: false, required: false
  private _configuration = new DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuConfigurationOutputReference(this, "configuration");
  public get configuration() {
    return this._configuration;
  }

  // enabled - computed: true, optional: false, required: false
  public get enabled() {
    return this.getBooleanAttribute('enabled');
  }
}
export interface DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorage {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorageToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorageToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorage | undefined) {
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
export interface DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfiguration {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfiguration | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // gpu - computed: true, optional: false, required: false
  private _gpu = new DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationGpuOutputReference(this, "gpu");
  public get gpu() {
    return this._gpu;
  }

  // storage - computed: true, optional: false, required: false
  private _storage = new DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationStorageOutputReference(this, "storage");
  public get storage() {
    return this._storage;
  }
}
export interface DataNorthflankLlmModelDeploymentSpecConfiguration {
}

export function dataNorthflankLlmModelDeploymentSpecConfigurationToTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecConfigurationToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpecConfiguration): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecConfigurationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpecConfiguration | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpecConfiguration | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // architecture - computed: true, optional: false, required: false
  private _architecture = new DataNorthflankLlmModelDeploymentSpecConfigurationArchitectureOutputReference(this, "architecture");
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
  private _nodeConfiguration = new DataNorthflankLlmModelDeploymentSpecConfigurationNodeConfigurationOutputReference(this, "node_configuration");
  public get nodeConfiguration() {
    return this._nodeConfiguration;
  }

  // revision - computed: true, optional: false, required: false
  public get revision() {
    return this.getStringAttribute('revision');
  }
}
export interface DataNorthflankLlmModelDeploymentSpec {
}

export function dataNorthflankLlmModelDeploymentSpecToTerraform(struct?: DataNorthflankLlmModelDeploymentSpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNorthflankLlmModelDeploymentSpecToHclTerraform(struct?: DataNorthflankLlmModelDeploymentSpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNorthflankLlmModelDeploymentSpecOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNorthflankLlmModelDeploymentSpec | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNorthflankLlmModelDeploymentSpec | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // configuration - computed: true, optional: false, required: false
  private _configuration = new DataNorthflankLlmModelDeploymentSpecConfigurationOutputReference(this, "configuration");
  public get configuration() {
    return this._configuration;
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }
}

/**
* Represents a `northflank_llm_model_deployment`
*/
export class DataNorthflankLlmModelDeployment extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "northflank_llm_model_deployment";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataNorthflankLlmModelDeployment resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataNorthflankLlmModelDeployment to import
  * @param importFromId The id of the existing DataNorthflankLlmModelDeployment that should be imported. `project_id/id`, or `team_id/project_id/id`
  * @param provider? Optional instance of the provider where the DataNorthflankLlmModelDeployment to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "northflank_llm_model_deployment", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `northflank_llm_model_deployment` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataNorthflankLlmModelDeploymentConfig
  */
  public constructor(scope: Construct, id: string, config: DataNorthflankLlmModelDeploymentConfig) {
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
    this._id = config.id;
    this._name = config.name;
    this._projectId = config.projectId;
    this._teamId = config.teamId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // creator_id - computed: true, optional: false, required: false
  public get creatorId() {
    return this.getStringAttribute('creator_id');
  }

  // deployment_configuration - computed: true, optional: false, required: false
  private _deploymentConfiguration = new DataNorthflankLlmModelDeploymentDeploymentConfigurationOutputReference(this, "deployment_configuration");
  public get deploymentConfiguration() {
    return this._deploymentConfiguration;
  }

  // description - computed: true, optional: false, required: false
  public get description() {
    return this.getStringAttribute('description');
  }

  // dns - computed: true, optional: false, required: false
  private _dns = new DataNorthflankLlmModelDeploymentDnsOutputReference(this, "dns");
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

  // id - computed: true, optional: true, required: false
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
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

  // ports - computed: true, optional: false, required: false
  private _ports = new DataNorthflankLlmModelDeploymentPortsList(this, "ports", false);
  public get ports() {
    return this._ports;
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

  // spec - computed: true, optional: false, required: false
  private _spec = new DataNorthflankLlmModelDeploymentSpecOutputReference(this, "spec");
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

  // updated_at - computed: true, optional: false, required: false
  public get updatedAt() {
    return this.getStringAttribute('updated_at');
  }

  // urls - computed: true, optional: false, required: false
  private _urls = new cdktf.StringMap(this, "urls");
  public get urls() {
    return this._urls;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      id: cdktf.stringToTerraform(this._id),
      name: cdktf.stringToTerraform(this._name),
      project_id: cdktf.stringToTerraform(this._projectId),
      team_id: cdktf.stringToTerraform(this._teamId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      id: {
        value: cdktf.stringToHclTerraform(this._id),
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
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
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
