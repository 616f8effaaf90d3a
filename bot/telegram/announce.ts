import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Logger } from "../logger.js";
import type { Texts, TextsByLanguage } from "../texts.js";

/** The menu, what a reader needs most first. */
const COMMANDS = [
  "start",
  "help",
  "ask",
  "verify",
  "timeline",
  "compare",
  "latest",
  "articles",
  "language",
  "style",
  "privacy",
  "forget",
] as const;

/**
 * Makes Telegram ready for polling: a webhook left from elsewhere is removed, as it would keep all updates,
 * and the command menu is set in both languages. A menu that cannot be set is no reason not to start.
 */
export async function announce(api: Api, texts: TextsByLanguage, logger: Logger): Promise<void> {
  await api.deleteWebhook();
  try {
    await api.setMyCommands(commandMenu(texts.en));
    await api.setMyCommands(commandMenu(texts.vi), { language_code: "vi" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ reason }, "the command menu could not be set");
  }
}

function commandMenu(texts: Texts): BotCommand[] {
  return COMMANDS.map((command) => ({
    command,
    description: texts.plain(`command-${command}`),
  }));
}
