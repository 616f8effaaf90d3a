import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { TrichdanError } from "../corpus/errors.js";
import { createCommand, runCommand, stopSignal } from "./command.js";
import {
  ask,
  botMessages,
  findChromium,
  launchBrowser,
  openPreview,
  type Screen,
  say,
} from "./page-driver.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** A picture of the README: a file, the screen it is taken on, and what is done on the page before. */
interface Picture extends Screen {
  readonly file: string;
  readonly show: (page: Page) => Promise<void>;
}

/** One with an answer that is seen whole on one screen. */
const QUESTION = "Who said that international law applies in cyberspace?";

const PICTURES: readonly Picture[] = [
  {
    file: "preview.png",
    ...{ width: 1100, height: 1000, scale: 1.2, language: "en", colorScheme: "light" },
    show: async (page) => {
      const answer = await ask(page, QUESTION);
      await showWhole(page, answer);
    },
  },
  {
    file: "preview-phone.png",
    ...{ width: 390, height: 844, scale: 1.75, language: "vi", colorScheme: "dark" },
    show: async (page) => {
      const answer = await ask(page, "Việt Nam nói gì về không gian mạng?");
      const count = await botMessages(page).count();
      await answer.getByRole("button", { name: "[1]", exact: true }).click();
      await showWhole(page, botMessages(page).nth(count));
    },
  },
  {
    file: "preview-group.png",
    ...{ width: 390, height: 844, scale: 1.5, language: "en", colorScheme: "light" },
    show: async (page) => {
      await page.locator("#chats [data-chat=group]").click();
      await page.locator("#as").selectOption("member");
      await say(page, "Who was it that brought up international law?");
      await page.locator("#as").selectOption("reader");
      await page.locator("#text").fill(`@trichdan_preview_bot ${QUESTION}`);
      await page.locator("#inline-results .result").first().click();
      await showWhole(page, page.locator("#messages > .from-reader").last());
    },
  },
];

/** The tallest picture that still can be read beside the README's text, in CSS pixels. */
const MAX_HEIGHT = 1_400;

/** What stands above a message on a picture: the question, or the beginning of one. */
const ABOVE = 120;

const SETTLING_MS = 300;

const command = createCommand("screenshots", "Take the README's pictures of the preview (for developers).")
  .option("--out <DIR>", "folder of the pictures", path.join(ROOT, "docs"))
  .action(async ({ out, json }: { out: string; json?: boolean }) => {
    const chromium = findChromium(process.env["PATH"] ?? "");
    if (chromium === undefined) {
      throw new TrichdanError("no chromium on PATH: install it (Debian: apt-get install chromium)");
    }
    const browser = await launchBrowser(chromium);
    try {
      for (const picture of PICTURES) {
        const file = path.join(out, picture.file);
        await withPreview((url) => take(browser, url, picture, file));
        process.stdout.write(json === true ? `${JSON.stringify({ file })}\n` : `${file}\n`);
      }
    } finally {
      await browser.close();
    }
  });

await runCommand(command);

async function take(browser: Browser, url: string, picture: Picture, file: string): Promise<void> {
  const page = await openPreview(browser, url, picture);
  await picture.show(page);
  await page.screenshot({ path: file });
  await page.context().close();
}

/** Makes the screen as high as a message with its buttons needs, and a bit of what stands above it. */
async function showWhole(page: Page, message: Locator): Promise<void> {
  await message.locator(".keyboard").waitFor();
  // Until what is long is folded, and the page has scrolled by itself.
  await page.waitForTimeout(SETTLING_MS);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const [box, scroll] = [await message.boundingBox(), await page.locator("#scroll").boundingBox()];
  const missing = (box?.height ?? 0) + ABOVE - (scroll?.height ?? 0);
  if (missing > 0)
    await page.setViewportSize({ width, height: Math.min(MAX_HEIGHT, height + Math.ceil(missing)) });
  await page.evaluate("document.getElementById('scroll').scrollTo(0, 1e6)");
  await page.evaluate("document.activeElement.blur()");
}

/** Runs the bot as `npm start` does over the sample articles, with a folder of its own, while `work` lasts. */
async function withPreview(work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "trichdan-screenshots-"));
  const env = { ...process.env, TELEGRAM_BOT_TOKEN: "", PREVIEW_PORT: "0", DATA_DIR: folder };
  const bot = spawn(process.execPath, ["--import", "tsx", "bot/main.ts"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "pipe"],
    signal: stopSignal(),
  });
  const ended = new Promise((resolve) => bot.once("close", resolve));
  try {
    await work(await addressOf(bot.stderr));
  } finally {
    bot.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

function addressOf(log: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    // Stays to the end: a program that nobody listens to would wait for somebody who does.
    log.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /open (http:\/\/127\.0\.0\.1:\d+\/)/u.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    log.once("end", () => reject(new TrichdanError("the preview did not start: run npm start to see why")));
  });
}
