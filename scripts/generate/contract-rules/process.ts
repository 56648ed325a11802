import { ContractRule, rule, untested } from "./rule";

// Starting, talking, and the calls in general.

export const PROCESS: readonly ContractRule[] = [
  rule("RPC-1", "E", "Any RPC works without GetProviderSchema before it"),
  rule("RPC-2", "E", "No exception becomes a gRPC error"),
  rule("RPC-3", "E", "An unknown type is a diagnostic"),
  rule("RPC-4", "E", "Handlers are re-entrant"),
  rule("RPC-5", "E", "Large messages are taken"),
  rule("HS-1", "E", "Started only with core's cookie"),
  rule("HS-2", "E", "The handshake line has six fields, a seventh when asked"),
  rule("HS-3", "E", "Nothing else on standard output"),
  untested(
    "HS-4",
    "E",
    "The line comes within a minute, in milliseconds here",
    "measured by `npm run bench`; no test measures time",
  ),
  rule("HS-5", "E", "AutoMTLS with core's certificate"),
  rule("HS-6", "E", "Strangers are refused, and serving goes on"),
  rule("HS-7", "", "The certificate is made by hand and right"),
  rule("HS-8", "", "A private socket, removed on exit"),
  rule("HS-9", "", "The authority of requests is not judged"),
  rule("HS-10", "E", "Exits after Shutdown within two seconds"),
  rule("HS-11", "L", "Ctrl-C is ignored"),
  rule("HS-12", "L", "No orphaned process"),
  rule("HS-13", "", "Logs are hclog's JSON lines, without secrets"),
  untested(
    "HS-14",
    "",
    "Reattach mode for debugging",
    "not served: without a cookie the plugin does not start; tests start the shipped binary as core does",
  ),
  rule("HS-15", "E", "One executable of the right name"),
  untested("HS-16", "", "Providers outside Go prove themselves", "this document"),
];
