import { accessSync, constants } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";

const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** An answer of the built-in engine takes well under a second; a busy machine, longer. */
const ANSWER_MS = 10_000;

/** The first Chromium on a `PATH`; undefined when there is none. */
export function findChromium(searchPath: string): string | undefined {
  const candidates = searchPath
    .split(path.delimiter)
    .flatMap((folder) => CHROMIUM_NAMES.map((name) => path.join(folder, name)));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Starts a browser without a window.
 *
 * @throws Error when playwright-core, which only developers install, is missing.
 */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import("playwright-core").catch((cause: unknown) => {
    throw new Error("playwright-core is not installed: run npm install", { cause });
  });
  // The sandbox needs rights that containers do not give; the pages are our own.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

const FOLLOWING_BOT_MESSAGE =
  "xpath=following-sibling::li[not(contains(concat(' ', @class, ' '), ' from-reader '))][1]";

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly language: "en" | "vi";
  readonly colorScheme: "light" | "dark";
  /** Picture points a CSS pixel; 1 by default. */
  readonly scale?: number;
}

/** Opens the preview page as a new visitor; returns when the bot's greeting is there. */
export async function openPreview(browser: Browser, url: string, screen: Screen): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.colorScheme,
    deviceScaleFactor: screen.scale ?? 1,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(ANSWER_MS);
  const page = await context.newPage();
  await page.goto(`${url}?language=${screen.language}`);
  await botMessages(page).first().waitFor({ timeout: ANSWER_MS });
  return page;
}

/** What the bot has said in the chat that is open. */
export function botMessages(page: Page) {
  return page.locator("#messages > .message:not(.from-reader)");
}

/** Sends a text as a reader does; returns when it is shown. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator("#messages > .message").count();
  await page.locator("#text").fill(text);
  await page.locator("#text").press("Enter");
  await page.locator("#messages > .message").nth(before).waitFor({ timeout: ANSWER_MS });
}

/** Sends a text as a reader does, and returns the bot's answer to it once it is complete. */
export async function ask(page: Page, text: string) {
  const own = page.locator("#messages > .from-reader");
  const before = await own.count();
  await say(page, text);
  const answer = own.nth(before).locator(FOLLOWING_BOT_MESSAGE);
  await answer.waitFor({ timeout: ANSWER_MS });
  await page.locator("#draft").waitFor({ state: "hidden" });
  return answer;
}
