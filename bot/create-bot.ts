import type { I18n } from "@grammyjs/i18n";
import { sequentialize } from "@grammyjs/runner";
import type { Bot } from "grammy";
import { type BotContext, speakReadersLanguage } from "./bot-context.js";
import { reportFailure } from "./failures.js";
import { acknowledgePress } from "./features/acknowledge-press.js";
import type { AnsweringDependencies } from "./features/answer-question.js";
import { AnswersUnderWay } from "./features/answers-under-way.js";
import { type ArticleListDependencies, articleLists } from "./features/article-lists.js";
import { awaitedMessage } from "./features/awaited-message.js";
import { chatMenu } from "./features/chat-menu.js";
import { editedQuestion } from "./features/edited-question.js";
import { type EvidenceFeatureDependencies, evidence } from "./features/evidence/evidence.js";
import { openAnswer } from "./features/evidence/open-answer.js";
import { examplePress } from "./features/example-press.js";
import { type FeedbackDependencies, feedbackComment, feedbackPress } from "./features/feedback.js";
import { forget } from "./features/forget.js";
import { help } from "./features/help.js";
import { type InlineDependencies, inlineQuery } from "./features/inline-query.js";
import { type LanguageDependencies, language } from "./features/language.js";
import { movedChat } from "./features/moved-chat.js";
import { nonText } from "./features/non-text.js";
import { type OverviewDependencies, overviews, sendComparison, sendTimeline } from "./features/overviews.js";
import { type PrivacyDependencies, privacy } from "./features/privacy.js";
import { question } from "./features/question.js";
import { start } from "./features/start.js";
import { starterPress } from "./features/starter-press.js";
import { type StarterDependencies, Starters } from "./features/starters.js";
import { stopAnswer } from "./features/stop-answer.js";
import { style } from "./features/style.js";
import { unknownCommand } from "./features/unknown-command.js";
import { type VerifyDependencies, verify, verifyAwaited } from "./features/verify.js";
import { boundCalls } from "./telegram/bounded-calls.js";
import { ClosedChats } from "./telegram/closed-chats.js";
import { logConnection } from "./telegram/connection-log.js";
import { CheckedBot } from "./telegram/intake/checked-bot.js";
import { keepPlace } from "./telegram/intake/keep-place.js";
import { logMove, MovedChats } from "./telegram/moved-chats.js";
import { paceCalls } from "./telegram/pace-calls.js";
import { retryCalls } from "./telegram/retry-calls.js";
import { spareCourtesies } from "./telegram/spare-courtesies.js";

export interface BotDependencies
  extends Omit<AnsweringDependencies, "underWay">,
    CommandDependencies,
    FeedbackDependencies,
    InlineDependencies,
    EvidenceFeatureDependencies {
  /** Root address of the Bot API, without a slash at its end. */
  readonly apiRoot: string;
  /** Knows the language of each update; `texts` are its texts. */
  readonly i18n: I18n;
  /** Lets all that is stored for a chat follow it to another id. */
  readonly moveChat: (from: number, to: number) => void;
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
  const { apiRoot, logger, i18n, texts, stopping, hangUp } = dependencies;
  const client = { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS };
  const bot = new CheckedBot<BotContext>(token, { client }, { logger, hangUp });
  const closed = new ClosedChats();
  const moved = new MovedChats({
    moveStored: dependencies.moveChat,
    onMove: logMove(logger, dependencies.operator?.chatId),
  });

  // Outgoing calls, from the network up: the last one installed sees a call first.
  bot.api.config.use(logConnection(logger));
  bot.api.config.use(paceCalls(logger));
  bot.api.config.use(retryCalls());
  bot.api.config.use(spareCourtesies());
  bot.api.config.use(boundCalls(hangUp));
  bot.api.config.use(keepPlace());
  bot.api.config.use(closed.spare);
  bot.api.config.use(moved.follow);

  const report = reportFailure(logger, stopping, texts.en);
  bot.catch(report);

  bot.use(i18n);
  bot.use(speakReadersLanguage(texts));
  bot.use(movedChat(moved, closed));
  bot.use(acknowledgePress());
  // Neither waits for the chat's questions: a vote is a press, and an inline query belongs to no chat.
  bot.use(feedbackPress(dependencies));
  bot.use(inlineQuery(dependencies));
  // Nor does a stop: it is for the very answer that the chat waits for.
  const underWay = new AnswersUnderWay();
  bot.use(stopAnswer(underWay));
  // From here on one update a chat at a time, chats side by side.
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  // A failure is reported within its turn, so that the reply about it, too, comes in order.
  const inTurn = bot.errorBoundary(report);
  inTurn.use(chatMenu(dependencies));
  inTurn.use(openAnswer(dependencies));
  const starters = new Starters({ ...dependencies, starters: dependencies.starterStore });
  inTurn.use(
    awaitedMessage(dependencies.awaited, {
      verify: verifyAwaited(dependencies),
      timeline: (ctx, text) => sendTimeline(ctx, text, dependencies),
      compare: (ctx, text) => sendComparison(ctx, text, dependencies),
    }),
  );
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
  const answering = { ...dependencies, underWay };
  inTurn.use(question(answering));
  inTurn.use(editedQuestion(answering));
  inTurn.use(evidence(dependencies));
  inTurn.use(starterPress(starters, answering));
  inTurn.use(examplePress(answering));
  inTurn.use(unknownCommand());
  inTurn.use(nonText());
  return bot;
}
