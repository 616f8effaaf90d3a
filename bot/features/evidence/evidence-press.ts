import { Composer } from "grammy";
import type { BotContext } from "../../bot-context.js";
import type { AnswerStore } from "../../store/answer-store.js";
import type { TextsByLanguage } from "../../texts.js";
import { PRESS } from "../press-data.js";
import { replyHtml } from "../reply-html.js";
import { browse } from "./browse.js";
import { editPressed } from "./edit-pressed.js";
import type { Articles } from "./presentable-answer.js";
import { pressedCitation, toPressed } from "./pressed-answer.js";

export interface EvidenceDependencies extends Articles {
  readonly answers: AnswerStore;
  /** How many paragraphs each way of a cited one may be browsed to. */
  readonly evidenceParagraphs: number;
  readonly texts: TextsByLanguage;
}

/**
 * `[1]` under an answer opens the paragraph of the quotation in a message of its own; the answer stays as it
 * is. The buttons of that message write it anew.
 */
export function evidencePress(dependencies: EvidenceDependencies): Composer<BotContext> {
  const { answers, evidenceParagraphs, texts } = dependencies;
  const feature = new Composer<BotContext>();
  feature.callbackQuery(PRESS.evidence, async (ctx) => {
    const [, answerId = "", number, offset] = ctx.match;
    const pressed = await pressedCitation(ctx, answerId, Number(number), answers);
    if (pressed === undefined) return;
    const { stored, citation } = pressed;
    const { html, keyboard } = await browse(
      { answerId, citation, offset: Number(offset ?? 0) },
      {
        articles: dependencies,
        evidenceParagraphs,
        texts: texts[stored.answer.language],
        buttonTexts: ctx.texts,
      },
    );
    if (offset !== undefined) await editPressed(ctx, html, keyboard);
    else await replyHtml(ctx, html, { ...toPressed(ctx), ...(keyboard && { keyboard }) });
  });
  return feature;
}
