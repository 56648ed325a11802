import { Clock, systemClock } from "../northflank/clock";
import { Diagnostic } from "../protocol/diagnostics";
import { Provider } from "../protocol/provider";
import { providerSchemaJson } from "../protocol/terraform-schema";
import { ObjectValue } from "../protocol/values";
import { LIST_DATA_SOURCE_TYPE, PROVIDER_SOURCE, PROVIDER_TYPE, RESOURCE_TYPE } from "../schema/names";
import { badBaseUrl, withoutEmptyTexts } from "../schema/provider-arguments";
import { providerConfiguration } from "../schema/terraform-surface";
import validateConfiguration from "../schema/validators/provider-configuration.generated";
import { VERSION } from "../schema/version.generated";
import { ConfiguredConnection } from "./connection";
import { LlmModelDeploymentDataSource } from "./data-sources/llm-model-deployment";
import { LlmModelDeploymentsDataSource } from "./data-sources/llm-model-deployments";
import { fromJsonSchema } from "./framework/from-json-schema";
import { configValidator } from "./framework/validate";
import { LlmModelDeploymentList } from "./resource/list";
import { LlmModelDeploymentResource } from "./resource/resource";

// The provider: its configuration, resources and data sources. No protobuf and no sockets in this room.

const validate = configValidator(providerConfiguration, validateConfiguration, badBaseUrl);

export class NorthflankProvider implements Provider {
  readonly name = `terraform-provider-${PROVIDER_TYPE}`;
  readonly version = VERSION;
  readonly schema = fromJsonSchema(providerConfiguration);
  readonly resources;
  readonly dataSources;
  readonly listResources;
  private readonly connection;

  constructor(clock: Clock = systemClock) {
    this.connection = new ConfiguredConnection(clock);
    this.resources = { [RESOURCE_TYPE]: new LlmModelDeploymentResource(this.connection) };
    this.dataSources = {
      [RESOURCE_TYPE]: new LlmModelDeploymentDataSource(this.connection),
      [LIST_DATA_SOURCE_TYPE]: new LlmModelDeploymentsDataSource(this.connection),
    };
    this.listResources = { [RESOURCE_TYPE]: new LlmModelDeploymentList(this.connection) };
  }

  validateConfig(config: ObjectValue): readonly Diagnostic[] {
    return validate(withoutEmptyTexts(config));
  }

  configure(config: ObjectValue): readonly Diagnostic[] {
    const invalid = this.validateConfig(config);
    return invalid.length > 0 ? invalid : this.connection.configure(withoutEmptyTexts(config));
  }
}

/** The schema as `terraform providers schema -json` prints it. */
export function schemaJson(provider: NorthflankProvider): object {
  const schemas = <T extends { schema: NorthflankProvider["schema"] }>(all: { [type: string]: T }) =>
    Object.fromEntries(Object.entries(all).map(([type, { schema }]) => [type, schema]));
  return providerSchemaJson(
    PROVIDER_SOURCE,
    VERSION,
    provider.schema,
    schemas(provider.resources),
    schemas(provider.dataSources),
  );
}
