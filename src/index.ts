export * from "./constructs/config.generated";
export * from "./constructs/data-northflank-llm-model-deployment";
export * from "./constructs/data-northflank-llm-model-deployments";
export * as l1 from "./constructs/l1";
export * from "./constructs/llm-model-deployment";
export * from "./constructs/model-readiness";
export * from "./constructs/northflank-provider";
