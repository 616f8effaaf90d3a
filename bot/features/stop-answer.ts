import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { AnswersUnderWay } from "./answers-under-way.js";

/**
 * The stop button of a draft. It ends the making of the answer, and nothing else: what becomes of the part that
 * is ready is told by whoever makes it. A press that comes too late, or a second one, stops nothing.
 */
export function stopAnswer(underWay: AnswersUnderWay): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("stopped_message_generation", (ctx) => {
    const { chat, draft_id } = ctx.stoppedMessageGeneration;
    underWay.stop(chat.id, draft_id);
  });
  return feature;
}
