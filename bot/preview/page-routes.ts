import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readerLanguage } from "../reader-language.js";
import type { TextsByLanguage } from "../texts.js";
import type { BotApi } from "./bot-api/bot-api.js";
import type { ServerEnv } from "./bot-api/routes.js";
import { onlyOwnOrigin, secureHeaders } from "./own-origin.js";
import { MAX_SAID_LENGTH, pageActions } from "./page-actions.js";
import { pageEvents } from "./page-events.js";
import { pageHtml, readPageFiles } from "./page-html.js";
import { pageInline } from "./page-inline.js";
import { chatIdOf, MEMBER_NAME, pageChatSchema, placeOf, placeSchema, READER_ID } from "./page-places.js";

const MAX_BODY_BYTES = 1_000_000;

export interface PageOptions {
  readonly api: BotApi;
  readonly texts: TextsByLanguage;
  /** The port the server listens on. */
  readonly port: () => number;
}

/** The preview page, its chats' history and events, and what a reader does on it. */
export function pageRoutes({ api, texts, port }: PageOptions): Hono<ServerEnv> {
  const { template, files } = readPageFiles();
  const routes = new Hono<ServerEnv>();
  routes.use(secureHeaders);
  routes.use(onlyOwnOrigin(port));
  routes.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));

  routes.get("/", (context) => {
    const accepted = context.req.header("accept-language")?.split(",")[0]?.trim();
    const language = readerLanguage(context.req.query("language") ?? accepted, "en");
    const values = {
      max: MAX_SAID_LENGTH,
      username: api.me.username,
      reader: READER_ID,
      member: MEMBER_NAME,
    };
    return context.html(pageHtml(template, texts[language], values));
  });
  for (const { name, contentType, content } of files) {
    routes.get(`/${name}`, (context) => context.body(content, 200, { "content-type": contentType }));
  }

  routes.get("/history", (context) => {
    const chat = pageChatSchema.safeParse(context.req.query("chat"));
    if (!chat.success) return context.text("No such chat.", 404);
    const chatId = chatIdOf(chat.data);
    return context.json({
      botId: api.me.id,
      messages: api.chats.messages(chatId),
      draft: api.drafts.find(chatId) ?? null,
      forcedReply: api.forcedReplies.get(chatId) ?? null,
    });
  });
  routes.get("/commands", (context) => {
    const place = placeSchema.safeParse(context.req.query());
    if (!place.success) return context.text("Send chat and language.", 400);
    const { from, chat } = placeOf(place.data);
    return context.json(api.commands.shownTo(from.id, chat, place.data.language));
  });
  routes.get("/events", pageEvents(api));
  routes.route("/", pageActions(api));
  routes.route("/", pageInline(api));
  return routes;
}
