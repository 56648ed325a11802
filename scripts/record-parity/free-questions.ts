import { Session } from "./session";

// The questions that create nothing.

const NOBODY = "nf-parity-nobody";
const MISSING = "parity-no-such-model";

export async function askFreeQuestions(session: Session): Promise<void> {
  const { models } = session;
  await session.ask("GET", models, undefined, null).then(({ status }) => settle("authentication.bearer", `${status}`));
  await session
    .ask("GET", models, undefined, NOBODY)
    .then(({ status }) => settle("authentication.unknown", `${status}`));
  await session.ask("GET", "/v1/login").then(({ status }) => settle("neighbours.login", `${status}`));

  const plans = await session.ask("GET", "/v1/plans", undefined, null);
  const regions = await session.ask("GET", "/v1/regions", undefined, null);
  settle("neighbours.public", `plans ${plans.status}, regions ${regions.status} without a token`);

  const list = await session.ask("GET", `${models}?per_page=1`);
  const keys = Object.keys(list.body?.data ?? {}).join(", ");
  settle(
    "list.body",
    `${list.status}, data has ${keys || "nothing"}, pagination ${JSON.stringify(list.body?.pagination)}`,
  );
  const limit = await session.ask("GET", `${models}?per_page=1`);
  const headers = [...limit.headers.keys()].filter((name) => name.startsWith("x-ratelimit")).join(", ");
  settle("rate-limit.headers", headers || "none");

  const over = await session.ask("GET", `${models}?per_page=101`);
  settle("pagination.over", over.status === 200 ? "clamp" : `${over.status}`);
  const zero = await session.ask("GET", `${models}?per_page=0`);
  const cursor = await session.ask("GET", `${models}?cursor=parity-invented`);
  settle("pagination.bad-query", `per_page=0: ${zero.status}, an invented cursor: ${cursor.status}`);

  const missing = await session.ask("GET", `${models}/${MISSING}`);
  settle("get.missing", `${missing.status}`);
  await session.ask("DELETE", `${models}/${MISSING}`).then(({ status }) => settle("delete.missing", `${status}`));
  const shape = await session.ask("GET", `${models}/${MISSING}`);
  settle("errors.shape", shapeOf(shape.body));

  await session.ask("GET", "/v1/parity-no-such-endpoint").then(({ status }) => settle("errors.json-404", `${status}`));
  await session.ask("POST", models, '{"name":').then(({ status }) => settle("errors.malformed-json", `${status}`));
  const invalid = await session.ask("POST", models, { name: "x" });
  const details = JSON.stringify(invalid.body?.error?.details ?? invalid.body?.data ?? null);
  settle("errors.details", `${invalid.status}, details ${details}`);

  function settle(behaviour: string, verdict: string): void {
    session.settle(behaviour, verdict);
  }
}

function shapeOf(body: { readonly error?: unknown; readonly message?: unknown } | string): string {
  if (typeof body === "string") return body === "" ? "empty" : "text";
  if (typeof body?.error === "object") return "nested";
  return typeof body?.message === "string" ? "flat" : `keys ${Object.keys(body ?? {}).join(", ")}`;
}
