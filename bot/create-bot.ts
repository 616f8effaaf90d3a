import { sequentialize } from "@grammyjs/runner";
import { Bot } from "grammy";
import type { Language } from "../corpus/article.js";
import { type BotContext, speakReadersLanguage } from "./bot-context.js";
import { reportFailure } from "./failures.js";
import { acknowledgePress } from "./features/acknowledge-press.js";
import type { AnsweringDependencies } from "./features/answer-question.js";
import { type ArticleListDependencies, articleLists } from "./features/article-lists.js";
import { editedQuestion } from "./features/edited-question.js";
import { type EvidenceFeatureDependencies, evidence } from "./features/evidence/evidence.js";
import { openAnswer } from "./features/evidence/open-answer.js";
import { examplePress } from "./features/example-press.js";
import { type FeedbackDependencies, feedbackComment, feedbackPress } from "./features/feedback.js";
import { forget } from "./features/forget.js";
import { help } from "./features/help.js";
import { type InlineDependencies, inlineQuery } from "./features/inline-query.js";
import { type LanguageDependencies, language } from "./features/language.js";
import { nonText } from "./features/non-text.js";
import { type OverviewDependencies, overviews } from "./features/overviews.js";
import { type PrivacyDependencies, privacy } from "./features/privacy.js";
import { question } from "./features/question.js";
import { start } from "./features/start.js";
import { starterPress } from "./features/starter-press.js";
import { type StarterDependencies, Starters } from "./features/starters.js";
import { style } from "./features/style.js";
import { unknownCommand } from "./features/unknown-command.js";
import { type VerifyDependencies, verify } from "./features/verify.js";
import { boundCalls } from "./telegram/bounded-calls.js";
import { logConnection } from "./telegram/connection-log.js";
import { retryCalls } from "./telegram/retry-calls.js";

export interface BotDependencies
  extends AnsweringDependencies,
    CommandDependencies,
    FeedbackDependencies,
    InlineDependencies,
    EvidenceFeatureDependencies {
  /** Root address of the Bot API, without a slash at its end. */
  readonly apiRoot: string;
  /** For readers whose language Telegram does not tell. */
  readonly defaultLanguage: Language;
  /** Aborted last of all: ends calls to Telegram that are still under way. */
  readonly hangUp: AbortSignal;
}

interface CommandDependencies
  extends VerifyDependencies,
    OverviewDependencies,
    ArticleListDependencies,
    LanguageDependencies,
    PrivacyDependencies,
    Omit<StarterDependencies, "starters"> {
  readonly starterStore: StarterDependencies["starters"];
}

/** Longer than Telegram holds a long poll (30 s), shorter than a reader's patience. */
const CALL_TIMEOUT_SECONDS = 60;

/** The bot, reading from top to bottom as an update travels through it. */
export function createBot(token: string, dependencies: BotDependencies): Bot<BotContext> {
  const { apiRoot, logger, texts, defaultLanguage, stopping, hangUp } = dependencies;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS } });

  // Outgoing calls, from the network up: the last one installed sees a call first.
  bot.api.config.use(logConnection(logger));
  bot.api.config.use(retryCalls());
  bot.api.config.use(boundCalls(hangUp));

  const report = reportFailure(logger, stopping);
  bot.catch(report);

  bot.use(speakReadersLanguage(texts, defaultLanguage, dependencies.readers));
  bot.use(acknowledgePress());
  // Neither waits for the chat's questions: a vote is a press, and an inline query belongs to no chat.
  bot.use(feedbackPress(dependencies));
  bot.use(inlineQuery(dependencies));
  // From here on one update a chat at a time, chats side by side.
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  // A failure is reported within its turn, so that the reply about it, too, comes in order.
  const inTurn = bot.errorBoundary(report);
  inTurn.use(openAnswer(dependencies));
  const starters = new Starters({ ...dependencies, starters: dependencies.starterStore });
  inTurn.use(verify(dependencies));
  inTurn.use(start(starters));
  inTurn.use(help(starters));
  inTurn.use(language(dependencies));
  inTurn.use(style(dependencies));
  inTurn.use(privacy(dependencies));
  inTurn.use(overviews(dependencies));
  inTurn.use(articleLists(dependencies));
  inTurn.use(forget(dependencies));
  inTurn.use(feedbackComment(dependencies));
  inTurn.use(question(dependencies));
  inTurn.use(editedQuestion(dependencies));
  inTurn.use(evidence(dependencies));
  inTurn.use(starterPress(starters, dependencies));
  inTurn.use(examplePress(dependencies));
  inTurn.use(unknownCommand());
  inTurn.use(nonText());
  return bot;
}
