import { Composer } from "grammy";
import type { Citation } from "../../../retrieval/answering/answer.js";
import type { BotContext } from "../../bot-context.js";
import type { FindCited } from "../../engine.js";
import { citationText } from "../../rendering/citation-text.js";
import { type Fragment, interfaceText, preformatted } from "../../rendering/fragment.js";
import { MAX_MESSAGE_LENGTH, packMessages } from "../../rendering/pack-messages.js";
import { splitText } from "../../rendering/split-text.js";
import type { Texts } from "../../texts.js";
import { PRESS } from "../press-data.js";
import { replyHtml } from "../reply-html.js";
import type { EvidenceDependencies } from "./evidence-press.js";
import { pressedAnswer, pressedCitation, toPressed } from "./pressed-answer.js";

/**
 * Sends citations as plain text to copy: for those that are too long for a button that copies by itself. A
 * changed quotation says that it is one; of a withdrawn article nothing is given out.
 */
export function copyCitation({
  answers,
  citedNow,
}: Pick<EvidenceDependencies, "answers" | "citedNow">): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(PRESS.copy, async (ctx) => {
    const [, answerId = "", number] = ctx.match;
    const stored =
      number === undefined
        ? await pressedAnswer(ctx, answerId, answers)
        : (await pressedCitation(ctx, answerId, Number(number), answers))?.stored;
    if (stored === undefined) return;
    const blocks: Fragment[] = [];
    for (const citation of stored.answer.citations) {
      if (number !== undefined && citation.number !== Number(number)) continue;
      blocks.push(...(await renderCopy(citation, citedNow, ctx.texts)));
    }
    for (const html of packMessages(blocks)) await replyHtml(ctx, html, toPressed(ctx));
  });
  return feature;
}

async function renderCopy(citation: Citation, citedNow: FindCited, texts: Texts): Promise<Fragment[]> {
  const { kind } = await citedNow(citation);
  if (kind === "withdrawn") {
    return [interfaceText(texts.html("evidence-withdrawn", { number: `[${citation.number}]` }))];
  }
  const copied = citationText(citation, texts, { isChanged: kind === "changed" });
  return splitText(copied, MAX_MESSAGE_LENGTH).map(preformatted);
}
