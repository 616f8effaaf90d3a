import { Composer } from "grammy";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import type { Compare, MakeTimeline, OverviewRequest } from "../engine.js";
import type { AwaitedStore } from "../store/awaited-store.js";
import { type OverviewRecord, recordOfComparison, recordOfTimeline } from "../store/overview.js";
import { MAX_QUESTION_LENGTH } from "./answer-question.js";
import { type AwaitingDependencies, awaitEngine } from "./await-engine.js";
import { askFor } from "./awaited-message.js";
import { replyHtml } from "./reply-html.js";
import { type OverviewSending, sendOverview } from "./send-overview.js";

export interface OverviewDependencies extends AwaitingDependencies, OverviewSending {
  readonly timeline: MakeTimeline;
  readonly compare: Compare;
  readonly awaited: AwaitedStore;
  /** The clock that "last week" counts from. */
  readonly now: () => Date;
}

/** `/timeline Vietnam on cyberspace` and `/compare Vietnam, Singapore on cyberspace`; alone they ask for the rest. */
export function overviews(dependencies: OverviewDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("timeline", (ctx) => sendTimeline(ctx, ctx.match, dependencies));
  feature.command("compare", (ctx) => sendComparison(ctx, ctx.match, dependencies));
  return feature;
}

export async function sendTimeline(
  ctx: BotContext,
  typed: string,
  dependencies: OverviewDependencies,
): Promise<void> {
  await send(ctx, typed, "timeline", dependencies, async (request) =>
    recordOfTimeline(await dependencies.timeline(request)),
  );
}

export async function sendComparison(
  ctx: BotContext,
  typed: string,
  dependencies: OverviewDependencies,
): Promise<void> {
  await send(ctx, typed, "compare", dependencies, async (request) =>
    recordOfComparison(await dependencies.compare(request)),
  );
}

async function send(
  ctx: BotContext,
  typed: string,
  kind: "timeline" | "compare",
  { awaited, now, answers, texts, stopping }: OverviewDependencies,
  make: (request: OverviewRequest) => Promise<OverviewRecord>,
): Promise<void> {
  const text = normaliseLine(typed);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    await askFor(ctx, kind, ctx.texts.html(`${kind}-usage`), awaited);
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
