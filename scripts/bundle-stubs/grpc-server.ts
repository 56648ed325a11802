// What the plugin loads in the place of @grpc/grpc-js: the half that serves. Its client half, which connects, balances
// and retries, costs a seventh of the start, and a provider calls nobody. The version is pinned; test/contract drives
// the bundle that comes of it.
export { Server } from "@grpc/grpc-js/build/src/server";
export { ServerCredentials } from "@grpc/grpc-js/build/src/server-credentials";

/** The generated codecs make a client of every service. */
export function makeGenericClientConstructor(): undefined {
  return undefined;
}
