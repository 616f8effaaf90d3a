import { Composer } from "grammy";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import type { ListArticles } from "../engine.js";
import {
  type ArticlePage,
  PAGE_LENGTH,
  pageButtons,
  pagesOf,
  renderArticles,
} from "../rendering/render-articles.js";
import { type AwaitingDependencies, awaitEngine } from "./await-engine.js";
import { PRESS } from "./press-data.js";
import { editHtml, replyHtml } from "./reply-html.js";
import { unlessUnchanged } from "./unless-unchanged.js";

/**
 * Bytes of a word. The buttons of a list carry it, so that what readers look for need not be stored: of the 64
 * bytes (Bot API, InlineKeyboardButton) its page takes some.
 */
export const MAX_WORD_BYTES = 48;

export interface ArticleListDependencies extends AwaitingDependencies {
  readonly articles: ListArticles;
}

/** `/latest`: the newest articles; `/articles word`: those whose title or text has the word. */
export function articleLists(dependencies: ArticleListDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("latest", (ctx) => send(ctx, { word: null, page: 0 }));
  feature.command("articles", async (ctx) => {
    const word = normaliseLine(ctx.match);
    if (!/[\p{L}\p{N}]/u.test(word)) await replyHtml(ctx, ctx.texts.html("articles-usage"));
    else if (Buffer.byteLength(word, "utf8") > MAX_WORD_BYTES) {
      await replyHtml(ctx, ctx.texts.html("articles-too-long"));
    } else await send(ctx, { word, page: 0 });
  });
  feature.callbackQuery(PRESS.latest, async (ctx) => {
    await turnTo(ctx, { word: null, page: Number(ctx.match[1]) });
  });
  feature.callbackQuery(PRESS.articles, async (ctx) => {
    await turnTo(ctx, { word: ctx.match[2] ?? "", page: Number(ctx.match[1]) });
  });
  return feature;

  async function send(ctx: BotContext, wanted: ArticlePage): Promise<void> {
    const { html, keyboard } = await read(ctx, wanted);
    await replyHtml(ctx, html, keyboard === undefined ? {} : { keyboard });
  }

  async function turnTo(ctx: BotContext, wanted: ArticlePage): Promise<void> {
    const messageId = ctx.callbackQuery?.message?.message_id;
    if (messageId === undefined) return;
    const { html, keyboard } = await read(ctx, wanted);
    const options = keyboard === undefined ? {} : { keyboard };
    await unlessUnchanged(() => editHtml(ctx, messageId, html, options));
  }

  async function read(ctx: BotContext, wanted: ArticlePage) {
    const list = (page: number) =>
      awaitEngine(ctx, dependencies.stopping, () =>
        dependencies.articles({
          ...(wanted.word !== null && { word: wanted.word }),
          offset: page * PAGE_LENGTH,
          limit: PAGE_LENGTH,
        }),
      );
    let { page } = wanted;
    let found = await list(page);
    const last = pagesOf(found.total) - 1;
    // The list may have grown shorter since its buttons were made.
    if (page > last) {
      page = last;
      found = await list(page);
    }
    const shown = { ...wanted, page };
    return { html: renderArticles(found, shown, ctx.texts), keyboard: pageButtons(found, shown) };
  }
}
