import type { Chat, Message, User } from "grammy/types";
import { pino } from "pino";
import { createBot } from "../../bot/create-bot.js";
import { createI18n } from "../../bot/i18n.js";
import type { BotApi, MessageContent, Place } from "../../bot/preview/bot-api/bot-api.js";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import type { FloodLimits } from "../../bot/preview/bot-api/flood-limits.js";
import type { BotApiCall, Interruption } from "../../bot/preview/bot-api/routes.js";
import { type Preview, startPreview } from "../../bot/preview/start-preview.js";
import { negotiateLanguage } from "../../bot/reader-language.js";
import { type AnswerStore, createAnswerStore } from "../../bot/store/answer-store.js";
import { createAwaitedStore } from "../../bot/store/awaited-store.js";
import { createConversationStore } from "../../bot/store/conversation-store.js";
import { createFeedbackStore } from "../../bot/store/feedback-store.js";
import { createChatMover } from "../../bot/store/move-chat.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { type AnswerStyle, createReaderStore } from "../../bot/store/reader-store.js";
import { createReportStore } from "../../bot/store/report-store.js";
import { createStarterStore } from "../../bot/store/starter-store.js";
import { createStopSwitches, type Polling, poll } from "../../bot/telegram/poll.js";
import { loadTexts } from "../../bot/texts.js";
import { FakeEngine } from "./fake-engine.js";
import { temporaryFolder } from "./temporary-folder.js";

export const texts = loadTexts();

/** Telegram's own answer to too many messages. */
export const tooManyRequests = (retryAfterSeconds: number) =>
  new BotApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });

export const blocked = new BotApiError(403, "Forbidden: bot was blocked by the user");

/** A private chat with a reader whose Telegram is set to a language. */
export function reader(id: number, languageCode = "en"): Place {
  const from: User = { id, is_bot: false, first_name: `Reader ${id}`, language_code: languageCode };
  return { from, chat: { id, type: "private", first_name: from.first_name } };
}

/** A reader in a group. */
export function member(groupId: number, id: number): Place {
  const chat: Chat = { id: groupId, type: "supergroup", title: "Group" };
  return { ...reader(id), chat };
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

/** A reader in a topic of a group with topics. */
export function inTopic(threadId: number): MessageContent {
  return { message_thread_id: threadId, is_topic_message: true };
}

export interface HarnessOptions {
  /** The bot's data folder, to be found again by the next bot; by default one of its own. */
  readonly folder?: string;
  /** The bot's clock. */
  readonly now?: () => Date;
  /** How answers are written for readers who have chosen no style; as HTML unless given. */
  readonly messageStyle?: AnswerStyle;
  /** How many neighbours of a cited paragraph readers may browse to; 2 unless given. */
  readonly evidenceParagraphs?: number;
  /** The chat that reports go to; none unless given. */
  readonly operatorChatId?: number;
  /** How many messages Telegram takes; as many as come unless given. */
  readonly floodLimits?: FloodLimits;
}

/** The real bot with a fake engine, talking over HTTP to a Telegram of its own. */
export class BotHarness {
  readonly engine = new FakeEngine();
  readonly log: LogLine[] = [];
  readonly calls: BotApiCall[] = [];
  /** Decides what goes wrong; by default nothing. */
  interrupt: (call: BotApiCall) => Interruption | undefined = () => undefined;
  /** Makes a call wait; by default none does. */
  hold: (call: BotApiCall) => Promise<void> | undefined = () => undefined;
  readonly answers: AnswerStore;
  readonly #closers: (() => unknown)[] = [];

  static async start(options: HarnessOptions = {}): Promise<BotHarness> {
    let harness: BotHarness | undefined;
    const preview = await startPreview({
      host: "127.0.0.1",
      port: 0,
      texts,
      ...(options.floodLimits === undefined ? {} : { floodLimits: options.floodLimits }),
      observe: async (call) => {
        if (call.method !== "getUpdates") harness?.calls.push(call);
        await harness?.hold(call);
        return harness?.interrupt(call);
      },
    });
    harness = new BotHarness(preview, options);
    return harness;
  }

  readonly polling: Polling;

  private constructor(
    readonly preview: Preview,
    {
      folder: given,
      now = () => new Date(),
      evidenceParagraphs = 2,
      operatorChatId,
      messageStyle = "html",
    }: HarnessOptions,
  ) {
    const { folder, remove } = given === undefined ? temporaryFolder() : { folder: given, remove: () => {} };
    const database = openDatabase(folder);
    this.answers = createAnswerStore(database, now);
    const readers = createReaderStore(database);
    const switches = createStopSwitches();
    const bot = createBot(preview.token, {
      apiRoot: preview.apiRoot,
      ask: this.engine.ask,
      compare: this.engine.compare,
      checkQuotation: this.engine.checkQuotation,
      articles: this.engine.articles,
      suggestQuestions: this.engine.suggestQuestions,
      generation: this.engine.generation,
      remote: this.engine.remote,
      readers,
      messageStyle,
      starterStore: createStarterStore(database),
      awaited: createAwaitedStore(database, now),
      answers: this.answers,
      conversations: createConversationStore(database, now),
      feedback: createFeedbackStore(database, now),
      passage: this.engine.passage,
      citedNow: this.engine.citedNow,
      timeline: this.engine.timeline,
      reports: createReportStore(database, now),
      moveChat: createChatMover(database),
      evidenceParagraphs,
      operator: operatorChatId === undefined ? null : { chatId: operatorChatId, texts: texts.en },
      now,
      i18n: createI18n(negotiateLanguage(readers, "vi")),
      texts,
      logger: pino({ level: "debug" }, { write: (line: string) => this.log.push(JSON.parse(line)) }),
      stopping: switches.questions.signal,
      hangUp: switches.calls.signal,
    });
    this.polling = poll(bot, switches);
    this.#closers.push(
      () => this.polling.stop(),
      () => preview.close(),
      () => database.close(),
      remove,
    );
  }

  get api(): BotApi {
    return this.preview.api;
  }

  say(place: Place, text: string, content?: MessageContent): Message.TextMessage {
    return this.api.say(place, text, content);
  }

  /** What the bot has said in a chat so far. */
  replies(place: Place): Message.TextMessage[] {
    return this.api.chats.messages(place.chat.id).filter((message) => message.from?.id === this.api.me.id);
  }

  /** The bot's messages in a chat, as soon as there are `count`. */
  async awaitReplies(place: Place, count: number, withinMs = 15_000): Promise<Message.TextMessage[]> {
    await until(
      () => this.replies(place).length >= count,
      withinMs,
      () => {
        const got = this.replies(place).map((message) => message.text);
        return `${count} replies in chat ${place.chat.id}, got ${JSON.stringify(got)}`;
      },
    );
    return this.replies(place);
  }

  /** Says something and returns the first message that comes after it. */
  async ask(place: Place, text: string): Promise<Message.TextMessage> {
    const before = this.replies(place).length;
    this.say(place, text);
    return (await this.awaitReplies(place, before + 1))[before]!;
  }

  async stop(): Promise<void> {
    for (const close of this.#closers.splice(0)) await close();
  }
}

/** Waits until something is so; fails with what was waited for. */
export async function until(
  isSo: () => boolean,
  withinMs = 15_000,
  whatFor: () => string = () => isSo.toString(),
): Promise<void> {
  const latest = Date.now() + withinMs;
  while (!isSo()) {
    if (Date.now() > latest) throw new Error(`waited ${withinMs} ms in vain for ${whatFor()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A promise that is settled from outside. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
