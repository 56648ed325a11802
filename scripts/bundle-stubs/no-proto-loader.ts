/** Replaces @grpc/proto-loader in the plugin's bundle, where all codecs are generated. */
export function loadSync(): never {
  throw new Error("the plugin loads no .proto files");
}
