import { Composer } from "grammy";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { Answer } from "../../retrieval/answering/answer.js";
import { citationOf } from "../../retrieval/answering/citations.js";
import { foldNearDuplicates } from "../../retrieval/search/near-duplicates.js";
import { bounded, untilAborted } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import type { Ask, ReadPassage } from "../engine.js";
import { answerResult, passageResult, type SharedPassage, type Sharing } from "../rendering/render-inline.js";
import type { AnswerStore } from "../store/answer-store.js";
import { isTooOld } from "../telegram/refusals.js";
import type { TextsByLanguage } from "../texts.js";

/**
 * Telegram tells of every few letters; what is shorter than this is no question yet. Two words are one:
 * "biển đông", "Kenya cyberspace".
 */
export const MIN_QUERY_WORDS = 2;
export const MIN_QUERY_LENGTH = 6;

/** Passages on a page; with the answer far fewer than "No more than 50 results per query are allowed". */
export const PAGE_SIZE = 10;

/** How long Telegram may give the same results to whoever types the same. */
const CACHE_SECONDS = 300;

/** Telegram forgets a query soon after; by then its reader has typed on. */
const DEADLINE_MS = 8_000;

export interface InlineDependencies {
  readonly ask: Ask;
  readonly passage: ReadPassage;
  readonly answers: AnswerStore;
  readonly texts: TextsByLanguage;
  /** Aborted when the bot stops. */
  readonly stopping: AbortSignal;
}

/**
 * `@bot question` in any chat: the answer to share, and the best passages one by one. In the articles' own
 * words only: while a reader types, one question is many, and a language model would be paid for each. What
 * is offered is kept for a while, so that the link under a shared answer opens its evidence.
 */
export function inlineQuery(dependencies: InlineDependencies): Composer<BotContext> {
  /** The query in hand of each reader; the next one they type ends it. */
  const inHand = new Map<number, AbortController>();
  const feature = new Composer<BotContext>();
  feature.on("inline_query", async (ctx) => {
    const { from, query, offset } = ctx.inlineQuery;
    inHand.get(from.id)?.abort();
    const question = normaliseLine(query);
    if (question.length < MIN_QUERY_LENGTH || question.split(" ").length < MIN_QUERY_WORDS) {
      const button = { text: ctx.texts.plain("inline-too-short"), start_parameter: "inline" };
      // The hint is in the reader's language, so it is no one else's.
      await unlessTooOld(ctx.answerInlineQuery([], { button, is_personal: true }));
      return;
    }
    const superseded = new AbortController();
    inHand.set(from.id, superseded);
    try {
      const { stopping } = dependencies;
      await bounded([stopping, superseded.signal], DEADLINE_MS, (signal) =>
        untilAborted(() => answerQuery(ctx, question, pageStart(offset), dependencies, signal), signal),
      );
    } catch (error) {
      // Nobody waits for the results of what was typed before.
      if (!superseded.signal.aborted) throw error;
    } finally {
      if (inHand.get(from.id) === superseded) inHand.delete(from.id);
    }
  });
  return feature;
}

/** What we gave as `next_offset` comes back; anything else is the first page. */
function pageStart(offset: string): number {
  return /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
}

async function answerQuery(
  ctx: BotContext,
  question: string,
  start: number,
  { ask, passage, answers, texts }: InlineDependencies,
  signal: AbortSignal,
): Promise<void> {
  const request = { question, readerLanguage: ctx.readerLanguage, turns: [], plainly: true, signal };
  const answer = await ask(request);
  const all = await passagesOf(answer, passage);
  signal.throwIfAborted();
  const itsTexts = texts[answer.language];
  const end = start + PAGE_SIZE;
  const shown = all.slice(start, end);
  const needsLink = start === 0 || shown.some(({ role }) => role === "cited");
  const sharing = needsLink ? sharingOf(answer, answers, ctx.me.username) : null;
  const passages = shown.map((one, at) => passageResult(one, start + at, sharing, itsTexts));
  const results = start === 0 ? [answerResult(answer, sharing, itsTexts), ...passages] : passages;
  await unlessTooOld(
    ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      is_personal: false,
      next_offset: all.length > end ? String(end) : "",
    }),
  );
}

/** Under which id the answer is kept; null for a refusal, which has no evidence to open. */
function sharingOf(answer: Answer, answers: AnswerStore, botName: string): Sharing | null {
  return answer.citations.length === 0 ? null : { answerId: answers.offer(answer), botName };
}

/** What the answer cites and what else was found, copies left out; of a refusal what it offers and no more. */
async function passagesOf(answer: Answer, read: ReadPassage): Promise<SharedPassage[]> {
  const cited = answer.citations.map((citation) => ({ citation, role: "cited" as const }));
  const nearest = answer.nearest.map((citation) => ({ citation, role: "nearest" as const }));
  const first = [...cited, ...nearest];
  if (answer.refused) return first;
  const shown = new Set(first.map(({ citation }) => keyOf(citation)));
  const ranked = await Promise.all(
    answer.hits.map(async ({ articleId, paragraph, score }) => ({
      passage: await read(articleId, paragraph),
      score,
    })),
  );
  const found = ranked.flatMap(({ passage, score }) => (passage === null ? [] : [{ passage, score }]));
  const further = foldNearDuplicates(found).filter(
    ({ passage, alsoIn = [] }) => ![passage, ...alsoIn].some((one) => shown.has(keyOf(one))),
  );
  return [
    ...first,
    ...further.map(({ passage }, at) => {
      const whole = { start: 0, end: passage.text.length };
      const citation = citationOf(first.length + at + 1, passage, whole, null);
      return { citation, role: "further" as const };
    }),
  ];
}

function keyOf({ articleId, paragraph }: { articleId: string; paragraph: number }): string {
  return `${articleId}#${paragraph}`;
}

async function unlessTooOld(answered: Promise<unknown>): Promise<void> {
  try {
    await answered;
  } catch (error) {
    if (!isTooOld(error)) throw error;
  }
}
