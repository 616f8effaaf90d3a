import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { CheckQuotation } from "../engine.js";
import { renderCheck } from "../rendering/render-check.js";
import type { AwaitedStore } from "../store/awaited-store.js";
import { type AwaitingDependencies, awaitEngine } from "./await-engine.js";
import { replyHtml } from "./reply-html.js";
import { nameIn, readVerifyText, type VerifyText } from "./verify-text.js";

/** UTF-16 units. A quotation is a sentence or two; longer texts are whole articles. */
export const MAX_QUOTATION_LENGTH = 2_000;

export interface VerifyDependencies extends AwaitingDependencies {
  readonly checkQuotation: CheckQuotation;
  readonly awaited: AwaitedStore;
}

/**
 * `/verify`: is a sentence printed in the articles, word for word, and as whose words? The sentence stands
 * behind the command, or is the message that the command replies to (of it the part that the reader marked),
 * or is asked for.
 *
 * Belongs before the other commands, since each of them ends the waiting for a sentence.
 */
export function verify(dependencies: VerifyDependencies): Composer<BotContext> {
  const { awaited } = dependencies;
  const feature = new Composer<BotContext>();
  feature.command("verify", async (ctx) => {
    if (ctx.chat.type === "private") awaited.takeAny(ctx.chat.id);
    const given = givenWith(ctx, ctx.match);
    if (given !== null) return await check(ctx, given, dependencies);
    const placeholder = ctx.texts.plain("verify-placeholder");
    const prompt = await replyHtml(ctx, ctx.texts.html("verify-prompt"), {
      // "1-64 characters" (Bot API, ForceReply); the texts keep to it, and a test holds them to that.
      keyboard: { force_reply: true, selective: true, input_field_placeholder: placeholder },
    });
    awaited.expect(ctx.chat.id, prompt.message_id);
  });
  feature.on("message", async (ctx, next) => {
    // A photo or a film that is forwarded has its text in the caption.
    const text = ctx.message.text ?? ctx.message.caption;
    const isCommand = ctx.entities("bot_command").some(({ offset }) => offset === 0);
    // Whoever turns to something else has no sentence to check any more.
    if (isCommand && ctx.chat.type === "private") awaited.takeAny(ctx.chat.id);
    if (text === undefined || isCommand || !isAwaited(ctx, awaited)) return await next();
    await check(ctx, readVerifyText(text), dependencies);
  });
  return feature;
}

/** What a command gives to check; null when nothing. Behind a reply may stand who is said to have said it. */
function givenWith(ctx: BotContext, typed: string): VerifyText | null {
  const { reply_to_message: replied, quote } = ctx.message ?? {};
  const marked = quote?.text ?? replied?.text ?? replied?.caption;
  if (marked === undefined) return typed.trim() === "" ? null : readVerifyText(typed);
  if (/["“«]/u.test(typed)) return readVerifyText(typed);
  const by = nameIn(typed);
  const read = readVerifyText(marked);
  return by === "" ? read : { ...read, by };
}

/**
 * Whether a message is the sentence that was asked for: a reply to the bot's request or, in private, whatever
 * comes next, since a forwarded message is no reply.
 */
function isAwaited(ctx: BotContext, awaited: AwaitedStore): boolean {
  const { chat, reply_to_message: replied } = ctx.message ?? {};
  if (chat === undefined) return false;
  if (replied !== undefined) return awaited.take(chat.id, replied.message_id);
  return chat.type === "private" && awaited.takeAny(chat.id);
}

async function check(
  ctx: BotContext,
  { sentence, by }: VerifyText,
  { checkQuotation, stopping }: VerifyDependencies,
): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(sentence)) return void (await replyHtml(ctx, ctx.texts.html("verify-usage")));
  if (sentence.length > MAX_QUOTATION_LENGTH) {
    await replyHtml(ctx, ctx.texts.html("verify-too-long", { max: MAX_QUOTATION_LENGTH }));
    return;
  }
  const { readerLanguage } = ctx;
  const checked = await awaitEngine(ctx, stopping, (signal) =>
    checkQuotation({ sentence, by, readerLanguage, signal }),
  );
  for (const [position, html] of renderCheck(checked, ctx.texts).entries()) {
    await replyHtml(ctx, html, { toMessage: position === 0 });
  }
}
