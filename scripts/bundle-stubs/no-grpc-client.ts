// Replaces the two modules of @grpc/grpc-js through which its server half would load the client half: load reports, which
// are switched off, and channelz, which the plugin does not serve.

export const GRPC_METRICS_HEADER = "endpoint-load-metrics-bin";

export class PerRequestMetricRecorder {
  serialize(): Buffer {
    return Buffer.alloc(0);
  }
}

export function loadPackageDefinition(): never {
  throw new Error("the plugin loads no .proto files");
}
