// Generated from src/schema by `npm run generate`. Do not edit.

export * from "./data-northflank-llm-model-deployment";
export * from "./data-northflank-llm-model-deployments";
export * from "./llm-model-deployment";
export * from "./provider";
