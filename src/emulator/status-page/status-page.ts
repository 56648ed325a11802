import { createHash } from "node:crypto";
import { FastifyInstance, FastifyReply } from "fastify";
import { gpuOf } from "../../schema/gpu-catalogue";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { VERSION } from "../../schema/version.generated";
import { EmulatorContext } from "../context";
import { allowOnlyLocal } from "../http/local-only";
import { LoggedRequest } from "../http/request-log";
import { VARIANTS } from "../variants";
import { SCRIPT, STYLE } from "./assets";
import { Html, html } from "./escaped-html";

// The status page at `/` shows the models and the latest requests to a person. It is read-only.

const SHOWN_REQUESTS = 50;
const SHOWN_MODELS = 200;
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function addStatusPage(app: FastifyInstance, context: EmulatorContext): void {
  allowOnlyLocal(app);
  app.get("/", async (_request, reply) => send(reply, page(context)));
  app.get("/_emulator/page", async (_request, reply) => send(reply, content(context)));
}

function send(reply: FastifyReply, { text }: Html): FastifyReply {
  return reply
    .headers({
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    })
    .type("text/html; charset=utf-8")
    .send(text);
}

function page(context: EmulatorContext): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northflank emulator</title><style>${new Html(STYLE)}</style></head>
<body><div class="page">
<header><h1>Northflank emulator</h1><p>version ${VERSION}; a stand-in for the AI-model API on this machine</p><span id="live">live</span></header>
<main>${content(context)}</main>
<footer><a href="/_emulator/info">info</a><a href="/_emulator/state">state</a><a href="/_emulator/requests">requests</a><a href="/_emulator/openapi.json">OpenAPI</a></footer>
</div><script>${new Html(SCRIPT)}</script></body></html>`;
}

function content(context: EmulatorContext): Html {
  const { store, deployments } = context;
  const models = store.state.projects.flatMap(({ id }) =>
    deployments.remaining(id).map((one) => deployments.item(one)),
  );
  const requests = context.requests.list().slice(-SHOWN_REQUESTS).reverse();
  return html`${facts(context, models)}
<h2>AI models ${models.length > SHOWN_MODELS ? html`<small>the first ${SHOWN_MODELS}</small>` : undefined}</h2>
${models.length === 0 ? html`<p class="none">No models yet. New models appear here automatically.</p>` : models.slice(0, SHOWN_MODELS).map(card)}
<h2>Requests <small>the latest ${SHOWN_REQUESTS}, newest first</small></h2>
${requests.length === 0 ? html`<p class="none">No requests yet.</p>` : table(requests)}`;
}

function facts({ store, variants, faults }: EmulatorContext, models: readonly LlmModelDeploymentItem[]): Html {
  const running = models.filter(({ status }) => status === "running").length;
  const others = Object.entries(VARIANTS).filter(
    ([name, [first]]) => variants[name as keyof typeof VARIANTS] !== first,
  );
  return html`<dl class="facts">
${fact("models running", `${running} of ${models.length}`)}
${fact(
  "GPUs",
  models.reduce((sum, model) => sum + gpusOf(model).count, 0),
)}
${fact("GPU list price", usd(models.map(gpusOf)))}
${fact("projects", store.state.projects.length)}
${fact("active faults", faults.list().length)}
${fact("changed variants", others.length)}
</dl>`;
}

const fact = (name: string, value: string | number) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

interface Gpus {
  readonly count: number;
  readonly type?: string;
  /** Undefined if the catalogue does not contain the type. */
  readonly usdPerHour?: number;
}

/** The GPUs of all replicas. */
function gpusOf({ spec }: LlmModelDeploymentItem): Gpus {
  const { nodeConfiguration, architecture } = spec?.configuration ?? {};
  const { enabled, configuration } = nodeConfiguration?.gpu ?? {};
  const { gpuType, gpuCount } = configuration ?? {};
  if (enabled === false || !gpuType) return { count: 0 };
  const count = (gpuCount ?? 1) * (architecture?.workerConfig?.replicas ?? 1);
  const cents = gpuOf(gpuType)?.usdCentsPerHour;
  return { count, type: gpuType, ...(cents !== undefined && { usdPerHour: (cents * count) / 100 }) };
}

function usd(all: readonly Gpus[]): string {
  const isUnknown = all.some(({ type, usdPerHour }) => type !== undefined && usdPerHour === undefined);
  const sum = all.reduce((total, { usdPerHour = 0 }) => total + usdPerHour, 0);
  return `${isUnknown ? "over " : ""}$${sum.toFixed(2)}/h`;
}

function card(model: LlmModelDeploymentItem): Html {
  const { id, projectId, name, description, status, spec, ports, deploymentConfiguration, createdAt } = model;
  const gpus = gpusOf(model);
  const priced = gpus.usdPerHour === undefined ? "cost unknown" : usd([gpus]);
  return html`<article class="card">
<div class="top"><h3><bdi>${name ?? ""}</bdi></h3><span class="soft"><bdi>${projectId ?? ""}</bdi> / <bdi>${id ?? ""}</bdi></span><span class="status ${status ?? ""}">${status ?? ""}</span></div>
${description ? html`<p><bdi>${description}</bdi></p>` : undefined}
<dl>
${detail("model", spec?.configuration?.name ?? "not set")}
${detail("GPUs", gpus.type === undefined ? "none" : `${gpus.count} × ${gpus.type}, ${priced}`)}
${(ports ?? []).map((port) => detail(`port ${port.name}`, `${port.internalPort} ${port.protocol}${port.dns ? `, ${port.dns}` : ", not public"}`))}
${detail("created", (createdAt ?? "").replace("T", " ").slice(0, 19))}
${detail("configuration", deploymentConfiguration?.id ?? "")}
</dl>
<details data-key="${projectId ?? ""} ${id ?? ""}"><summary>JSON from the API</summary><pre>${JSON.stringify(model, null, 2)}</pre></details>
</article>`;
}

const detail = (name: string, value: string) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;

function table(requests: readonly LoggedRequest[]): Html {
  return html`<div class="log"><table><thead><tr><th>#</th><th>time</th><th>method</th><th>path</th><th>status</th><th>note</th></tr></thead>
<tbody>${requests.map(
    ({ number, at, method, path, status, note }) =>
      html`<tr><td>${number}</td><td>${at.slice(11, 23)}</td><td>${method}</td><td class="path"><bdi>${path}</bdi></td><td class="${tone(status)}">${status || "none"}</td><td class="note"><bdi>${note}</bdi></td></tr>`,
  )}</tbody></table></div>`;
}

function tone(status: number): string {
  if (status >= 200 && status < 400) return "ok";
  return status >= 400 && status < 500 ? "refused" : "failed";
}
