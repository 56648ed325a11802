import { IncomingMessage, ServerResponse, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import { errorBody, Refusal } from "./errors";
import { SERVER_NAME } from "./server-name";

/** Answers input that is not a complete HTTP request, with an error body of the usual shape. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const refusal = refusalOf(error);
  const body = JSON.stringify(errorBody(refusal, "emulator-broken-request", "nested"));
  const lines = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    "content-type: application/json; charset=utf-8",
    `x-emulator: ${SERVER_NAME}`,
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  if (socket.writable) socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  socket.destroySoon();
}

/** Refuses unknown `Expect` headers. Node itself answers `100-continue`, the only one that HTTP defines. */
export function refuseExpectation({ headers }: IncomingMessage, response: ServerResponse): void {
  const refusal = new Refusal(417, `Unknown value of the Expect header: ${JSON.stringify(headers.expect)}`);
  const body = JSON.stringify(errorBody(refusal, "emulator-broken-request", "nested"));
  response.writeHead(refusal.status, { "content-type": "application/json", "x-emulator": SERVER_NAME }).end(body);
}

function refusalOf({ code, message }: NodeJS.ErrnoException): Refusal {
  if (code === "HPE_HEADER_OVERFLOW") return new Refusal(431, "The request's headers are too long");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return new Refusal(408, "The request took too long to arrive");
  return new Refusal(400, `This is not an HTTP request: ${message}`);
}
