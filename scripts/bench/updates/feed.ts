import { setTimeout as delay } from "node:timers/promises";
import type { BotApi, Place } from "../../../bot/preview/bot-api/bot-api.js";
import type { TextsByLanguage } from "../../../bot/texts.js";
import { privateChat as place } from "../private-chat.js";
import { type Origin, privateChat } from "./base-updates.js";
import { type MutatedUpdate, mutatedUpdate } from "./mutated-updates.js";

/** What became of a bot that was sent what Telegram would never send. */
export interface UpdatesMeasured {
  readonly updates: number;
  /** Errors that nobody handled, and the end of the bot. */
  readonly unhandled: readonly string[];
  /** Questions in private, the well-formed ones and those in a mutated update that still hold one. */
  readonly questions: number;
  readonly answered: number;
  /** Seeds of the updates whose question got no reply; -1 for a well-formed one. */
  readonly unanswered: readonly number[];
  /** Replies that say that something went wrong. */
  readonly failures: number;
  readonly seconds: number;
}

export interface FeedOptions {
  readonly count: number;
  readonly firstSeed: number;
  readonly questions: readonly string[];
  readonly texts: TextsByLanguage;
  /** Settles when the bot ends, which it should not. */
  readonly ended: Promise<unknown>;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Updates sent before their questions are waited for; a fresh reader asks at the end of each wave. */
const WAVE = 100;
const WAVE_LIMIT_MS = 30_000;
const CHECK_MS = 5;

const WELL_FORMED = -1;
const FIRST_READER = 1_000_000;
const FIRST_GROUP = -1_000_000;

/** Sends `count` mutated updates to the bot behind `api`, with well-formed questions of fresh readers between. */
export async function feedUpdates(api: BotApi, options: FeedOptions): Promise<UpdatesMeasured> {
  const { count, firstSeed, questions, texts, signal, onProgress } = options;
  const unhandled: string[] = [];
  const stopListening = listenForUnhandled(unhandled);
  void options.ended.then(() => unhandled.push("the bot ended"));
  /** Chats that wait for a reply, with the seed of what was asked there. */
  const waiting = new Map<number, number>();
  const unanswered: number[] = [];
  const apologies = Object.values(texts).map(
    (one) => one.plain("failure", { id: "\n" }).split("\n")[0] ?? "",
  );
  let asked = 0;
  let failures = 0;
  const stopWatching = api.chats.subscribe((event) => {
    if (event.type !== "message" || event.message.from?.id !== api.me.id) return;
    waiting.delete(event.chatId);
    if (apologies.some((start) => event.message.text?.startsWith(start))) failures += 1;
  });
  const expect = (chatId: number, seed: number): void => {
    waiting.set(chatId, seed);
    asked += 1;
  };
  const started = performance.now();
  try {
    for (let sent = 0; sent < count && unhandled.length === 0; ) {
      for (const end = Math.min(sent + WAVE, count); sent < end; sent++) {
        const origin: Origin = {
          readerId: FIRST_READER + 2 * sent,
          groupId: FIRST_GROUP - 2 * sent,
          bot: api.me,
          questions,
        };
        api.chats.enter(privateChat(origin) as unknown as Place["chat"]);
        const update = mutatedUpdate(firstSeed + sent, origin);
        if (update.isQuestion) expect(origin.readerId, firstSeed + sent);
        put(api, update);
      }
      const reader = place(FIRST_READER + 2 * sent + 1);
      expect(reader.chat.id, WELL_FORMED);
      api.say(reader, questions[sent % questions.length] ?? "?");
      const latest = performance.now() + WAVE_LIMIT_MS;
      while (waiting.size > 0 && unhandled.length === 0 && performance.now() < latest) {
        await delay(CHECK_MS, undefined, { signal });
      }
      unanswered.push(...waiting.values());
      waiting.clear();
      onProgress?.(sent, count);
    }
  } finally {
    stopWatching();
    stopListening();
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return {
    updates: count,
    unhandled: [...unhandled],
    questions: asked,
    answered: asked - unanswered.length,
    unanswered,
    failures,
    seconds,
  };
}

type UpdateContent = Parameters<BotApi["updates"]["add"]>[0];

/** Puts an update into the queue that is written on the wire just as it is, whatever its kind. */
function put(api: BotApi, { raw, isRepeated }: MutatedUpdate): void {
  const content = {
    // For the queue, which leaves out kinds that the bot does not ask for; it does not go over the wire.
    message: undefined,
    toJSON(this: { readonly update_id: number }) {
      return Object.fromEntries([["update_id", this.update_id], ...Object.entries(raw)]);
    },
  };
  const { update_id } = api.updates.add(content as unknown as UpdateContent);
  if (isRepeated) api.updates.add({ ...content, update_id } as unknown as UpdateContent);
}

function listenForUnhandled(into: string[]): () => void {
  const listen = (error: unknown): void => {
    into.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  };
  process.on("unhandledRejection", listen);
  process.on("uncaughtException", listen);
  return () => {
    process.off("unhandledRejection", listen);
    process.off("uncaughtException", listen);
  };
}
