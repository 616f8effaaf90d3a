import { Composer } from "grammy";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import type { Compare, MakeTimeline, OverviewRequest } from "../engine.js";
import { renderComparison, renderTimeline } from "../rendering/render-overview.js";
import type { TextsByLanguage } from "../texts.js";
import { MAX_QUESTION_LENGTH } from "./answer-question.js";
import { type AwaitingDependencies, awaitEngine } from "./await-engine.js";
import { replyHtml } from "./reply-html.js";

export interface OverviewDependencies extends AwaitingDependencies {
  readonly timeline: MakeTimeline;
  readonly compare: Compare;
  /** The clock that "last week" counts from. */
  readonly now: () => Date;
  readonly texts: TextsByLanguage;
}

/** `/timeline Vietnam on cyberspace` and `/compare Vietnam, Singapore on cyberspace`. */
export function overviews({
  timeline,
  compare,
  now,
  texts,
  stopping,
}: OverviewDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("timeline", async (ctx) => {
    await answer(ctx, "timeline-usage", async (request) => {
      const made = await timeline(request);
      return renderTimeline(made, texts[made.language]);
    });
  });
  feature.command("compare", async (ctx) => {
    await answer(ctx, "compare-usage", async (request) => {
      const made = await compare(request);
      return renderComparison(made, texts[made.language]);
    });
  });
  return feature;

  async function answer(
    ctx: BotContext & { readonly match: string },
    usage: "timeline-usage" | "compare-usage",
    make: (request: OverviewRequest) => Promise<string[]>,
  ): Promise<void> {
    const text = normaliseLine(ctx.match);
    if (!/[\p{L}\p{N}]/u.test(text)) {
      await replyHtml(ctx, ctx.texts.html(usage));
      return;
    }
    if (text.length > MAX_QUESTION_LENGTH) {
      await replyHtml(ctx, ctx.texts.html("question-too-long", { max: MAX_QUESTION_LENGTH }));
      return;
    }
    const { readerLanguage } = ctx;
    const messages = await awaitEngine(ctx, stopping, (signal) =>
      make({ text, readerLanguage, now: now(), signal }),
    );
    for (const [position, html] of messages.entries()) {
      await replyHtml(ctx, html, { toMessage: position === 0 });
    }
  }
}
