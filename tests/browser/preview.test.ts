import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ask, botMessages, openPreview, type Screen } from "../../scripts/page-driver.js";
import { texts } from "../helpers/bot-harness.js";
import {
  axeViolations,
  countControls,
  focusedControl,
  focusedId,
  overflow,
  tell,
} from "../helpers/in-page.js";
import { chromiumOrSkip, PreviewInBrowser } from "../helpers/preview-in-browser.js";

const QUESTION = "what did Vietnam say about cyberspace?";
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const SCREENS = [
  ["phone", PHONE],
  ["desktop", DESKTOP],
] as const;

const chromium = chromiumOrSkip();

async function openMenu(page: Page): Promise<void> {
  const isOpen = await page.locator("#about[open]").count();
  if (isOpen === 0) await page.locator("#about summary").click();
}

describe.skipIf(chromium === null)("the preview in a browser", () => {
  let preview: PreviewInBrowser;
  /** What the open pages asked of others than the preview, and what their consoles complain about. */
  let complaints: string[] = [];
  beforeAll(async () => {
    preview = await PreviewInBrowser.start(chromium ?? "");
  });
  afterAll(() => preview?.stop());
  afterEach(async () => {
    for (const context of preview.browser.contexts()) await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(screen: (Partial<Screen> & typeof PHONE) | typeof DESKTOP): Promise<Page> {
    complaints = [];
    const page = await openPreview(preview.browser, preview.url, {
      language: "en",
      colorScheme: "light",
      ...screen,
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(preview.url)) complaints.push(`asks for ${request.url()}`);
    });
    return page;
  }

  test("axe finds nothing to complain about, on any screen, in light and in dark", async () => {
    const page = await open(PHONE);
    const answer = await ask(page, QUESTION);
    // With all open that may be at one time.
    await answer.locator(".act").first().click();
    await tell(page, "Notice", "Noted.");
    await openMenu(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [, screen] of SCREENS) {
        await page.setViewportSize(screen);
        // Where there is no room beside the chat it closes by itself.
        if (screen === PHONE) await openMenu(page);
        expect([colorScheme, screen, await axeViolations(page)]).toEqual([colorScheme, screen, []]);
      }
    }
    await page.locator("#chats [data-chat=group]").click();
    await page.locator("#group-hint").waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  describe.each(SCREENS)("on a %s", (_, screen) => {
    test("a question is answered with quotations, which a phone cuts and opens", async () => {
      const page = await open(screen);
      await ask(page, `A word too long for a line: ${"x".repeat(100)}`);
      const answer = await ask(page, QUESTION);
      for (const selector of ["html", "#scroll", "#composer"]) {
        expect([selector, await overflow(page, selector)]).toEqual([selector, 0]);
      }
      expect(await answer.locator("blockquote").count()).toBeGreaterThan(0);
      if (screen === DESKTOP) return;
      const expander = answer.locator(".expander").first();
      const height = async () => (await expander.locator("xpath=..").boundingBox())?.height ?? 0;
      const before = await height();
      await expander.click();
      expect(await expander.getAttribute("aria-expanded")).toBe("true");
      expect(await height()).toBeGreaterThan(before);
      await expander.press("Enter");
      expect(await height()).toBe(before);
    });

    test("a source is browsed by keyboard, and the focus stays on the button", async () => {
      const page = await open(screen);
      const answer = await ask(page, QUESTION);
      const count = await botMessages(page).count();
      await answer.getByRole("button", { name: "[1]", exact: true }).press("Enter");
      const source = botMessages(page).nth(count);
      await source.getByText("as reported by").first().waitFor();
      const first = await source.locator("blockquote").innerText();
      const next = source.getByRole("button", { name: "▶" });
      await next.press("Enter");
      await expect.poll(() => source.locator("blockquote").innerText()).not.toBe(first);
      expect(await source.locator(".keyboard :focus").count()).toBe(1);
    });

    test("the command menu opens over the text field, by keyboard too, and a command is sent at once", async () => {
      const page = await open(screen);
      const opener = page.getByRole("button", { name: texts.en.plain("preview-commands") });
      await opener.press("Enter");
      const menu = page.locator("#command-menu");
      await menu.getByText(texts.en.plain("command-start")).waitFor();
      expect(await opener.getAttribute("aria-expanded")).toBe("true");
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page, "body")).toBe(0);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await menu.isVisible()).toBe(false);
      expect(await focusedId(page)).toBe("commands");
      await opener.press("Enter");
      const count = await botMessages(page).count();
      await menu.getByRole("button", { name: "/help" }).click();
      await botMessages(page).nth(count).getByText("How to read the quotations").waitFor();
      expect(await menu.isVisible()).toBe(false);
    });

    test("a thumb down asks why, and takes the reason in the reader's words", async () => {
      const page = await open(screen);
      const answer = await ask(page, QUESTION);
      await answer.getByRole("button", { name: texts.en.plain("preview-thumbs-down") }).click();
      await page.locator("#notice").waitFor();
      await answer.getByRole("button", { name: texts.en.plain("feedback-other") }).click();
      // The bot asks for a reply: the page is ready to write one.
      await page.locator("#target").waitFor();
      expect(await focusedId(page)).toBe("text");
      const thanks = await ask(page, "The second quotation is older than that.");
      expect(await thanks.innerText()).toContain(texts.en.plain("feedback-thanks"));
      expect(await page.locator("#target").isHidden()).toBe(true);
    });

    test("the language of the page is switched, and the bot goes along", async () => {
      const page = await open(screen);
      if (screen === PHONE) await openMenu(page);
      await page.getByLabel(texts.en.plain("preview-language"), { exact: true }).selectOption("vi");
      await page.waitForURL(/language=vi/);
      expect(await page.locator("html").getAttribute("lang")).toBe("vi");
      await page.getByPlaceholder(texts.vi.plain("preview-placeholder")).waitFor();
      await botMessages(page).first().waitFor();
      const answer = await ask(page, "Việt Nam nói gì về không gian mạng?");
      expect(await answer.innerText()).toContain(texts.vi.plain("button-timeline"));
    });
  });

  test("in the group the bot answers whom it is meant for", async () => {
    const page = await open(PHONE);
    await page.locator("#chats [data-chat=group]").click();
    await page.locator("#group-hint").waitFor();
    await page.locator("#as").selectOption("member");
    await page.locator("#text").fill("Did anyone read about cyberspace?");
    await page.locator("#text").press("Enter");
    await page.getByText("Did anyone read").waitFor();
    await page.locator("#as").selectOption("reader");
    await page.locator("#mention").click();
    await page.locator("#text").pressSequentially(QUESTION);
    await page.locator("#text").press("Enter");
    const answer = page.locator("#messages > .message", { has: page.locator(".author.of-bot") });
    await answer.first().getByText("[1]", { exact: true }).first().waitFor();
    // To the first message there was no answer: the bot's only one replies to the second.
    expect(await answer.count()).toBe(1);
    await answer.first().locator(".reply").press("Enter");
    expect(await page.locator(".from-reader:focus").innerText()).toContain(QUESTION);
    expect(await page.locator("#messages > .message .author").first().innerText()).toBe("Lan");
    await page.locator("#chats [data-chat=private]").click();
    await expect.poll(() => page.locator("#group-hint").isHidden()).toBe(true);
  });

  test("a link that opens the bot on Telegram opens it here, from the group too", async () => {
    const page = await open(PHONE);
    await page.locator("#chats [data-chat=group]").click();
    await page.locator("#mention").click();
    const answer = await ask(page, `@trichdan_preview_bot ${QUESTION}`);
    await answer.getByRole("link", { name: texts.en.plain("button-evidence") }).click();
    await page.locator("#chats [data-chat=private][aria-current]").waitFor();
    await page.locator("#messages > .from-reader").getByText("/start a_").last().waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });

  test("inline mode offers answers and sends the one that is chosen", async () => {
    const page = await open(DESKTOP);
    await page.locator("#text").pressSequentially(`@trichdan_preview_bot ${QUESTION}`);
    const offers = page.locator("#inline-results .result");
    await offers.first().waitFor();
    const own = page.locator("#messages > .from-reader");
    const before = await own.count();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await own.nth(before).getByText("via @trichdan_preview_bot").waitFor();
    expect(await page.locator("#inline").isHidden()).toBe(true);
    expect(await page.locator("#text").inputValue()).toBe("");
  });

  test("a question that is edited is marked, and answered anew where the answer stands", async () => {
    const page = await open(DESKTOP);
    const answer = await ask(page, "what did Vietnam say about the sea?");
    const before = await answer.locator(".bubble").innerText();
    const own = page.locator("#messages > .from-reader").last();
    await own.getByRole("button", { name: texts.en.plain("preview-edit") }).click();
    expect(await page.locator("#text").inputValue()).toBe("what did Vietnam say about the sea?");
    await page.locator("#text").fill(QUESTION);
    await page.locator("#text").press("Enter");
    await own.getByText(texts.en.plain("preview-edited"), { exact: true }).waitFor();
    await expect.poll(() => answer.locator(".bubble").innerText()).not.toBe(before);
  });

  test("every control is reached by Tab, in the order it stands in, and shows the focus", async () => {
    const page = await open(PHONE);
    await page.locator("#chats [data-chat=group]").click();
    await botMessages(page).first().waitFor();
    await page.locator(".skip").focus();
    // Browsers show the focus to whoever uses the keyboard.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    const seen: number[] = [];
    for (let left = await countControls(page); left > 0; left--) {
      const { position, hasOutline } = await focusedControl(page);
      expect([position, hasOutline]).toEqual([position, true]);
      seen.push(position);
      await page.keyboard.press("Tab");
    }
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
  });

  test("the skip link leads to the text field; an alert holds the focus and gives it back", async () => {
    const page = await open(DESKTOP);
    await page.locator(".skip").press("Enter");
    expect(await focusedId(page)).toBe("text");
    await tell(page, "Alert", "This button is old.");
    expect(await focusedId(page)).toBe("alert-close");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await focusedId(page)).toBe("text");
  });
});
