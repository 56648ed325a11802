import { Browser } from "playwright-core";
import { CreateLlmModelDeployment } from "../../src/schema/types.generated";
import { openBrowser, openPage } from "../support/browser";
import { controlOf } from "../support/control-api";
import { emulated, one, PROJECT } from "../support/emulator-with-client";
import { QWEN, withChange } from "../support/model";

// The emulator's page, as a person sees it in a browser.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MODEL_NAME = ["spec", "configuration", "name"];
const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "</pre></details><iframe src=javascript:alert(1)>",
  "'\"`--><b>bold</b>",
  "\u202eevil\u0000\u0007",
];

async function withModels(...models: CreateLlmModelDeployment[]) {
  const emulator = await emulated({
    seed: { deployments: models.map((model) => ({ projectId: PROJECT.projectId, model, status: "running" as const })) },
  });
  return { ...emulator, control: controlOf(emulator.url) };
}

test("the page says that there are no models", async () => {
  const { url } = await withModels();
  const { page, complaints } = await openPage(browser, url);
  expect(await page.title()).toBe("Northflank emulator");
  expect(await page.textContent("main")).toContain("No models yet");
  expect(complaints).toEqual([]);
});

test("a model is shown with its status, its GPUs and what they cost, and its configuration", async () => {
  const gpus = { gpuType: "h100-80", gpuCount: 4 };
  const model = withChange(QWEN, ["spec", "configuration", "nodeConfiguration", "gpu", "configuration"], gpus);
  const { url } = await withModels(
    withChange(model, ["spec", "configuration", "architecture", "workerConfig", "replicas"], 2),
  );
  const { page } = await openPage(browser, url);
  const card = page.locator("article");
  expect(await card.locator("h3").textContent()).toBe("Qwen3 8B");
  expect(await card.locator(".status").textContent()).toBe("running");
  const text = (await card.innerText()).replace(/\s+/g, " ");
  expect(text).toContain("8 × h100-80, $21.92/h");
  expect(text).toContain("Qwen/Qwen3-8B");
  await card.locator("summary").click();
  expect(JSON.parse((await card.locator("pre").textContent()) ?? "")).toMatchObject({
    id: "qwen3-8b",
    spec: { type: "custom" },
  });
});

test("changes appear without a reload, and opened details stay open", async () => {
  const { url, client, control } = await withModels(QWEN);
  const { page, complaints } = await openPage(browser, url);
  await page.locator("summary").first().click();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...QWEN, name: "Another" } });
  await page.waitForSelector("text=Another");
  expect(await page.locator("details[open]").count()).toBe(1);
  await control("PUT", "deployments/qwen3-8b/status", { status: "crashed" });
  await page.waitForSelector(".status.crashed");
  await client.delete.llmModelDeployment({ parameters: one("another") });
  await page.locator("article").nth(1).waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});

test("requests are listed with their errors, newest first", async () => {
  const { url, client } = await withModels();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  await client.get.llmModelDeployment({ parameters: one("none") });
  const { page } = await openPage(browser, url);
  const rows = await page.locator("tbody tr").allInnerTexts();
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/GET.*\/none.*404.*AI model not found: none/s);
  expect(rows[1]).toMatch(/POST.*200.*pending/s);
});

test.each(HOSTILE)("the name %j of a model is shown as text, and does nothing", async (name) => {
  const description = `${name} in a description`;
  const { url } = await withModels(withChange({ ...QWEN, description }, MODEL_NAME, name));
  const { page, complaints } = await openPage(browser, url);
  const printed = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");
  expect(await page.locator("article p").textContent()).toBe(printed(description));
  expect(await page.locator("article dd").first().textContent()).toBe(printed(name));
  expect(await page.locator("main script, main img, main svg, main iframe, main b").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("markup in paths, projects and GPU types is shown as text", async () => {
  const attack = "<img src=x onerror=alert(1)>";
  const model = withChange(
    QWEN,
    ["spec", "configuration", "nodeConfiguration", "gpu", "configuration", "gpuType"],
    attack,
  );
  const { url } = await withModels(model, { ...model, name: "constructor" });
  await fetch(`${url}/v1/${encodeURIComponent(attack)}?${attack}`, { headers: { authorization: "Bearer x" } });
  const { page, complaints } = await openPage(browser, url);
  expect(await page.locator("article").first().innerText()).toContain(attack);
  expect(await page.locator("main img").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("only the page's own script can run, even if markup gets into the page", async () => {
  const { url } = await withModels();
  const { page } = await openPage(browser, url);
  const ran = await page.evaluate(`(async () => {
    document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.ran = 1">');
    const script = document.createElement("script");
    script.textContent = "window.ran = 2";
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return window.ran;
  })()`);
  expect(ran).toBeUndefined();
  const { headers } = await fetch(url);
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/,
  );
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test.each(["light", "dark"] as const)("it is readable in %s colours, at any width", async (colorScheme) => {
  const { url } = await withModels(QWEN, { ...QWEN, name: "Second model" });
  for (const width of [1200, 380]) {
    const { page } = await openPage(browser, url, { colorScheme, viewport: { width, height: 900 } });
    const { text, ground, overflow } = (await page.evaluate(`({
      text: getComputedStyle(document.body).color,
      ground: getComputedStyle(document.body).backgroundColor,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    })`)) as { text: string; ground: string; overflow: number };
    const brightness = (color: string) =>
      (color.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const isDark = colorScheme === "dark";
    expect(brightness(text) > brightness(ground)).toBe(isDark);
    expect(Math.abs(brightness(text) - brightness(ground))).toBeGreaterThan(400);
    expect(overflow).toBe(0);
  }
});

test("the page says when the emulator does not answer", async () => {
  const { url, close } = await withModels();
  const { page } = await openPage(browser, url);
  await close();
  await page.waitForSelector("text=the emulator does not answer");
});
