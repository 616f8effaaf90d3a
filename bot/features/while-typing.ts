import type { BotContext } from "../bot-context.js";

/** Telegram shows "typing" for five seconds or less, then it must be told again. */
const TYPING_INTERVAL_MS = 5_000;

type CallSignal = Parameters<BotContext["replyWithChatAction"]>[2];

/**
 * Shows the reader that the bot is typing for as long as the work takes. A failure to show it is nobody's
 * loss: the reply that follows will meet the same obstacle and report it.
 */
export async function whileTyping<T>(ctx: BotContext, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const show = () => {
    ctx.replyWithChatAction("typing", {}, done.signal as CallSignal).catch(() => undefined);
  };
  show();
  const timer = setInterval(show, TYPING_INTERVAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    done.abort();
  }
}
