import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { type AnsweringDependencies, answerQuestion } from "./answer-question.js";
import { PRESS } from "./press-data.js";
import { replyHtml } from "./reply-html.js";
import type { Starters } from "./starters.js";

/** Asks the question of a pressed button under `/start`. */
export function starterPress(starters: Starters, dependencies: AnsweringDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(PRESS.starter, async (ctx) => {
    const question = starters.question(Number(ctx.match[1]));
    if (question === undefined) await replyHtml(ctx, ctx.texts.html("button-outdated"));
    else await answerQuestion(ctx, question, dependencies, { echoQuestion: true });
  });
  return feature;
}
