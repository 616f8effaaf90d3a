import { Composer } from "grammy";
import type { BotContext } from "../../bot-context.js";
import { copyCitation } from "./copy-citation.js";
import { type EvidenceDependencies, evidencePress } from "./evidence-press.js";
import { type ReportDependencies, report } from "./report.js";
import { sourcePages } from "./source-pages.js";
import { type TimelinePressDependencies, timelinePress } from "./timeline-press.js";

export interface EvidenceFeatureDependencies
  extends EvidenceDependencies,
    ReportDependencies,
    TimelinePressDependencies {}

/**
 * What the buttons under an answer do with its evidence. They carry the answer's id and look up all else in
 * the store and in the index, so they work after a restart and on another index.
 */
export function evidence(dependencies: EvidenceFeatureDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(evidencePress(dependencies));
  feature.use(sourcePages(dependencies));
  feature.use(copyCitation(dependencies));
  feature.use(timelinePress(dependencies));
  feature.use(report(dependencies));
  return feature;
}
