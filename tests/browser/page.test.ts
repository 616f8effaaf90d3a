import type { InlineKeyboardButton, Message } from "grammy/types";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { READER_ID } from "../../bot/preview/page-places.js";
import { ask, launchBrowser, openPreview, type Screen } from "../../scripts/page-driver.js";
import { BotHarness, texts } from "../helpers/bot-harness.js";
import { answerTo, citation } from "../helpers/fake-engine.js";
import { axeViolations, focusedId } from "../helpers/in-page.js";
import { chromiumOrSkip } from "../helpers/preview-in-browser.js";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const USERNAME = "trichdan_preview_bot";

const chromium = chromiumOrSkip();

describe.skipIf(chromium === null)("the page by itself, in a browser", () => {
  let browser: Browser;
  let bot: BotHarness;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(chromium ?? "");
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    bot = await BotHarness.start();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await bot.stop();
    expect(complaints).toEqual([]);
  });

  async function open(screen: Partial<Screen> = {}): Promise<Page> {
    complaints = [];
    const whole = { ...DESKTOP, language: "en", colorScheme: "light", ...screen } as const;
    const page = await openPreview(browser, bot.preview.pageUrl, whole);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    return page;
  }

  const keyboardOf = (...labels: string[]): Message["reply_markup"] => ({
    inline_keyboard: [labels.map((label) => buttonOf(label))],
  });

  /** "label>data"; the data is the label where none is given. */
  function buttonOf(written: string): InlineKeyboardButton {
    const [text = "", data = text] = written.split(">");
    return { text, callback_data: data };
  }

  /** The bot writes a message with these buttons; returns it, and how to put others in their place. */
  function withButtons(...labels: string[]) {
    const message = bot.api.chats.add(READER_ID, {
      from: bot.api.me,
      text: "A message with buttons.",
      reply_markup: keyboardOf(...labels),
    } as Parameters<typeof bot.api.chats.add>[1]);
    const change = (...others: string[]) => {
      const reply_markup = keyboardOf(...others);
      bot.api.chats.replace(READER_ID, { ...message, reply_markup } as Message.TextMessage);
    };
    return { change };
  }

  async function setCommands(commands: readonly { command: string; description: string }[]): Promise<void> {
    const { apiRoot, token } = bot.preview;
    await fetch(`${apiRoot}/bot${token}/setMyCommands`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ commands }),
    });
  }

  const focused = (page: Page) =>
    page.evaluate("document.activeElement.closest('.message') && document.activeElement.textContent");

  describe("the focus, when the buttons change", () => {
    test.each([
      [
        "the same label, at another place",
        ["Next ▶>p:1", "Quote"],
        ["◀ Back>p:0", "Quote", "Next ▶>p:2"],
        "Next ▶",
      ],
      ["the same label before the same action", ["▶>p:1", "Quote>q"], ["▶>p:2", "Quote>p:1"], "▶"],
      ["the same action", ["English>en", "Vietnamese>vi"], ["Vietnamese>vi", "✓ English>en"], "✓ English"],
      ["a label with other numbers", ["[5]–[8] ▶>5"], ["◀ [1]–[4]>1", "[9]–[12] ▶>9"], "[9]–[12] ▶"],
    ])("goes to %s", async (_, before, after, expected) => {
      const page = await open();
      const { change } = withButtons(...before);
      const message = page.locator(".message", { hasText: "A message with buttons." });
      await message.locator(".keyboard button").first().focus();
      change(...after);
      await message.getByText(after[0]?.split(">")[0] ?? "").waitFor();
      expect(await focused(page)).toBe(expected);
    });

    test.each([
      ["the last page has no next", ["Next ▶>p:1", "Quote"], ["◀ Back>p:0", "Quote"]],
      ["another source stands in its place", ["[1]>s:1", "[2]>s:2"], ["[3]>s:3", "[4]>s:4"]],
    ])("goes to the message when its button is gone: %s", async (_, before, after) => {
      const page = await open();
      const { change } = withButtons(...before);
      const message = page.locator(".message", { hasText: "A message with buttons." });
      await message.locator(".keyboard button").first().focus();
      change(...after);
      await message.getByText(after[0]?.split(">")[0] ?? "").waitFor();
      expect(await page.evaluate("document.activeElement.classList.contains('message')")).toBe(true);
    });
  });

  test("emoji are drawn, named, and copied as they are; others stay", async () => {
    const page = await open();
    withButtons("👍", "👎", "✅ Word for word", "👍🏽");
    const buttons = page.locator(".message").last().locator(".keyboard button");
    await buttons.first().waitFor();
    expect(await buttons.allTextContents()).toEqual(["👍", "👎", "✅ Word for word", "👍🏽"]);
    expect(await buttons.locator("svg").count()).toBe(3);
    await page.getByRole("button", { name: texts.en.plain("preview-thumbs-up"), exact: true }).waitFor();
    await page.getByRole("button", { name: `${texts.en.plain("preview-tick")} Word for word` }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test("a reply shows the message it is to as it was edited, also after the page is loaded again", async () => {
    const page = await open();
    // The bot replies where it is not alone with the reader.
    await page.locator("#chats [data-chat=group]").click();
    const answer = await ask(page, `@${USERNAME} Who won in Ruritania?`);
    expect(await answer.locator(".reply").innerText()).toContain("Ruritania");
    const own = page.locator("#messages > .from-reader").last();
    await own.getByRole("button", { name: texts.en.plain("preview-edit") }).click();
    await page.locator("#text").fill(`@${USERNAME} Who won in Graustark?`);
    await page.keyboard.press("Enter");
    await expect.poll(() => answer.locator(".reply").innerText()).toContain("Graustark");
    await page.reload();
    await page.locator("#messages .reply").last().waitFor();
    expect(await page.locator("#messages .reply").last().innerText()).toContain("Graustark");
  });

  describe("what is typed", () => {
    test("stays with its chat while inline mode leads to the bot's own, and there is a way back", async () => {
      const page = await open();
      await page.locator("#chats [data-chat=group]").click();
      const typed = `@${USERNAME} Ruritania`;
      await page.locator("#text").pressSequentially(typed);
      const row = page.locator("#inline-results .result").first();
      await row.getByText(texts.en.plain("preview-opens-private")).waitFor();
      await row.click();
      await page.locator("#chats [data-chat=private][aria-current]").waitFor();
      expect(await page.locator("#text").inputValue()).toBe("");
      expect(await page.locator("#way-back").innerText()).toContain(typed);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator("#way-back").press("Enter");
      await page.locator("#chats [data-chat=group][aria-current]").waitFor();
      expect(await page.locator("#text").inputValue()).toBe(typed);
      expect(await focusedId(page)).toBe("text");
      expect(await page.locator("#way-back").isHidden()).toBe(true);
    });

    test("opens the command menu with a slash, and filters it", async () => {
      const names = ["ask", "latest", "language", "articles", "help", "privacy"];
      await setCommands(names.map((command) => ({ command, description: `About ${command}` })));
      const page = await open();
      const menu = page.locator("#command-menu");
      await page.locator("#text").pressSequentially("/");
      await menu.locator(".result").nth(5).waitFor();
      await page.keyboard.type("la");
      await expect
        .poll(() => menu.locator(".result strong").allTextContents())
        .toEqual(["/latest", "/language"]);
      expect(await axeViolations(page)).toEqual([]);
      // One Escape closes the menu; what was typed stays.
      await page.keyboard.press("Escape");
      expect(await menu.isHidden()).toBe(true);
      expect(await page.locator("#text").inputValue()).toBe("/la");
      await page.keyboard.type("n");
      await menu.getByText("/language").waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator(".from-reader").getByText("/language").waitFor();
      expect(await page.locator("#text").inputValue()).toBe("");
      // Words behind a command are no command any more.
      await page.locator("#text").pressSequentially("/articles ");
      expect(await menu.isHidden()).toBe(true);
    });

    test("brings offers that Escape closes from wherever the focus is", async () => {
      const page = await open();
      await page.locator("#text").pressSequentially(`@${USERNAME} Ruritania votes`);
      await page.locator("#inline-results .result").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Shift+Tab");
      expect(await page.locator("#inline").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.locator("#inline").isHidden()).toBe(true);
    });
  });

  test("what is shared inline is seen to its end, where its link stands", async () => {
    const quote = "Ruritania has voted for the treaty, and Graustark against it. ".repeat(30).trim();
    bot.engine.answer = ({ question }) =>
      answerTo(question, { citations: [1, 2, 3].map((number) => citation({ number, quote })) });
    const page = await open(PHONE);
    await page.locator("#text").pressSequentially(`@${USERNAME} Ruritania votes`);
    await page.locator("#inline-results .result").first().click();
    const link = page.getByRole("link", { name: texts.en.plain("button-evidence") });
    await link.waitFor();
    const isSeen = async () => {
      const [box, scroll] = [await link.boundingBox(), await page.locator("#scroll").boundingBox()];
      return box !== null && scroll !== null && box.y + box.height <= scroll.y + scroll.height;
    };
    await expect.poll(isSeen).toBe(true);
  });

  test("a quotation is folded only where at least two lines would be hidden", async () => {
    const page = await open();
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `Line ${n + 1}.`).join("\n");
    for (const count of [3, 4, 5]) {
      const text = lines(count);
      const entities = [{ type: "expandable_blockquote" as const, offset: 0, length: text.length }];
      bot.api.chats.add(READER_ID, { from: bot.api.me, text, entities } as Parameters<
        typeof bot.api.chats.add
      >[1]);
    }
    const quotations = page.locator("#messages blockquote");
    await quotations.nth(2).locator(".expander").waitFor();
    expect(await quotations.nth(0).locator(".expander").count()).toBe(0);
    expect(await quotations.nth(1).locator(".expander").count()).toBe(0);
    expect(await quotations.nth(1).getAttribute("class")).not.toBe("collapsed");
  });

  describe("on a phone", () => {
    test("the header is one line, and what fingers press is large enough", async () => {
      const page = await open(PHONE);
      await ask(page, "Who won in Ruritania?");
      const text = "Try /latest or /help.";
      const entities = [
        { type: "bot_command" as const, offset: 4, length: 7 },
        { type: "bot_command" as const, offset: 15, length: 5 },
      ];
      bot.api.chats.add(READER_ID, { from: bot.api.me, text, entities } as Parameters<
        typeof bot.api.chats.add
      >[1]);
      await page.locator(".command").last().waitFor();
      expect((await page.locator("header").boundingBox())?.height).toBeLessThanOrEqual(56);
      await page.locator("#about summary").click();
      const small = (await page.evaluate(`[...document.querySelectorAll("button, summary, select")]
        .filter((it) => it.checkVisibility())
        .filter((it) => it.getBoundingClientRect().height < 40)
        .map((it) => it.outerHTML)`)) as string[];
      expect(small).toEqual([]);
    });

    test("the menu closes by Escape and by a press beside it", async () => {
      const page = await open(PHONE);
      const summary = page.locator("#about summary");
      await summary.click();
      await page.locator("#language").focus();
      await page.keyboard.press("Escape");
      expect(await page.locator("#about").getAttribute("open")).toBe(null);
      await summary.click();
      await page.locator("#scroll").click({ position: { x: 5, y: 700 } });
      expect(await page.locator("#about").getAttribute("open")).toBe(null);
    });
  });

  test.each(["en", "vi"] as const)("times are of 24 hours (%s)", async (language) => {
    const page = await open({ language });
    expect(await page.locator("#messages time").first().innerText()).toMatch(/^\d\d:\d\d$/);
  });
});
