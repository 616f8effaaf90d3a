import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { type AnsweringDependencies, answerQuestion } from "./answer-question.js";
import { exampleQuestion } from "./example-buttons.js";

/** Asks the question of a pressed example button. */
export function examplePress(dependencies: AnsweringDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("callback_query:data", async (ctx) => {
    const question = exampleQuestion(ctx.callbackQuery.data, dependencies.texts);
    if (question === undefined || ctx.chat === undefined) return;
    await answerQuestion(ctx, question, dependencies, { echoQuestion: true });
  });
  return feature;
}
