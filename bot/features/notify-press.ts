import type { BotContext } from "../bot-context.js";
import { isTooOld } from "../telegram/refusals.js";

/**
 * Tells Telegram that a press was taken note of, and the reader what the notice says. After an outage a press may
 * be older than Telegram remembers: it still counts.
 */
export async function notifyPress(
  ctx: BotContext,
  notice: { readonly text?: string; readonly show_alert?: boolean },
): Promise<void> {
  try {
    await ctx.answerCallbackQuery(notice);
  } catch (error) {
    if (!isTooOld(error)) throw error;
  }
}
