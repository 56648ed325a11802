import { FastifyReply } from "fastify";
import { PageQuery, withoutEnd } from "../endpoints/pagination";
import { errorBody, Refusal } from "../http/errors";
import { Variants } from "../variants";
import { FaultRule } from "./faults";

/** How many seconds an injected 429 tells the client to wait. */
const RESET_SECONDS = "1";
/** Between two parts of a slow answer. */
const SLOW_PART_MS = 20;
const SERVICE_UNAVAILABLE = 503;

/** Answers as the rule says. `answer` is the answer without the fault. */
export async function replyWithFault(
  rule: FaultRule,
  reply: FastifyReply,
  answer: unknown,
  { error }: Pick<Variants, "error">,
): Promise<FastifyReply> {
  const text = JSON.stringify(answer ?? {});
  switch (rule.action) {
    case "reset":
      reply.hijack();
      reply.raw.socket?.resetAndDestroy();
      return reply;
    case "hang":
      return reply.hijack();
    case "truncate":
      writeHead(reply, { "content-length": Buffer.byteLength(text) + 100 });
      reply.raw.write(text.slice(0, Math.ceil(text.length / 2)), () => reply.raw.socket?.destroy());
      return reply;
    case "slow":
      writeHead(reply, {});
      for (const part of text.match(/.{1,200}/gs) ?? []) {
        reply.raw.write(part);
        await new Promise((resolve) => setTimeout(resolve, SLOW_PART_MS).unref());
      }
      reply.raw.end();
      return reply;
    case "html502":
      return reply.code(502).type("text/html").send("<html><body>502 Bad Gateway</body></html>");
    case "empty200":
      return reply.code(200).send("");
    case "malformed":
      return reply.code(200).type("application/json").send(text.slice(0, -1));
    case "endless":
      return reply.send(withoutEnd(answer, reply.request.query as PageQuery));
    case "status":
      return withStatus(rule, reply, error);
  }
}

/** Writes the head of the answer without the framework, which would repair the intended mistakes. */
function writeHead(reply: FastifyReply, headers: { readonly [name: string]: number }): void {
  const usual = reply.getHeaders() as { [name: string]: string };
  reply.hijack();
  reply.raw.writeHead(200, { ...usual, "content-type": "application/json", ...headers });
}

function withStatus(
  { status = SERVICE_UNAVAILABLE, body }: FaultRule,
  reply: FastifyReply,
  shape: Variants["error"],
): FastifyReply {
  if (status === 429) reply.header("x-ratelimit-reset", RESET_SECONDS);
  const usual = errorBody(new Refusal(status, `Injected ${status}`), "emulator-fault", shape);
  return reply.code(status).send(body ?? usual);
}
