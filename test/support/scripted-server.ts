import { createServer, IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { AddressInfo } from "node:net";
import { afterTest } from "./after-test";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Behaviour = (response: ServerResponse, request: IncomingMessage) => unknown;

/** A server that does to one request after another what it is told; the last thing it is told, to all that follow. */
export async function startScriptedServer(
  ...behaviours: readonly Behaviour[]
): Promise<{ readonly url: string; readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method = "", url: path = "", headers } = request;
    received.push({ method, path, headers, body });
    behaviours[Math.min(received.length, behaviours.length) - 1]?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** The whole repertoire. */
export const resetsConnection: Behaviour = (_response, request) => request.socket.resetAndDestroy();
export const closesConnection: Behaviour = (_response, request) => request.socket.end();
export const neverAnswers: Behaviour = () => undefined;

export const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(asText(body));

export const refuses = (status: number, message: string, headers?: Record<string, string>): Behaviour =>
  answers(status, { error: { status, message, id: "failure-1" } }, headers);

/** Announces more than it sends. */
export const cutsShort =
  (body: unknown): Behaviour =>
  (response) => {
    const text = asText(body);
    response.writeHead(200, { "content-length": String(text.length + 100) });
    response.write(text, () => response.socket?.destroy());
  };

/** Sends the head and half of the body, and no more. */
export const stalls =
  (body: unknown): Behaviour =>
  (response) => {
    const text = asText(body);
    response.writeHead(200, { "content-length": String(text.length) });
    response.write(text.slice(0, text.length / 2));
  };

const asText = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));
