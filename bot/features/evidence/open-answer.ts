import { Composer } from "grammy";
import type { BotContext } from "../../bot-context.js";
import { evidenceKeyboard } from "../../rendering/evidence-buttons.js";
import { renderHtml } from "../../rendering/render-html.js";
import type { Texts } from "../../texts.js";
import { replyHtml } from "../reply-html.js";
import type { EvidenceDependencies } from "./evidence-press.js";
import { type PresentableAnswer, presentableAnswer } from "./presentable-answer.js";
import { sayUnknown } from "./pressed-answer.js";

const ANSWER_LINK = /^a_(.*)$/s;

/**
 * `/start a_<answerId>`, the link that a forwarded answer keeps: shows the answer with its evidence in any
 * private chat. Whoever has the link sees what whoever forwarded it has shown, the answer's text, and nothing
 * of who asked: neither the question as it was typed, nor when or where.
 */
export function openAnswer({ answers, passage, texts }: EvidenceDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("start", async (ctx, next) => {
    const answerId = ANSWER_LINK.exec(ctx.match)?.[1];
    if (answerId === undefined || ctx.chat.type !== "private") return await next();
    const stored = answers.find(answerId);
    if (stored === undefined) return await sayUnknown(ctx, answerId);
    const shown = await presentableAnswer(stored.answer, passage);
    const { answer } = shown;
    const answerTexts = texts[answer.language];
    if (!answer.refused && answer.statements.length === 0) {
      await replyHtml(ctx, ctx.texts.html("answer-withdrawn"));
      return;
    }
    const notice = noticeOf(shown, answerTexts);
    const messages = renderHtml(answer, answerTexts, {
      answerId: stored.id,
      ...(notice !== null && { notice }),
    });
    const keyboard = evidenceKeyboard({ answerId: stored.id, answer, botName: ctx.me.username }, ctx.texts);
    for (const [position, html] of messages.entries()) {
      const isLast = position === messages.length - 1;
      await replyHtml(ctx, html, isLast && keyboard !== undefined ? { keyboard } : {});
    }
  });
  return feature;
}

function noticeOf({ changed, isCut }: PresentableAnswer, texts: Texts): string | null {
  const lines: string[] = [];
  if (isCut) lines.push(texts.html("answer-cut"));
  if (changed.length > 0) {
    const numbers = changed.map((number) => `[${number}]`).join(" ");
    lines.push(texts.html("answer-changed", { numbers }));
  }
  return lines.length === 0 ? null : lines.join("\n");
}
