import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upkeep } from "../cli/shell.ts";
import { hostilePage } from "../report/explain/html/hostile.ts";
import { CHROMIUM, launch, WHY_NOT } from "./chromium.ts";
import { open, overhangOf, violationsOf } from "./opened.ts";
import { textsPerPage } from "./printed.ts";

const stacks = ["biolab-prod", "fieldcapture-prod", "example"];
const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };

describe.skipIf(!CHROMIUM.found)(`the page in a browser${WHY_NOT}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "upkeep-page-"));
  const fileOf = (stack: string) => join(folder, `${stack}.html`);
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    for (const stack of stacks) {
      expect((await upkeep(["explain", "--stack", stack, "--html", fileOf(stack)])).stderr).toBe("");
    }
    writeFileSync(fileOf("hostile"), hostilePage());
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each([...stacks, "hostile"])("%s", (stack) => {
    test.each([
      ["light", desk],
      ["dark", desk],
      ["light", phone],
      ["dark", phone],
    ] as const)("anybody can read it, %s, %o", async (colorScheme, size) => {
      const opened = await open(browser, fileOf(stack), { ...size, colorScheme });
      expect(await violationsOf(opened)).toEqual([]);
      expect(opened.complaints).toEqual([]);
      expect(opened.requests).toEqual([]);
    });

    test.each([320, 390, 640, 800, 1024, 1920])("it fits a window of %i pixels", async (width) => {
      const opened = await open(browser, fileOf(stack), { viewport: { width, height: 800 } });
      expect(await overhangOf(opened)).toBe(0);
    });

    test("every page of its print has text", async () => {
      const { page } = await open(browser, fileOf(stack), desk);
      const texts = textsPerPage(await page.pdf({ preferCSSPageSize: true }));
      expect(texts.length).toBeGreaterThan(1);
      expect(Math.min(...texts)).toBeGreaterThan(0);
    });
  });

  test("what is folded is printed as well", async () => {
    const { page } = await open(browser, fileOf("biolab-prod"), desk);
    const opened = textsPerPage(await page.pdf());
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = false; })");
    const folded = textsPerPage(await page.pdf());
    expect(folded.length).toBe(opened.length);
  });

  test("the first stop of the keyboard is the link to the content, and it shows", async () => {
    const { page } = await open(browser, fileOf("biolab-prod"), desk);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    expect(
      await page.evaluate<number>("document.activeElement.getBoundingClientRect().left"),
    ).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
  });

  test("nothing that an environment says becomes an element", async () => {
    const { page } = await open(browser, fileOf("hostile"), desk);
    expect(await page.evaluate("document.querySelectorAll('script, img, iframe, [onload]').length")).toBe(0);
    expect(await page.evaluate("document.title")).toContain("</style><script>");
  });

  describe("the same checks see a page that is", () => {
    /** The page with something put in before its end. */
    const withFault = (markup: string) => {
      const file = fileOf("fault");
      const sound = readFileSync(fileOf("biolab-prod"), "utf8");
      writeFileSync(file, sound.replace("</main>", `${markup}</main>`));
      return file;
    };

    test("without a text for a picture", async () => {
      const opened = await open(browser, withFault('<img src="data:,">'), desk);
      expect(await violationsOf(opened)).toEqual([expect.stringMatching(/^image-alt: /)]);
    });

    test("too pale", async () => {
      const opened = await open(browser, fileOf("biolab-prod"), desk);
      await opened.page.evaluate("document.querySelector('h1').style.color = '#aaa'");
      expect(await violationsOf(opened)).toEqual(["color-contrast: h1"]);
    });

    test("too wide", async () => {
      const opened = await open(browser, fileOf("biolab-prod"), phone);
      await opened.page.evaluate("document.querySelector('h1').style.width = '900px'");
      expect(await overhangOf(opened)).toBeGreaterThan(0);
    });

    test("running a script, or asking for something", async () => {
      const markup =
        '<script>document.title = "run"</script><img alt="" src="https://elsewhere.example/a.png">';
      const opened = await open(browser, withFault(markup), desk);
      expect(await opened.page.title()).not.toBe("run");
      expect(opened.complaints).toHaveLength(2);
    });

    test("blank on paper", async () => {
      const opened = await open(browser, fileOf("biolab-prod"), desk);
      await opened.page.evaluate(
        "document.body.append(Object.assign(document.createElement('div'), { id: 'blank' }));" +
          "document.getElementById('blank').style.cssText = 'break-before: page; height: 1px'",
      );
      expect(textsPerPage(await opened.page.pdf()).at(-1)).toBe(0);
    });
  });
});
