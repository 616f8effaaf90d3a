import { Composer, GrammyError, type Middleware } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { TextsByLanguage } from "../texts.js";
import { type AnsweringDependencies, answerQuestion } from "./answer-question.js";
import { exampleQuestion } from "./example-buttons.js";

/**
 * Takes note of a pressed button at once, ahead of the chat's queue: until then the reader's Telegram shows
 * the button as hanging. The question behind it takes its turn like any other.
 */
export function acknowledgePress(texts: TextsByLanguage): Middleware<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("callback_query:data", async (ctx, next) => {
    const isKnown = exampleQuestion(ctx.callbackQuery.data, texts) !== undefined;
    const notice = isKnown ? {} : { text: ctx.texts.plain("button-outdated"), show_alert: true };
    try {
      await ctx.answerCallbackQuery(notice);
    } catch (error) {
      // 400: the press is older than Telegram remembers, after an outage. The question still counts.
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    }
    if (isKnown) await next();
  });
  return feature;
}

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
