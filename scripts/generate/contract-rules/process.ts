import { ContractRule, rule, untested } from "./rule";

// The start of the plugin, its connection, and rules for all calls.

export const PROCESS: readonly ContractRule[] = [
  rule("RPC-1", "E", "Any RPC works without GetProviderSchema before it"),
  rule("RPC-2", "E", "No exception becomes a gRPC error"),
  rule("RPC-3", "E", "An unknown type gives a diagnostic"),
  rule("RPC-4", "E", "Handlers are re-entrant"),
  rule("RPC-5", "E", "Large messages are accepted"),
  rule("HS-1", "E", "The plugin starts only with core's cookie"),
  rule("HS-2", "E", "The handshake line has six fields, and a seventh if core asks for it"),
  rule("HS-3", "E", "The plugin prints nothing else on standard output"),
  untested(
    "HS-4",
    "E",
    "The handshake line comes within a minute; this plugin needs milliseconds",
    "`npm run bench` measures it; no test measures time",
  ),
  rule("HS-5", "E", "AutoMTLS with core's certificate"),
  rule("HS-6", "E", "Other clients are refused, and the plugin keeps serving"),
  rule("HS-7", "", "The plugin encodes its certificate without a library, and the certificate is valid"),
  rule(
    "HS-8",
    "",
    "The socket is private, and is removed on exit; where no folder can hold it, a loopback port takes its place",
  ),
  rule("HS-9", "", "The authority of requests is not validated"),
  rule("HS-10", "E", "The plugin exits within two seconds after Shutdown"),
  rule("HS-11", "L", "The plugin ignores Ctrl-C and the end of the terminal"),
  rule("HS-12", "L", "The plugin leaves no orphaned process"),
  rule("HS-13", "", "Logs are hclog's JSON lines, without secrets"),
  rule("HS-14", "", "With --debug, a person starts the plugin, and core reattaches to it"),
  rule("HS-15", "E", "The plugin is one executable with the right name"),
  untested("HS-16", "", "A provider that is not written in Go proves that it follows the contract", "this document"),
];
