/** GetMetadata and GetProviderSchema must give the same capabilities. */
export const SERVER_CAPABILITIES = { planDestroy: true, getProviderSchemaOptional: true, moveResourceState: false };
