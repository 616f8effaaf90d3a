import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Citation } from "../../retrieval/answering/answer.js";
import { ask, launchBrowser, openPreview } from "../../scripts/page-driver.js";
import { BotHarness, texts } from "../helpers/bot-harness.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { chromiumOrSkip } from "../helpers/preview-in-browser.js";

const CLAUSE = "luật quốc tế có hiệu lực cả trên không gian mạng";
const MARKUP = '<img src=x onerror="document.title=1"> &amp; \u202Eabc';

/** Enough quotations for the page to scroll between the statements and the last of them. */
function manyQuotations(question: string) {
  const other: Citation["alsoIn"][number] = {
    articleId: "x",
    title: MARKUP,
    source: "Báo B",
    url: "https://example.org/b",
    publishedAt: "2020-05-23",
    paragraph: 0,
  };
  const citations = Array.from({ length: 8 }, (_, n) =>
    citation({ number: n + 1, ...(n > 0 && { quote: `${MARKUP} Lời thứ ${n + 1}.` }), alsoIn: [other] }),
  );
  return answerTo(question, {
    citations,
    statements: [
      { text: `Đại sứ, theo Báo Mẫu: ${CLAUSE}`, wording: "printed", citations: [1] },
      { text: MARKUP, wording: "written", citations: [8] },
      { text: "Once more", wording: "written", citations: [8] },
    ],
  });
}

const chromium = chromiumOrSkip();

describe.skipIf(chromium === null)("rich messages in a browser", () => {
  let browser: Browser;
  let bot: BotHarness;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(chromium ?? "");
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    bot = await BotHarness.start({ messageStyle: "rich" });
    bot.engine.answer = ({ question }) => manyQuotations(question);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await bot.stop();
    // Nothing that the page's policy forbids, and no error.
    expect(complaints).toEqual([]);
  });

  async function open(colorScheme: "light" | "dark" = "light", width = 1_000): Promise<Page> {
    complaints = [];
    const screen = { width, height: 600, language: "en", colorScheme } as const;
    const page = await openPreview(browser, bot.preview.pageUrl, screen);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    return page;
  }

  const focused = (page: Page) => page.evaluate("document.activeElement?.textContent") as Promise<string>;

  test("a footnote leads to its quotation, and the way back to the number that was pressed", async () => {
    const page = await open();
    const answer = await ask(page, "what?");
    const numbers = answer.getByRole("link", { name: `${texts.en.plain("preview-footnote")} [8]` });
    expect(await numbers.count()).toBe(2);
    const quotation = answer.locator(".reference").last();
    const isInView = async (at: typeof quotation) => {
      const box = await at.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 600;
    };
    await numbers.nth(1).focus();
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe(`${MARKUP} Lời thứ 8.`);
    expect(await isInView(quotation)).toBe(true);
    // From the quotation the next stop of the keyboard is the way back.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    // [1], [8], [8]: the last of them was pressed.
    const allNumbers = "[...document.querySelectorAll('a.footnote')]";
    expect(await page.evaluate(`${allNumbers}.indexOf(document.activeElement)`)).toBe(2);
    expect(await isInView(numbers.nth(1))).toBe(true);
    // A quotation that nothing leads to needs no way back.
    const back = answer.getByRole("button", { name: texts.en.plain("preview-back") });
    expect(await back.count()).toBe(2);
  });

  test("the decisive words are marked, and every quotation has its credit", async () => {
    const answer = await ask(await open(), "what?");
    expect(await answer.locator("mark").allTextContents()).toEqual([CLAUSE]);
    const credits = await answer.locator("figure > figcaption").allTextContents();
    expect(credits).toHaveLength(8);
    expect(credits[0]).toContain("Đặng Đình Quý, Đại sứ, Vietnam · as reported by Báo Mẫu");
  });

  test("further passages open and close; what is written in them stays text", async () => {
    const page = await open();
    const answer = await ask(page, "what?");
    const details = answer.locator("details").first();
    const inside = details.getByRole("link");
    expect(await inside.isVisible()).toBe(false);
    await details.locator("summary").press("Enter");
    expect(await inside.isVisible()).toBe(true);
    expect(await inside.textContent()).toBe(MARKUP);
    expect(await inside.getAttribute("rel")).toContain("noopener");
    expect(await page.locator("img").count()).toBe(0);

    bot.engine.answer = ({ question }) => refusalTo(question);
    const refusal = await ask(page, "and?");
    expect(await refusal.locator("blockquote").isVisible()).toBe(false);
    await refusal.locator("summary").click();
    expect(await refusal.locator("blockquote").isVisible()).toBe(true);
  });

  test("a reply shows the beginning of the rich message that it is to", async () => {
    const page = await open();
    const answer = await ask(page, "what?");
    await answer.getByRole("button", { name: texts.en.plain("preview-reply"), exact: true }).click();
    await ask(page, "go on");
    expect(await page.locator(".from-reader .reply").last().textContent()).toContain("Đại sứ, theo Báo Mẫu");
  });

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each([360, 1_000])("axe finds nothing to complain about at %i pixels", async (width) => {
      const page = await open(colorScheme, width);
      const answer = await ask(page, "what?");
      await answer.locator("summary").first().click();
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html)}`)).toEqual([]);
      // Nothing is wider than the screen.
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    });
  });
});
