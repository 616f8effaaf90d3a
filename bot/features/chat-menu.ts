import { type Api, Composer } from "grammy";
import type { Language } from "../../corpus/article.js";
import type { BotContext } from "../bot-context.js";
import type { Logger } from "../logger.js";
import type { ReaderStore } from "../store/reader-store.js";
import { commandMenu } from "../telegram/command-menu.js";
import type { TextsByLanguage } from "../texts.js";

export interface ChatMenuDependencies {
  readonly readers: ReaderStore;
  readonly texts: TextsByLanguage;
  readonly logger: Logger;
}

/**
 * The command menu of a private chat in the language that its reader has set. Telegram itself knows only the
 * language of the reader's app; once the setting is gone, the menu follows that one again. A menu is set when
 * its reader first writes after a start of the bot, too, so that it has the commands of this version.
 */
export function chatMenu({ readers, texts, logger }: ChatMenuDependencies): Composer<BotContext> {
  /** What each chat was shown since the start; null for Telegram's own choice. */
  const shown = new Map<number, Language | null>();
  const feature = new Composer<BotContext>();
  feature.chatType("private").use(async (ctx, next) => {
    const before = readers.settings(ctx.from.id).language;
    await next();
    const now = readers.settings(ctx.from.id).language;
    if ((before === null && now === null) || shown.get(ctx.chat.id) === now) return;
    if (await isShown(ctx.api, ctx.chat.id, now)) shown.set(ctx.chat.id, now);
  });
  return feature;

  /** The menu is a courtesy: one that cannot be set is tried again with the next update. */
  async function isShown(api: Api, chatId: number, language: Language | null): Promise<boolean> {
    const scope = { type: "chat", chat_id: chatId } as const;
    try {
      if (language === null) await api.deleteMyCommands({ scope });
      else await api.setMyCommands(commandMenu(texts[language]), { scope });
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ reason }, "the command menu of a chat could not be set");
      return false;
    }
  }
}
