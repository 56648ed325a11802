/** Stands for @grpc/proto-loader in the plugin's bundle: its codecs are generated, nothing is parsed at run time. */
export function loadSync(): never {
  throw new Error("no .proto file is loaded at run time");
}
