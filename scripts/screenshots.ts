import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { TrichdanError } from "../corpus/errors.js";
import { createCommand, runCommand, stopSignal } from "./command.js";
import { ask, findChromium, launchBrowser, openPreview, type Screen } from "./page-driver.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The pictures of the README: a file, what is asked, which part of the answer is seen, and on which screen. */
const PICTURES: readonly (Screen & {
  readonly file: string;
  readonly question: string;
  readonly part: "start" | "end";
})[] = [
  {
    file: "preview.png",
    question: "what did Vietnam say about cyberspace?",
    part: "start",
    ...{ width: 1100, height: 1180, scale: 1.25, language: "en", colorScheme: "light" },
  },
  {
    file: "preview-phone.png",
    question: "Việt Nam nói gì về không gian mạng?",
    part: "end",
    ...{ width: 360, height: 740, scale: 2, language: "vi", colorScheme: "dark" },
  },
];

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

async function take(
  browser: Browser,
  url: string,
  picture: (typeof PICTURES)[number],
  file: string,
): Promise<void> {
  const page = await openPreview(browser, url, picture);
  await ask(page, picture.question);
  if (picture.part === "end") await page.evaluate("document.getElementById('scroll').scrollTo(0, 1e6)");
  await page.screenshot({ path: file });
  await page.context().close();
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
