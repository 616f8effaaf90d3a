import { Composer } from "grammy";
import type { QuotationCheck } from "../../retrieval/quotation/quotation-check.js";
import type { BotContext } from "../bot-context.js";
import type { CheckQuotation } from "../engine.js";
import { renderCheck } from "../rendering/render-check.js";
import type { AnswerStore } from "../store/answer-store.js";
import type { AwaitedStore } from "../store/awaited-store.js";
import { type AwaitingDependencies, awaitEngine } from "./await-engine.js";
import { askFor } from "./awaited-message.js";
import { replyHtml } from "./reply-html.js";
import { nameBeside, readVerifyText, type VerifyText } from "./verify-text.js";

/** UTF-16 units. A quotation is a sentence or two; longer texts are whole articles. */
export const MAX_QUOTATION_LENGTH = 2_000;

export interface VerifyDependencies extends AwaitingDependencies {
  readonly checkQuotation: CheckQuotation;
  readonly awaited: AwaitedStore;
  /** Tells the bot's answers, whose words may be checked, from the rest of what it says. */
  readonly answers: AnswerStore;
}

/**
 * `/verify`: is a sentence printed in the articles, word for word, and as whose words? The sentence stands
 * behind the command, or is the message that the command replies to (of it the part that the reader marked),
 * or is asked for.
 */
export function verify(dependencies: VerifyDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("verify", async (ctx) => {
    const given = givenWith(ctx, ctx.match, dependencies);
    if (given !== null) await check(ctx, given, dependencies);
    else await askFor(ctx, "verify", ctx.texts.html("verify-prompt"), dependencies.awaited);
  });
  return feature;
}

/** Checks the sentence that was asked for. */
export function verifyAwaited(dependencies: VerifyDependencies) {
  return (ctx: BotContext, text: string) => check(ctx, readVerifyText(text), dependencies);
}

/**
 * What a command gives to check; null when nothing. Its own text comes before the message that it replies to,
 * unless that text only names who is said to have said what the message has.
 */
function givenWith(ctx: BotContext, typed: string, dependencies: VerifyDependencies): VerifyText | null {
  const marked = repliedText(ctx, dependencies);
  if (typed.trim() === "") return marked === null ? null : readVerifyText(marked);
  const by = marked === null ? null : nameBeside(typed);
  return marked === null || by === null
    ? readVerifyText(typed)
    : { ...readVerifyText(marked), by, whole: null };
}

/**
 * The text that a command replies to. What the bot says to its readers is nobody's sentence, unless it is an
 * answer, which quotes, or the reader has marked the words by hand.
 */
function repliedText(ctx: BotContext, { answers }: VerifyDependencies): string | null {
  const { chat, reply_to_message: replied, quote } = ctx.message ?? {};
  if (chat === undefined || replied === undefined) return quote?.text ?? null;
  const isOwn = replied.from?.id === ctx.me.id;
  const isInterface = isOwn && answers.ofMessage(chat.id, replied.message_id) === undefined;
  if (isInterface && quote?.is_manual !== true) return null;
  return quote?.text ?? replied.text ?? replied.caption ?? null;
}

async function check(ctx: BotContext, given: VerifyText, dependencies: VerifyDependencies): Promise<void> {
  const { sentence } = given;
  if (!/[\p{L}\p{N}]/u.test(sentence)) return void (await replyHtml(ctx, ctx.texts.html("verify-usage")));
  if (sentence.length > MAX_QUOTATION_LENGTH) {
    await replyHtml(ctx, ctx.texts.html("verify-too-long", { max: MAX_QUOTATION_LENGTH }));
    return;
  }
  const { stopping } = dependencies;
  const checked = await awaitEngine(ctx, stopping, (signal) => checkGiven(ctx, given, dependencies, signal));
  for (const [position, html] of renderCheck(checked, ctx.texts).entries()) {
    await replyHtml(ctx, html, { toMessage: position === 0 });
  }
}

/** An article may print "Theo Luật Biển, …" or "Kenya said: …" as it was typed: then that is what was meant. */
async function checkGiven(
  { readerLanguage }: BotContext,
  { sentence, by, whole }: VerifyText,
  { checkQuotation }: VerifyDependencies,
  signal: AbortSignal,
): Promise<QuotationCheck> {
  if (whole !== null) {
    const asTyped = await checkQuotation({ sentence: whole, by: null, readerLanguage, signal });
    if (asTyped.verdict === "verbatim") return asTyped;
  }
  return await checkQuotation({ sentence, by, readerLanguage, signal });
}
