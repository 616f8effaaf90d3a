import { Hono } from "hono";
import { z } from "zod";
import { delay } from "../abortable.js";
import type { BotApi } from "./bot-api/bot-api.js";
import type { InlineAnswer } from "./bot-api/inline-queries.js";
import type { ServerEnv } from "./bot-api/routes.js";
import { placeOf, placeSchema } from "./page-places.js";

/** Telegram's apps give up on a bot about as soon. */
const PATIENCE_MS = 15_000;
const LOOK_MS = 20;

/** https://core.telegram.org/bots/api#inlinequery: "Text of the query (up to 256 characters)". */
const MAX_QUERY_LENGTH = 256;

const typedSchema = placeSchema.extend({
  query: z.string().transform((query) => query.slice(0, MAX_QUERY_LENGTH)),
  offset: z.string().default(""),
});
const chosenSchema = placeSchema.extend({ queryId: z.string(), resultId: z.string() });

/** Inline mode on the page: `@bot question` typed in any chat, and the choice among what the bot offers. */
export function pageInline(api: BotApi): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.post("/inline", async (context) => {
    const typed = typedSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!typed.success) return context.text("Send query and language.", 400);
    const { id } = api.typeInline(placeOf(typed.data).from, typed.data.query, typed.data.offset);
    const answer = await answerTo(api, id, context.req.raw.signal);
    if (answer === undefined) return context.text("The bot has not answered.", 504);
    const results = answer.results.map(({ id, title, description }) => ({ id, title, description }));
    return context.json({ queryId: id, results, nextOffset: answer.nextOffset, button: answer.button });
  });

  routes.post("/choose", async (context) => {
    const chosen = chosenSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!chosen.success) return context.text("Send queryId, resultId and language.", 400);
    const { queryId, resultId } = chosen.data;
    const result = api.inline.answers.get(queryId)?.results.find(({ id }) => id === resultId);
    if (result === undefined) return context.text("No such result.", 404);
    api.send(placeOf(chosen.data), { ...result.message, via_bot: api.me });
    return context.body(null, 204);
  });
  return routes;
}

async function answerTo(api: BotApi, queryId: string, gone: AbortSignal): Promise<InlineAnswer | undefined> {
  const latest = Date.now() + PATIENCE_MS;
  while (!api.inline.answers.has(queryId) && Date.now() < latest && !gone.aborted) await delay(LOOK_MS, gone);
  return api.inline.answers.get(queryId);
}
