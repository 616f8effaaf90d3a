import { PageError } from "../errors.js";
import { normaliseLine } from "../text/normalise.js";
import { classifyBlocks } from "./classify-blocks.js";
import { sharedWords, tellingWords } from "./cohesion.js";
import { collectBody } from "./collect-body.js";
import { decodePage } from "./decode-page.js";
import { detectLanguage } from "./detect-language.js";
import { findCore, type MarkedPage } from "./find-body.js";
import { findByline } from "./find-byline.js";
import { findCaptions } from "./find-captions.js";
import { findDay } from "./find-date.js";
import { findSource } from "./find-source.js";
import { findTeasers } from "./find-teasers.js";
import { findTitle, locateTitle } from "./find-title.js";
import { segmentPage } from "./page-blocks.js";
import type { PageOptions, PageReading } from "./page-reading.js";
import { refuseMarkup } from "./refuse-markup.js";
import { hasSiteMessage, tellsFacts } from "./site-message.js";

/** Most lines of a page; the longest saved ones have some thousand. */
const MOST_BLOCKS = 50_000;
/** Fewest words of a body that is an article and no message of a site. */
const LEAST_BODY_WORDS = 50;
/** Share of its title's telling words that a body of prose repeats at least. */
const LEAST_TITLE_COHESION = 0.12;

/**
 * Reads the one article of a saved raw-text page and leaves behind the site around it.
 *
 * @throws PageError when the page is unreadable or holds no article
 */
export function readPage(raw: Uint8Array | string, options: PageOptions): PageReading {
  const text = decodePage(raw, options.name);
  refuseMarkup(text, options.name);
  const page = markPage(text, options.name);
  if (hasSiteMessage(page.blocks)) throw noArticle(options.name);
  const core = findCore(page);
  if (core === null) throw noArticle(options.name);
  const found = findTitle(page, core);
  const title = options.title === undefined ? found?.text : normaliseLine(options.title);
  const at = (options.title === undefined ? null : locateTitle(page, options.title, core)) ?? found?.index;
  if (title === undefined) throw noArticle(options.name);
  const { paragraphs, captions } = collectBody(page, at ?? core.start - 1, core);
  const first = paragraphs[0]?.index ?? 0;
  const last = paragraphs.at(-1)?.index ?? 0;
  const texts = paragraphs.map((block) => block.text);
  if (!isArticle(options.title === undefined ? title : null, texts)) throw noArticle(options.name);
  const language = detectLanguage(texts.join("\n"));
  if (language === null) {
    throw new PageError(
      `cannot read ${options.name}: its article is neither Vietnamese nor English; Trichdan reads these two`,
    );
  }
  const titleAt = at ?? first - 1;
  return {
    title,
    author: findByline(page, titleAt, first, last),
    source: findSource(page, title, texts[0] ?? ""),
    url: null,
    ...findDay(page, titleAt, first, last, texts),
    language,
    paragraphs: texts,
    captions: captions.map((block) => block.text),
  };
}

/** Segments a page and marks what each of its blocks is. */
function markPage(text: string, name: string): MarkedPage {
  const blocks = segmentPage(text);
  if (blocks.length > MOST_BLOCKS) {
    throw new PageError(
      `cannot read ${name}: it has more than ${MOST_BLOCKS} lines, which no page of one article has; save one article a file`,
    );
  }
  const kinds = classifyBlocks(blocks);
  const captions = findCaptions(blocks, kinds);
  return { blocks, kinds, captions, teasers: findTeasers(blocks, kinds, captions) };
}

/** True for enough prose with facts that, unless the operator states the title, tells what the title tells. */
function isArticle(title: string | null, paragraphs: readonly string[]): boolean {
  const body = paragraphs.join(" ");
  if (body.split(/\s+/u).length < LEAST_BODY_WORDS) return false;
  if (!tellsFacts(body)) return false;
  return title === null || sharedWords(title, tellingWords(body)) >= LEAST_TITLE_COHESION;
}

function noArticle(name: string): PageError {
  return new PageError(
    `no article found in ${name}: check that the page shows one article and save its text again, or state its title with --title`,
  );
}
