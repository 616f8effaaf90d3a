import type { BotContext } from "../bot-context.js";

/** Telegram shows "typing" for five seconds or less, then it must be told again. */
const TYPING_INTERVAL_MS = 5_000;

/** What comes sooner needs no "typing": it would cost a call for every answer, and be seen by nobody. */
const TYPING_AFTER_MS = 400;

type CallSignal = Parameters<BotContext["replyWithChatAction"]>[2];

/**
 * Shows the reader that the bot is typing for as long as the work takes, if it takes long. A failure to show it is nobody's
 * loss: the reply that follows will meet the same obstacle and report it.
 */
export async function whileTyping<T>(ctx: BotContext, work: () => Promise<T>): Promise<T> {
  let done: AbortController | undefined;
  const show = () => {
    done ??= new AbortController();
    ctx.replyWithChatAction("typing", {}, done.signal as CallSignal).catch(() => undefined);
  };
  let timer = setTimeout(showOn, TYPING_AFTER_MS);
  function showOn(): void {
    show();
    timer = setTimeout(showOn, TYPING_INTERVAL_MS);
  }
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    done?.abort();
  }
}
