// Generated from src/schema by `npm run generate`. Do not edit.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface NorthflankProviderConfig {
  /**
  * API token. Default: the environment variable NORTHFLANK_API_TOKEN, then the token of the context.
  */
  readonly apiToken?: string;
  /**
  * Address of the API, such as "https://api.northflank.com", without the version, a query or a password; plain http only to this machine. Default: the environment variable NORTHFLANK_BASE_URL, then the context's host for the context's own token, then https://api.northflank.com. A context's token goes to the context's host, and to another only if this argument names it.
  */
  readonly baseUrl?: string;
  /**
  * How the AI models of one project are read: "auto" reads the project's list, 100 models in a request; "off" reads each model by itself. Default: "auto". One of: auto, off.
  */
  readonly bulkRefresh?: string;
  /**
  * Name of a context in the official CLI's file ~/.northflank/config.json. Default: the environment variable NORTHFLANK_CONTEXT, then the file's current context if there is no other token. The context's host is for its own token only.
  */
  readonly context?: string;
  /**
  * How many times a request that failed for a transient reason is retried; one that ran out of time, or whose answer is unreadable, at most once. Default: 4. At least 0. At most 10.
  */
  readonly maxRetries?: number;
  /**
  * First pause between two polls of a model while the provider waits for it, from 1ms to 1h. It grows to four times that. Default: the environment variable NORTHFLANK_POLL_INTERVAL, then "15s". Form: a duration such as "30s", "45m" or "1h30m".
  */
  readonly pollInterval?: string;
  /**
  * Longest time for one request, up to 1h. Default: "60s". Form: a duration such as "30s", "45m" or "1h30m".
  */
  readonly requestTimeout?: string;
  /**
  * Team that owns the projects, for tokens of an organisation. Default: the environment variable NORTHFLANK_TEAM_ID. Form: letters, digits and hyphens.
  */
  readonly teamId?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
}

/**
* Represents a `northflank`
*/
export class NorthflankProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "northflank";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a NorthflankProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the NorthflankProvider to import
  * @param importFromId The id of the existing NorthflankProvider that should be imported. `project_id/id`, or `team_id/project_id/id`
  * @param provider? Optional instance of the provider where the NorthflankProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "northflank", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `northflank` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options NorthflankProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: NorthflankProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'northflank',
      terraformGeneratorMetadata: {
        providerName: 'northflank',
        providerVersion: '0.1.0',
        providerVersionConstraint: '~> 0.1.0'
      },
      terraformProviderSource: 'registry.terraform.io/northflank-community/northflank'
    });
    this._apiToken = config.apiToken;
    this._baseUrl = config.baseUrl;
    this._bulkRefresh = config.bulkRefresh;
    this._context = config.context;
    this._maxRetries = config.maxRetries;
    this._pollInterval = config.pollInterval;
    this._requestTimeout = config.requestTimeout;
    this._teamId = config.teamId;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // api_token - computed: false, optional: true, required: false
  private _apiToken?: string; 
  public get apiToken() {
    return this._apiToken;
  }
  public set apiToken(value: string | undefined) {
    this._apiToken = value;
  }
  public resetApiToken() {
    this._apiToken = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get apiTokenInput() {
    return this._apiToken;
  }

  // base_url - computed: false, optional: true, required: false
  private _baseUrl?: string; 
  public get baseUrl() {
    return this._baseUrl;
  }
  public set baseUrl(value: string | undefined) {
    this._baseUrl = value;
  }
  public resetBaseUrl() {
    this._baseUrl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get baseUrlInput() {
    return this._baseUrl;
  }

  // bulk_refresh - computed: false, optional: true, required: false
  private _bulkRefresh?: string; 
  public get bulkRefresh() {
    return this._bulkRefresh;
  }
  public set bulkRefresh(value: string | undefined) {
    this._bulkRefresh = value;
  }
  public resetBulkRefresh() {
    this._bulkRefresh = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bulkRefreshInput() {
    return this._bulkRefresh;
  }

  // context - computed: false, optional: true, required: false
  private _context?: string; 
  public get context() {
    return this._context;
  }
  public set context(value: string | undefined) {
    this._context = value;
  }
  public resetContext() {
    this._context = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get contextInput() {
    return this._context;
  }

  // max_retries - computed: false, optional: true, required: false
  private _maxRetries?: number; 
  public get maxRetries() {
    return this._maxRetries;
  }
  public set maxRetries(value: number | undefined) {
    this._maxRetries = value;
  }
  public resetMaxRetries() {
    this._maxRetries = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxRetriesInput() {
    return this._maxRetries;
  }

  // poll_interval - computed: false, optional: true, required: false
  private _pollInterval?: string; 
  public get pollInterval() {
    return this._pollInterval;
  }
  public set pollInterval(value: string | undefined) {
    this._pollInterval = value;
  }
  public resetPollInterval() {
    this._pollInterval = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pollIntervalInput() {
    return this._pollInterval;
  }

  // request_timeout - computed: false, optional: true, required: false
  private _requestTimeout?: string; 
  public get requestTimeout() {
    return this._requestTimeout;
  }
  public set requestTimeout(value: string | undefined) {
    this._requestTimeout = value;
  }
  public resetRequestTimeout() {
    this._requestTimeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requestTimeoutInput() {
    return this._requestTimeout;
  }

  // team_id - computed: false, optional: true, required: false
  private _teamId?: string; 
  public get teamId() {
    return this._teamId;
  }
  public set teamId(value: string | undefined) {
    this._teamId = value;
  }
  public resetTeamId() {
    this._teamId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get teamIdInput() {
    return this._teamId;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string; 
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      api_token: cdktf.stringToTerraform(this._apiToken),
      base_url: cdktf.stringToTerraform(this._baseUrl),
      bulk_refresh: cdktf.stringToTerraform(this._bulkRefresh),
      context: cdktf.stringToTerraform(this._context),
      max_retries: cdktf.numberToTerraform(this._maxRetries),
      poll_interval: cdktf.stringToTerraform(this._pollInterval),
      request_timeout: cdktf.stringToTerraform(this._requestTimeout),
      team_id: cdktf.stringToTerraform(this._teamId),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      api_token: {
        value: cdktf.stringToHclTerraform(this._apiToken),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      base_url: {
        value: cdktf.stringToHclTerraform(this._baseUrl),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      bulk_refresh: {
        value: cdktf.stringToHclTerraform(this._bulkRefresh),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      context: {
        value: cdktf.stringToHclTerraform(this._context),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      max_retries: {
        value: cdktf.numberToHclTerraform(this._maxRetries),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      poll_interval: {
        value: cdktf.stringToHclTerraform(this._pollInterval),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      request_timeout: {
        value: cdktf.stringToHclTerraform(this._requestTimeout),
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
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
