import type { Place } from "../../bot/preview/bot-api/bot-api.js";

/** A private chat with a reader. */
export function privateChat(id: number): Place {
  const from = { id, is_bot: false, first_name: `Reader ${id}`, language_code: "vi" };
  return { from, chat: { id, type: "private", first_name: from.first_name } };
}
