import { Composer } from "grammy";
import type { BotContext } from "../../bot-context.js";
import type { Logger } from "../../logger.js";
import { evidenceKeyboard } from "../../rendering/evidence-buttons.js";
import { renderHtml } from "../../rendering/render-html.js";
import { renderOverview } from "../../rendering/render-overview.js";
import { renderRich } from "../../rendering/render-rich.js";
import type { Texts } from "../../texts.js";
import { deliverAnswer } from "../deliver-answer.js";
import { deliverRich } from "../deliver-rich.js";
import { replyHtml } from "../reply-html.js";
import { type StyleDependencies, styleFor } from "../style.js";
import type { EvidenceDependencies } from "./evidence-press.js";
import { type PresentableAnswer, presentableAnswer } from "./presentable-answer.js";
import { sayUnknown } from "./pressed-answer.js";

const ANSWER_LINK = /^a_(.*)$/s;

export interface OpeningDependencies extends EvidenceDependencies, StyleDependencies {
  readonly logger: Logger;
}

/**
 * `/start a_<answerId>`, the link that a forwarded answer keeps: shows the answer with its evidence in any
 * private chat, in the style of whoever opens it. They see what whoever forwarded it has shown, the answer's
 * text, and nothing of who asked: neither the question as it was typed, nor when or where. A timeline or a
 * comparison keeps its heading, which is a part of it.
 */
export function openAnswer(dependencies: OpeningDependencies): Composer<BotContext> {
  const { answers, texts, logger } = dependencies;
  const feature = new Composer<BotContext>();
  feature.command("start", async (ctx, next) => {
    const answerId = ANSWER_LINK.exec(ctx.match)?.[1];
    if (answerId === undefined || ctx.chat.type !== "private") return await next();
    const stored = answers.find(answerId);
    if (stored === undefined) return await sayUnknown(ctx, answerId);
    const shown = await presentableAnswer(stored, dependencies);
    const { answer, overview } = shown;
    const answerTexts = texts[answer.language];
    if (!answer.refused && answer.statements.length === 0) {
      await replyHtml(ctx, ctx.texts.html("answer-withdrawn"));
      return;
    }
    const notice = noticeOf(shown, answerTexts);
    const botName = ctx.me.username;
    const options = { answerId: stored.id, botName, ...(notice !== null && { notice }) };
    const isTimeline = overview?.kind === "timeline";
    const answered = { answerId: stored.id, answer, isTimeline, isPrivate: true, botName };
    const delivery = {
      messages:
        overview === undefined
          ? renderHtml(answer, answerTexts, options)
          : renderOverview({ answer, overview }, answerTexts, options),
      keyboard: evidenceKeyboard(answered, ctx.texts),
      inPlaceOf: [],
      isReply: false,
      // Whoever opens it is not whom it was made for.
      onDelivered: () => {},
    };
    if (overview !== undefined || styleFor(ctx, dependencies) === "html") {
      await deliverAnswer(ctx, delivery);
      return;
    }
    const richMessages = renderRich(answer, answerTexts, options);
    await deliverRich(ctx, { ...delivery, richMessages }, logger);
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
