import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page in the browser, with all that it complained of and asked for. */
export interface Opened {
  readonly page: Page;
  /** Errors and violations of its policy, as its console told them. */
  readonly complaints: readonly string[];
  /** Addresses that it asked for, its own left out. */
  readonly requests: readonly string[];
}

/** Opens a file and everything that is folded in it. */
export async function open(browser: Browser, file: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.goto(address);
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  return { page, complaints, requests };
}

/** What axe finds, as `rule: selector`. It comes in through the debugger, so that the page keeps its policy. */
export async function violationsOf({ page }: Opened): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe
    .run(document, { preload: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target)))`);
}

/** How many pixels of the page lie beyond the right edge of the window. */
export async function overhangOf({ page }: Opened): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
