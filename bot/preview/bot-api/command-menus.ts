import type { BotCommand, Chat } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./bot-api-error.js";

/** https://core.telegram.org/bots/api#setmycommands: "At most 100 commands can be specified." */
const MAX_COMMANDS = 100;

const DEFAULT = { type: "default" } as const;

const chatId = z.coerce.number().int();

/** https://core.telegram.org/bots/api#botcommandscope */
const scopeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("default") }),
  z.object({ type: z.literal("all_private_chats") }),
  z.object({ type: z.literal("all_group_chats") }),
  z.object({ type: z.literal("all_chat_administrators") }),
  z.object({ type: z.literal("chat"), chat_id: chatId }),
  z.object({ type: z.literal("chat_administrators"), chat_id: chatId }),
  z.object({ type: z.literal("chat_member"), chat_id: chatId, user_id: z.coerce.number().int() }),
]);

export type CommandScope = z.infer<typeof scopeSchema>;

/** The bot's command menus, by scope and language. */
export class CommandMenus {
  readonly #menus = new Map<string, readonly BotCommand[]>();

  /**
   * @param commands, scope As the bot sent them.
   * @param language "" for readers whose language has no menu of its own.
   * @throws BotApiError 400
   */
  set(commands: unknown, scope: unknown, language: string): void {
    if (!Array.isArray(commands)) throw badRequest("can't parse commands");
    if (commands.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    for (const { command, description } of commands as { command?: unknown; description?: unknown }[]) {
      if (!/^[a-z0-9_]{1,32}$/.test(String(command))) throw badRequest("BOT_COMMAND_INVALID");
      if (!/^.{1,256}$/s.test(String(description))) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    this.#menus.set(keyOf(readScope(scope), language), commands as BotCommand[]);
  }

  /** The menu of exactly this scope and language; undefined when none is set. */
  get(language: string, scope: unknown = DEFAULT): readonly BotCommand[] | undefined {
    return this.#menus.get(keyOf(readScope(scope), language));
  }

  delete(scope: unknown, language: string): void {
    this.#menus.delete(keyOf(readScope(scope), language));
  }

  /**
   * What somebody is shown in a chat: "The first list of commands which is set is returned", the narrowest
   * scope first, each in the reader's language before the one for all.
   */
  shownTo(userId: number, chat: Pick<Chat, "id" | "type">, language: string): readonly BotCommand[] {
    const inChat = { type: "chat", chat_id: chat.id } as const;
    const member = { type: "chat_member", chat_id: chat.id, user_id: userId } as const;
    const scopes: CommandScope[] =
      chat.type === "private"
        ? [inChat, { type: "all_private_chats" }, DEFAULT]
        : [member, inChat, { type: "all_group_chats" }, DEFAULT];
    for (const scope of scopes) {
      const menu = this.get(language, scope) ?? this.get("", scope);
      if (menu !== undefined) return menu;
    }
    return [];
  }
}

function readScope(scope: unknown = DEFAULT): CommandScope {
  const parsed = scopeSchema.safeParse(scope);
  if (!parsed.success) throw badRequest("can't parse BotCommandScope");
  return parsed.data;
}

function keyOf(scope: CommandScope, language: string): string {
  return JSON.stringify([scope, language]);
}
