import { Composer } from "grammy";
import type { BotContext } from "../../bot-context.js";
import type { MakeTimeline } from "../../engine.js";
import { recordOfTimeline } from "../../store/overview.js";
import { type AwaitingDependencies, awaitEngine } from "../await-engine.js";
import { PRESS } from "../press-data.js";
import { type OverviewSending, sendOverview } from "../send-overview.js";
import { pressedAnswer, toPressed } from "./pressed-answer.js";

export interface TimelinePressDependencies extends AwaitingDependencies, OverviewSending {
  readonly timeline: MakeTimeline;
}

/** "Timeline" under an answer: what the speaker that the question asks for said on its topic, by date. */
export function timelinePress(dependencies: TimelinePressDependencies): Composer<BotContext> {
  const { answers, timeline, texts, stopping } = dependencies;
  const feature = new Composer<BotContext>();
  feature.callbackQuery(PRESS.timelineOfAnswer, async (ctx) => {
    const [, answerId = ""] = ctx.match;
    const stored = await pressedAnswer(ctx, answerId, answers);
    if (stored === undefined) return;
    const { read: text, language: readerLanguage } = stored.answer;
    // "Last week" is the one before the question, however late the button is pressed.
    const now = new Date(stored.createdAt);
    const made = await awaitEngine(ctx, stopping, (signal) =>
      timeline({ text, readerLanguage, now, signal }),
    );
    await sendOverview(ctx, recordOfTimeline(made), { answers, texts }, toPressed(ctx));
  });
  return feature;
}
