import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { questionForBot } from "./addressed.js";
import { type AnsweringDependencies, answerQuestion } from "./answer-question.js";

/** Any text that is meant for the bot is a question; `/ask` makes one of it in groups. */
export function question(dependencies: AnsweringDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("ask", (ctx) => answerQuestion(ctx, ctx.match, dependencies));
  feature.on("message:text", async (ctx, next) => {
    const isCommand = ctx.message.entities?.some((it) => it.type === "bot_command" && it.offset === 0);
    const asked = isCommand ? null : questionForBot(ctx);
    if (asked === null) await next();
    else await answerQuestion(ctx, asked, dependencies);
  });
  return feature;
}
