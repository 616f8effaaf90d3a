import type { Block } from "./page-blocks.js";

/** What sites say instead of an article: page missing, access refused, scripts wanted. Accent-folded. */
const MESSAGE =
  /^(?:(?:error |loi )?(?:404|403|500|502|503)(?: error)?(?: not found| forbidden)?|(?:khong tim thay|khong ton tai) (?:trang|noi dung|bai viet)|trang (?:ban |nay )?(?:dang tim|yeu cau|khong ton tai).{0,40}|(?:sorry, )?(?:the |this )?page (?:you .{0,40})?(?:was |is |could |can )?(?:not|n't|no longer) ?(?:be )?(?:found|exist|available).{0,20}|page not found|access denied|(?:please )?(?:enable|turn on) (?:javascript|cookies)\b.{0,40}|(?:please )?verify (?:that )?you are (?:a )?human.{0,40}|are you a robot\??|just a moment\.*|checking your browser.{0,40})$/u;

/** Names and figures per hundred words that any news report has more of. */
const LEAST_FACTS = 2;

/** True when a line of the page says that it is no article. */
export function hasSiteMessage(blocks: readonly Block[]): boolean {
  return blocks.some((block) => MESSAGE.test(block.folded.replace(/[\s.!:–-]+$/u, "")));
}

/**
 * True for prose that tells of somebody or something: with names inside its sentences, or figures. Messages
 * of a site to its readers have neither.
 */
export function tellsFacts(body: string): boolean {
  const words = body.split(/\s+/u).length;
  const names = body.match(/(?<=[\p{Ll}\d,;] ["“(]?)\p{Lu}[\p{L}\d]*/gu)?.length ?? 0;
  const figures = body.match(/\d+/gu)?.length ?? 0;
  return (100 * (names + figures)) / words >= LEAST_FACTS;
}
