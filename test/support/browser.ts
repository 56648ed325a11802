import { existsSync } from "node:fs";
import { Browser, BrowserContextOptions, chromium, Page } from "playwright-core";
import { afterTest } from "./after-test";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A real browser. One that is missing is a failure: a page that nobody has looked at is not tested. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`there is no browser at ${CHROMIUM}; install chromium, or name it in CHROMIUM`);
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

export interface Seen {
  readonly page: Page;
  /** What went wrong in the page, by its own account. */
  readonly complaints: readonly string[];
}

/** A page in a context of its own, closed after the test. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  afterTest(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, complaints };
}
