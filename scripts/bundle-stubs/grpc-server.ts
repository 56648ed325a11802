// Replaces @grpc/grpc-js in the plugin's bundle by its server half. The client half would take a seventh of the start,
// and the plugin needs no client. The paths belong to the pinned version; the contract tests run the bundle.

export { Server } from "@grpc/grpc-js/build/src/server";
export { ServerCredentials } from "@grpc/grpc-js/build/src/server-credentials";

/** The generated code creates a client class for every service. */
export function makeGenericClientConstructor(): undefined {
  return undefined;
}
