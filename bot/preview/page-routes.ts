import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { languageSchema } from "../../corpus/article.js";
import { delay } from "../abortable.js";
import { readerLanguage } from "../reader-language.js";
import type { TextsByLanguage } from "../texts.js";
import type { BotApi, Place } from "./bot-api/bot-api.js";
import type { ChatEvent } from "./bot-api/chat-log.js";
import type { ServerEnv } from "./bot-api/routes.js";
import { onlyOwnOrigin, secureHeaders } from "./own-origin.js";
import { pageHtml, readPageFiles } from "./page-html.js";

/** The one reader of the preview and the chat with the bot. */
const READER_ID = 1;

/** UTF-16 units that the page takes in one message; far more than Telegram would, to see what the bot says. */
export const MAX_SAID_LENGTH = 100_000;

const MAX_BODY_BYTES = 1_000_000;

/** Proxies and browsers close streams that are silent for longer. */
const HEARTBEAT_MS = 20_000;

const saidSchema = z.object({ text: z.string().min(1).max(MAX_SAID_LENGTH), language: languageSchema });
const pressedSchema = z.object({ messageId: z.int(), data: z.string().max(64), language: languageSchema });

export interface PageOptions {
  readonly api: BotApi;
  readonly texts: TextsByLanguage;
  /** The port the server listens on. */
  readonly port: () => number;
}

/** The preview page, its history and events, and what a reader does on it. */
export function pageRoutes({ api, texts, port }: PageOptions): Hono<ServerEnv> {
  const { template, files } = readPageFiles();
  const routes = new Hono<ServerEnv>();
  routes.use(secureHeaders);
  routes.use(onlyOwnOrigin(port));
  routes.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));

  routes.get("/", (context) => {
    const accepted = context.req.header("accept-language")?.split(",")[0]?.trim();
    const language = readerLanguage(context.req.query("language") ?? accepted, "en");
    return context.html(pageHtml(template, texts[language], { max: MAX_SAID_LENGTH }));
  });
  for (const { name, contentType, content } of files) {
    routes.get(`/${name}`, (context) => context.body(content, 200, { "content-type": contentType }));
  }

  routes.get("/history", (context) =>
    context.json({
      botId: api.me.id,
      messages: api.chats.messages(READER_ID),
      draft: api.drafts.find(READER_ID) ?? null,
    }),
  );

  routes.get("/events", (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: ChatEvent) => {
        if (event.chatId !== READER_ID) return;
        void stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
      };
      const unsubscribe = api.chats.subscribe(send);
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      while (!gone.signal.aborted) {
        await stream.writeSSE({ event: "heartbeat", data: "" });
        await delay(HEARTBEAT_MS, gone.signal);
      }
      unsubscribe();
    }),
  );

  routes.post("/say", async (context) => {
    const said = saidSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!said.success) return context.text("Send text and language.", 400);
    api.say(previewPlace(said.data.language), said.data.text);
    return context.body(null, 204);
  });

  routes.post("/press", async (context) => {
    const pressed = pressedSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!pressed.success) return context.text("Send messageId, data and language.", 400);
    const { messageId, data, language } = pressed.data;
    const message = api.chats.find(READER_ID, messageId);
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const exists = buttons.some((button) => "callback_data" in button && button.callback_data === data);
    if (message === undefined || !exists) return context.text("No such button.", 404);
    api.press(previewPlace(language), message, data);
    return context.body(null, 204);
  });
  return routes;
}

function previewPlace(language: string): Place {
  const name = "Reader";
  return {
    from: { id: READER_ID, is_bot: false, first_name: name, language_code: language },
    chat: { id: READER_ID, type: "private", first_name: name },
  };
}
