import { Composer } from "grammy";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import { questionAnsweredBefore } from "./addressed.js";
import { type AnsweringDependencies, answerQuestion } from "./answer-question.js";

/**
 * A question that its reader corrects gets its answer corrected, where it stands. Edits of anything that was
 * not answered are left alone.
 */
export function editedQuestion(dependencies: AnsweringDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("edited_message:text", async (ctx) => {
    const asked = questionAnsweredBefore(ctx);
    const earlier = dependencies.answers.ofQuestion(ctx.chat.id, ctx.editedMessage.message_id);
    if (asked === null || earlier === undefined) return;
    // Telegram tells of an edit, too, when only a link's preview came or went.
    if (normaliseLine(asked) === earlier.question) return;
    await answerQuestion(ctx, asked, dependencies, { inPlaceOf: earlier });
  });
  return feature;
}
