import type { Api } from "grammy";
import type { Logger } from "../logger.js";
import type { TextsByLanguage } from "../texts.js";
import { commandMenu, GROUP_COMMANDS } from "./command-menu.js";

/**
 * Makes Telegram ready for polling: a webhook left from elsewhere is removed, as it would keep all updates,
 * and the command menus of private chats and of groups are set in both languages. A menu that cannot be set is
 * no reason not to start.
 */
export async function announce(api: Api, texts: TextsByLanguage, logger: Logger): Promise<void> {
  await api.deleteWebhook();
  try {
    await api.setMyCommands(commandMenu(texts.en));
    await api.setMyCommands(commandMenu(texts.vi), { language_code: "vi" });
    const scope = { type: "all_group_chats" } as const;
    await api.setMyCommands(commandMenu(texts.en, GROUP_COMMANDS), { scope });
    await api.setMyCommands(commandMenu(texts.vi, GROUP_COMMANDS), { scope, language_code: "vi" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ reason }, "the command menu could not be set");
  }
}
