import { setMaxListeners } from "node:events";
import { type RunnerHandle, run } from "@grammyjs/runner";
import type { Bot } from "grammy";
import { delay } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import { UPDATE_KINDS } from "./intake/read-update.js";

/** How long questions in hand may still finish when the bot stops. */
const FINISH_MS = 900;

/** How long readers whose question was given up may still be told so. */
const TELL_MS = 400;

const DRAIN_CHECK_MS = 10;

/** A bot that takes updates. */
export interface Polling {
  /** Rejects when polling cannot go on (token refused, another instance); resolves when it was stopped. */
  readonly ended: Promise<void>;
  /** Takes no more updates, lets work in hand finish or be given up; within about 1.3 s. */
  stop(): Promise<void>;
}

/** The two steps of giving up: first the questions in hand, then the calls to Telegram. */
export interface StopSwitches {
  readonly questions: AbortController;
  readonly calls: AbortController;
}

export function createStopSwitches(): StopSwitches {
  const switches = { questions: new AbortController(), calls: new AbortController() };
  // Every call and question in hand listens; with many chats that is no leak.
  setMaxListeners(0, switches.questions.signal, switches.calls.signal);
  return switches;
}

/** Starts long polling; chats are served side by side. */
export function poll(bot: Bot<BotContext>, switches: StopSwitches): Polling {
  const handle = run(bot, {
    // The connection log reports outages; the runner would print every attempt.
    runner: { silent: true, fetch: { allowed_updates: UPDATE_KINDS } },
  });
  let stopped: Promise<void> | undefined;
  return {
    ended: handle.task() ?? Promise.resolve(),
    stop() {
      stopped ??= windDown(handle, switches);
      return stopped;
    },
  };
}

async function windDown(handle: RunnerHandle, switches: StopSwitches): Promise<void> {
  if (handle.isRunning()) void handle.stop();
  await drained(handle, FINISH_MS);
  switches.questions.abort();
  await drained(handle, TELL_MS);
  switches.calls.abort();
}

async function drained(handle: RunnerHandle, withinMs: number): Promise<void> {
  const latest = Date.now() + withinMs;
  while (handle.size() > 0 && Date.now() < latest) await delay(DRAIN_CHECK_MS);
}
