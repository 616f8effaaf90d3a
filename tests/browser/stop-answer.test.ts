import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { botMessages, launchBrowser, openPreview } from "../../scripts/page-driver.js";
import { BotHarness, texts } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";
import { axeViolations, focusedId } from "../helpers/in-page.js";
import { chromiumOrSkip } from "../helpers/preview-in-browser.js";

const MARKUP = '<img src=x onerror="document.title=1"> &amp; \u202Eabc';

const chromium = chromiumOrSkip();

describe.skipIf(chromium === null).each(["html", "rich"] as const)("stopping an answer, %s", (style) => {
  let browser: Browser;
  let bot: BotHarness;
  let complaints: string[] = [];
  /** Lets the engine show its first statement. */
  let speak: () => void = () => {};
  beforeAll(async () => {
    browser = await launchBrowser(chromium ?? "");
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    complaints = [];
    bot = await BotHarness.start({ messageStyle: style });
    bot.engine.answer = ({ question, onProgress, signal }) => {
      const statements = [{ text: `First ${MARKUP}`, wording: "written" as const, citations: [1] }];
      speak = () => onProgress?.(answerTo(question, { statements, writtenBy: "some-model" }));
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    };
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await bot.stop();
    expect(complaints).toEqual([]);
  });

  async function askOn(language: "en" | "vi"): Promise<Page> {
    const screen = { width: 360, height: 740, language, colorScheme: "light" } as const;
    const page = await openPreview(browser, bot.preview.pageUrl, screen);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    await page.locator("#text").fill("what?");
    await page.locator("#text").press("Enter");
    await page.locator("#draft .thinking").waitFor();
    return page;
  }

  test.each(["en", "vi"] as const)("in %s, by keyboard: what was shown stays", async (language) => {
    const page = await askOn(language);
    const stop = page.getByRole("button", { name: texts[language].plain("preview-stop") });
    await stop.waitFor();
    expect(await page.locator("#draft").innerText()).toContain(texts[language].plain("thinking"));
    expect(await page.locator("#draft-voice").innerText()).toBe(texts[language].plain("thinking"));
    expect(await axeViolations(page)).toEqual([]);
    speak();
    await page.locator("#draft").getByText("First").waitFor();
    expect(await page.locator("#draft").innerText()).toContain(`First ${MARKUP} [1]`);
    expect(await page.locator("#draft-voice").innerText()).toContain("First");

    // From the text field backwards, the button is the first thing in the conversation.
    await page.locator("#text").focus();
    for (let steps = 0; steps < 3 && (await focusedId(page)) !== "draft-stop"; steps++) {
      await page.keyboard.press("Shift+Tab");
    }
    expect(await focusedId(page)).toBe("draft-stop");
    const before = await botMessages(page).count();
    await page.keyboard.press("Enter");
    const answer = botMessages(page).nth(before);
    await answer.waitFor();
    expect(await answer.innerText()).toContain(`First ${MARKUP} [1]`);
    expect(await answer.innerText()).toContain(texts.en.plain("answer-stopped"));
    await page.locator("#draft").waitFor({ state: "hidden" });
    expect(await stop.isVisible()).toBe(false);
    // The focus is where one writes on, not lost with the button.
    expect(await focusedId(page)).toBe("text");
  });

  test("before anything is shown", async () => {
    const page = await askOn("vi");
    const before = await botMessages(page).count();
    await page.locator("#draft-stop").click();
    const answer = botMessages(page).nth(before);
    await answer.waitFor();
    expect(await answer.innerText()).toContain(texts.vi.plain("answer-stopped-early"));
    expect(await page.locator("#draft").isVisible()).toBe(false);
    expect(await page.locator("#draft-stop").isVisible()).toBe(false);
  });
});
