import { sentencesOf } from "../text/sentences.js";
import type { BlockKind } from "./classify-blocks.js";
import type { Block } from "./page-blocks.js";

/** Longest caption, in words. */
const MOST_CAPTION_WORDS = 70;
/** Longest caption without a credit, in words, directly below a picture's text. */
const MOST_BARE_CAPTION_WORDS = 25;

/** Who took the picture, at the end of a caption. Runs on the verbatim text. */
const CREDIT_AT_END =
  /(?:[([]\s*(?:Ảnh|ẢNH|Nguồn ảnh|Nguồn|Hình|Photo|Image|Picture|Source|Credit)(?!\p{L})[^()[\]]{0,80}[)\]]|(?<!\p{L})(?:Ảnh|ẢNH|Nguồn ảnh|Hình ảnh|Photo(?:graph)?(?: by| credit)?|Image(?: credit)?|Picture|Photo credit|Credit)\s*:\s*[^.!?]{1,60}|[([]\s*(?:Photo|Image|Picture)[^()[\]]{0,100}[)\]]|(?<!\p{L})Getty Images\b[^.]{0,30}|(?<!\p{L})(?:AP|AFP|EPA|TTXVN|VNA) (?:Photo|Images)\b[^.]{0,30}|(?<!\p{L})\p{Lu}{2,}[\p{Lu}\d]*\/[\p{L}\d .'-]{2,40}|\s\/\s(?:AP|AFP|EPA|Reuters|REUTERS|Getty|TTXVN|VNA)(?!\p{L})[^.]{0,30}|(?<!\p{L})Credit(?:\.\.\.|…)[^.!?]{2,80}|(?<!\p{L})Photo(?:graph)?(?:s)? by [^.!?]{2,80}|(?<!\p{L})via (?:AP|AFP|REUTERS|Reuters|Getty)\b[^.]{0,20}|(?<!\p{L})Ảnh (?:tư liệu|minh họa|minh hoạ)\)?)\s*[.)]?$/u;

/** What captions begin with. */
const CAPTION_START =
  /^(?:FILE PHOTO\b|FILE\b ?[-–—:]|File photo\b|Ảnh(?: minh họa| minh hoạ| tư liệu)?\s*[:.]|Hình\s*\d*\s*[:.]|Photo(?:graph)?\s*[:.]|Image\s*[:.]|Picture\s*[:.]|Pictured\s*[:.]|Caption\s*[:.]|Trong ảnh\s*[:.]|Chú thích ảnh\s*[:.])/u;

/**
 * One sentence that only says who does what before a camera. English reports are told in the past, so the
 * present tense marks a caption; in Vietnamese it is a verb of ceremony with place and nothing more.
 */
const SCENE =
  /^(?:(?:Quang|Toàn|Khung) cảnh [^.;:]{5,120}|[^.,;:]{3,90} (?:phát biểu|chụp ảnh(?: chung| lưu niệm)?|bắt tay|trao (?:quà|văn kiện|bằng khen|giấy khen|hoa)[^.,;:]{0,40})(?: trực tuyến)? (?:tại|từ|trong|trước|sau|với) [^.,;:]{3,60}|\p{Lu}[^.;:]{3,90} (?:speaks?|poses?|shakes? hands|attends?|looks? on|walks?|addresses) (?:at|during|in|with|after|before|to|as|on) [^.;:]{3,120})\.?$/u;

/**
 * Marks the captions of pictures: by a credit, by their opening words, or by standing directly below
 * the text of a picture.
 */
export function findCaptions(blocks: readonly Block[], kinds: readonly BlockKind[]): boolean[] {
  return blocks.map((block, index) => {
    const kind = kinds[index];
    if (kind !== "prose" && kind !== "headline" && kind !== "line" && kind !== "date") return false;
    if (block.words > MOST_CAPTION_WORDS) return false;
    if (CAPTION_START.test(block.text)) return true;
    if (CREDIT_AT_END.test(block.text) && sentencesOf(block.text).length <= 3) return true;
    if (SCENE.test(block.text) && block.words <= MOST_BARE_CAPTION_WORDS) return true;
    return kinds[index - 1] === "alt" && isBareCaption(block, blocks[index - 1]);
  });
}

/** One short sentence attached to the picture above it. */
function isBareCaption(block: Block, picture: Block | undefined): boolean {
  if (block.gapBefore && picture?.gapBefore === false) return false;
  if (block.words > MOST_BARE_CAPTION_WORDS || !/[.…)]$/u.test(block.text)) return false;
  return sentencesOf(block.text).length === 1;
}
