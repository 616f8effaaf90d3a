import { Composer } from "grammy";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import type { Compare, MakeTimeline, OverviewRequest } from "../engine.js";
import { type OverviewRecord, recordOfComparison, recordOfTimeline } from "../store/overview.js";
import { MAX_QUESTION_LENGTH } from "./answer-question.js";
import { type AwaitingDependencies, awaitEngine } from "./await-engine.js";
import { replyHtml } from "./reply-html.js";
import { type OverviewSending, sendOverview } from "./send-overview.js";

export interface OverviewDependencies extends AwaitingDependencies, OverviewSending {
  readonly timeline: MakeTimeline;
  readonly compare: Compare;
  /** The clock that "last week" counts from. */
  readonly now: () => Date;
}

/** `/timeline Vietnam on cyberspace` and `/compare Vietnam, Singapore on cyberspace`. */
export function overviews({
  timeline,
  compare,
  now,
  answers,
  texts,
  stopping,
}: OverviewDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("timeline", async (ctx) => {
    await answer(ctx, "timeline-usage", async (request) => recordOfTimeline(await timeline(request)));
  });
  feature.command("compare", async (ctx) => {
    await answer(ctx, "compare-usage", async (request) => recordOfComparison(await compare(request)));
  });
  return feature;

  async function answer(
    ctx: BotContext & { readonly match: string },
    usage: "timeline-usage" | "compare-usage",
    make: (request: OverviewRequest) => Promise<OverviewRecord>,
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
    const record = await awaitEngine(ctx, stopping, (signal) =>
      make({ text, readerLanguage, now: now(), signal }),
    );
    await sendOverview(ctx, record, { answers, texts }, { toMessage: true });
  }
}
