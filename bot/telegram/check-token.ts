import { Api, HttpError } from "grammy";
import { StartError } from "../errors.js";
import { explainTelegramFailure } from "./explain-failure.js";

/** What Telegram tells of a token's bot. */
export interface TokenCheck {
  readonly username: string;
  /** False: privacy mode is on, and in groups the bot sees commands, mentions and replies only. */
  readonly readsAllGroupMessages: boolean;
  readonly supportsInlineQueries: boolean;
  readonly canJoinGroups: boolean;
  /** Whether it may be asked in chats that it is not in. */
  readonly supportsGuestQueries: boolean;
}

/**
 * Asks Telegram whose token it is.
 *
 * @throws {StartError} when Telegram refuses it or cannot be reached
 */
export async function checkToken(token: string, apiRoot: string, signal?: AbortSignal): Promise<TokenCheck> {
  const api = new Api(token, { apiRoot, timeoutSeconds: 15 });
  try {
    const me = await api.getMe(signal as Parameters<typeof api.getMe>[0]);
    return {
      username: me.username,
      readsAllGroupMessages: me.can_read_all_group_messages,
      supportsInlineQueries: me.supports_inline_queries,
      canJoinGroups: me.can_join_groups,
      // Servers of before that mode do not tell.
      supportsGuestQueries: me.supports_guest_queries === true,
    };
  } catch (error) {
    if (error instanceof HttpError) {
      throw new StartError(`${apiRoot} cannot be reached: check the network and TELEGRAM_API_ROOT`, {
        cause: error,
        retryable: true,
      });
    }
    throw explainTelegramFailure(error);
  }
}
