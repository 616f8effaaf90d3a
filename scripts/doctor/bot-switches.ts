import type { TokenCheck } from "../../bot/telegram/check-token.js";
import { Note } from "./note.js";

/** A switch of a bot at @BotFather. */
export interface BotSwitch {
  readonly check: string;
  /** Says in one line how it is set; throws a {@link Note} when there is something to do about it. */
  readonly examine: (bot: TokenCheck) => string;
}

/** What only the bot's owner can switch, and Telegram tells of. */
export const BOT_SWITCHES: readonly BotSwitch[] = [
  {
    check: "groups",
    examine({ canJoinGroups }) {
      if (canJoinGroups) return "the bot can be added to groups";
      throw new Note(
        "the bot cannot be added to groups: @BotFather, /setjoingroups, Enable, if it should be",
      );
    },
  },
  {
    check: "privacy mode",
    examine({ readsAllGroupMessages }) {
      if (!readsAllGroupMessages)
        return "on: of groups the bot is sent what is meant for it, and needs no more";
      throw new Note(
        "off: the bot is sent all that is said in its groups, and needs only what is meant for it: @BotFather, /setprivacy, Enable, then add it to its groups anew",
      );
    },
  },
  {
    check: "inline mode",
    examine({ supportsInlineQueries }) {
      if (supportsInlineQueries) return "on: readers can ask in any chat";
      throw new Note(
        "off: @BotFather, /setinline, and a line for the text field, lets readers ask in any chat",
      );
    },
  },
  {
    check: "guest mode",
    examine({ supportsGuestQueries }) {
      if (!supportsGuestQueries) return "off: the bot answers no guest queries";
      throw new Note(
        "on, but the bot answers no guest queries: switch it off in the bot's settings at @BotFather",
      );
    },
  },
];
