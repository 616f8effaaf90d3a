import type { Browser } from "playwright-core";
import { findChromium, launchBrowser } from "../../scripts/page-driver.js";
import { cleanEnvironment, type RunningProgram, startProgram } from "./run-program.js";
import { temporaryFolder } from "./temporary-folder.js";

/** Where a Chromium is; null, with a line that says so, where there is none. */
export function chromiumOrSkip(): string | null {
  const found = findChromium(process.env["PATH"] ?? "");
  if (found !== undefined) return found;
  process.stderr.write("browser tests are skipped: no chromium on PATH (Debian: apt-get install chromium)\n");
  return null;
}

/** The bot as it runs for people, over the sample articles, and a browser to look at its preview with. */
export class PreviewInBrowser {
  private constructor(
    readonly browser: Browser,
    readonly url: string,
    private readonly bot: RunningProgram,
    private readonly removeFolder: () => void,
  ) {}

  static async start(chromium: string): Promise<PreviewInBrowser> {
    const { folder, remove } = temporaryFolder();
    const env = cleanEnvironment({ DATA_DIR: `${folder}/data`, PREVIEW_PORT: "0" });
    const bot = startProgram("bot/main.ts", [], { env, cwd: folder });
    let browser: Browser | undefined;
    try {
      browser = await launchBrowser(chromium);
      const [, url = ""] = await bot.says(/open (http:\/\/127\.0\.0\.1:\d+\/)/u);
      return new PreviewInBrowser(browser, url, bot, remove);
    } catch (error) {
      await browser?.close();
      bot.child.kill("SIGKILL");
      remove();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.bot.child.kill("SIGTERM");
    await this.bot.ended;
    this.removeFolder();
  }
}
