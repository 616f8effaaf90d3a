import fc from "fast-check";
import type { RichBlock, RichText } from "grammy/types";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { measure } from "../../bot/preview/bot-api/rich-limits.js";
import { parseRichMessage } from "../../bot/preview/bot-api/rich-message.js";
import { decisiveWords } from "../../bot/rendering/decisive-words.js";
import { MAX_MESSAGE_ENTITIES, MAX_MESSAGE_LENGTH } from "../../bot/rendering/pack-messages.js";
import { renderHtml } from "../../bot/rendering/render-html.js";
import { renderRich } from "../../bot/rendering/render-rich.js";
import { plainText } from "../../bot/rendering/rich/rich-size.js";
import { loadTexts } from "../../bot/texts.js";
import { normaliseText } from "../../corpus/text/normalise.js";
import type { Answer, Statement } from "../../retrieval/answering/answer.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";

const texts = loadTexts();
const compact = (text: string) => text.replace(/\s+/gu, "");

/** The answer's messages as the Bot API takes them: over a limit, or with an empty block, it throws. */
function blocksOf(answer: Answer, options = {}): RichBlock[][] {
  const messages = renderRich(answer, texts[answer.language], { answerId: "k3v9m2xq", ...options });
  return messages.map((message) => parseRichMessage(JSON.parse(JSON.stringify(message))).blocks);
}

function everyBlock(blocks: readonly RichBlock[]): RichBlock[] {
  return blocks.flatMap((it) => ["blocks" in it ? [it, ...everyBlock(it.blocks)] : [it]].flat());
}

function shown(block: RichBlock): string {
  const own = "text" in block ? plainText(block.text) : "summary" in block ? plainText(block.summary) : "";
  const credit = "credit" in block && block.credit ? `\n— ${plainText(block.credit as RichText)}` : "";
  return [own, ...("blocks" in block ? block.blocks.map(shown) : [])].filter(Boolean).join("\n") + credit;
}

/** The parts of a rich text that are of a type, the outer ones first. */
function parts(text: RichText, type: string): Exclude<RichText, string | RichText[]>[] {
  if (typeof text === "string") return [];
  if (Array.isArray(text)) return text.flatMap((part) => parts(part, type));
  const inner = "text" in text ? parts(text.text, type) : [];
  return text.type === type ? [text, ...inner] : inner;
}

const partsIn = (blocks: readonly RichBlock[], type: string) =>
  everyBlock(blocks).flatMap((block) => ("text" in block ? parts(block.text, type) : []));
const words = (found: readonly RichText[]) => found.map(plainText);
const quotesIn = (blocks: readonly RichBlock[]) =>
  everyBlock(blocks).flatMap((it) => {
    if (it.type === "expandable_blockquote") return [plainText(it.text)];
    return it.type === "blockquote" ? it.blocks.map(shown) : [];
  });

const printed = (text: string, ...citations: number[]): Statement => ({
  text,
  wording: "printed",
  citations,
});

describe("the decisive words of a quotation", () => {
  const marked = (quote: string, ...statements: Statement[]) =>
    decisiveWords(statements, citation({ quote })).map(({ start, end }) => quote.slice(start, end));

  test("are those that the statement repeats, whoever it says speaks", () => {
    const quote =
      "Ông David Koh, Giám đốc Cơ quan an ninh mạng, nhận xét hạ tầng thiết yếu phải được bảo vệ.";
    const clause = "hạ tầng thiết yếu phải được bảo vệ";
    // The frame repeats words of the quotation too; only what stands after it is the clause.
    expect(
      marked(quote, printed(`David Koh, Giám đốc Cơ quan an ninh mạng, theo Báo: ${clause}`, 1)),
    ).toEqual([clause]);
    // A clause that begins the statement may have got a capital.
    expect(marked(quote, printed(`Báo Mẫu: Hạ tầng thiết yếu phải được bảo vệ`, 1))).toEqual([clause]);
  });

  test("of two clauses in one statement each quotation has its own", () => {
    const both = printed("X, theo Báo: nước này ưu tiên hợp tác; luật quốc tế phải được tôn trọng", 1, 2);
    expect(marked("Ông nói nước này ưu tiên hợp tác.", both)).toEqual(["nước này ưu tiên hợp tác"]);
    expect(marked("Ông cho rằng luật quốc tế phải được tôn trọng.", both)).toEqual([
      "luật quốc tế phải được tôn trọng",
    ]);
  });

  test("a clause with a semicolon is marked in one piece", () => {
    const clause = "Việt Nam muốn có mạng an toàn; môi trường đó phục vụ người dân";
    expect(marked(`Bà nói ${clause} các nước.`, printed(`Bà, theo Báo: ${clause}`, 1))).toEqual([clause]);
  });

  test("nothing is marked of a model's wording, of another's words, or where all is repeated", () => {
    const quote = "Ông nói luật quốc tế phải được tôn trọng.";
    const clause = "luật quốc tế phải được tôn trọng";
    expect(marked(quote, { text: clause, wording: "written", citations: [1] })).toEqual([]);
    expect(marked(quote, printed(`X: ${clause}`, 2))).toEqual([]);
    expect(marked(quote, printed(`X: chẳng có gì luật quốc tế phải ở đây cả đâu mà`, 1))).toEqual([]);
    expect(marked(`“${clause}”.`, printed(`X: ${clause}`, 1))).toEqual([]);
  });

  test("are bold inside the quotation of an HTML message, also where it is cut", () => {
    const clause = "luật quốc tế có hiệu lực";
    const answer = (quote: string) =>
      answerTo("q", { statements: [printed(`X: ${clause}`, 1)], citations: [citation({ quote })] });
    expect(renderHtml(answer(`Ông nói ${clause} <ở đây>.`), texts.en)[0]).toContain(
      `<blockquote expandable>Ông nói <b>${clause}</b> &lt;ở đây&gt;.</blockquote>`,
    );
    const long = Array.from({ length: 150 }, (_, n) => `Câu số ${n} nói về hợp tác giữa các nước.`).join(" ");
    const messages = renderHtml(answer(`${long} Rằng ${clause}.`), texts.en).map(parseHtml);
    const bold = messages.flatMap(({ text, entities }) =>
      entities.filter((it) => it.type === "bold").map((it) => text.slice(it.offset, it.offset + it.length)),
    );
    expect(bold).toContain(clause);
  });
});

describe("a rich answer", () => {
  const clause = "luật quốc tế có hiệu lực cả trên không gian mạng";
  const answer = answerTo("q", {
    statements: [printed(`Đại sứ, theo Báo Mẫu: ${clause}`, 1), printed("Khác hẳn", 1, 2)],
    citations: [
      citation({
        alsoIn: [
          {
            articleId: "x",
            title: "Bài <khác>",
            source: "Báo B",
            url: "https://example.org/b",
            publishedAt: null,
            paragraph: 0,
          },
        ],
      }),
      citation({ number: 2, quote: "Câu thứ hai.", speaker: null }),
    ],
  });

  test("reads from the statements to the evidence, in both languages", () => {
    const [english = []] = blocksOf(answer);
    expect(english.map(shown)).toEqual([
      "Đại sứ, theo Báo Mẫu: luật quốc tế có hiệu lực cả trên không gian mạng [1]",
      "Khác hẳn [1][2]",
      "Quoted word for word from the articles",
      "[1] Việt Nam nêu lập trường về không gian mạng · Báo Mẫu, 22 May 2020 · Open article",
      `${citation().quote}\n— Đặng Đình Quý, Đại sứ, Vietnam · as reported by Báo Mẫu, in the reporter’s words`,
      "Also printed in: Báo B\nBài <khác> · Báo B, date unknown",
      "[2] Việt Nam nêu lập trường về không gian mạng · Báo Mẫu, 22 May 2020 · Open article",
      "Câu thứ hai.\n— the article’s own account",
      "Searched 24 articles, 2 October 2018 – 25 October 2025 · #k3v9m2xq",
    ]);
    const [vietnamese = []] = blocksOf({ ...answer, language: "vi" });
    expect(vietnamese.map(shown).slice(2, 5)).toEqual([
      "Trích nguyên văn từ các bài báo",
      "[1] Việt Nam nêu lập trường về không gian mạng · Báo Mẫu, 22/5/2020 · Mở bài báo",
      `${citation().quote}\n— Đặng Đình Quý, Đại sứ, Việt Nam · theo Báo Mẫu thuật lại, bằng lời của phóng viên`,
    ]);
  });

  test("its numbers are footnotes that lead to the quotations", () => {
    const [message = []] = blocksOf(answer);
    const links = partsIn(message, "reference_link") as { reference_name: string }[];
    const references = partsIn(message, "reference") as { name: string; text: RichText }[];
    expect(words(links as RichText[])).toEqual(["[1]", "[1]", "[2]"]);
    expect([...new Set(links.map((it) => it.reference_name))]).toEqual(references.map((it) => it.name));
    // What a footnote shows is the article's words and nothing else.
    expect(references.map((it) => plainText(it.text))).toEqual(answer.citations.map((it) => it.quote));
    expect(words(partsIn(message, "marked"))).toEqual([clause]);
  });

  test("the credit says whose words they are", () => {
    const [message = []] = blocksOf(answer);
    const credits = everyBlock(message).flatMap((it) => (it.type === "blockquote" ? [it.credit] : []));
    expect(credits.map((it) => plainText(it ?? ""))).toEqual([
      "Đặng Đình Quý, Đại sứ, Vietnam · as reported by Báo Mẫu, in the reporter’s words",
      "the article’s own account",
    ]);
  });

  test("a long quotation is folded, with its decisive words marked and its number leading to it", () => {
    const long = `Trước đó. ${"Ông cũng nói về nhiều việc khác nữa. ".repeat(10)}Rằng ${clause}.`;
    const folded = (quote: string) =>
      blocksOf({ ...answer, citations: [citation({ quote })] })[0]!.filter(
        (it) => it.type === "expandable_blockquote",
      );
    expect(folded(citation().quote)).toEqual([]);
    const [block] = folded(long);
    expect(plainText(block!.text)).toBe(long);
    expect(words(partsIn([block!], "marked"))).toEqual([clause]);
    expect(partsIn([block!], "reference")).toMatchObject([{ name: "quotation-1" }]);
    expect(plainText(block!.credit!)).toContain("as reported by Báo Mẫu");
    // In HTML messages the same words are bold in an expandable quotation.
    expect(renderHtml({ ...answer, citations: [citation({ quote: long })] }, texts.en)[0]).toContain(
      `Rằng <b>${clause}</b>.</blockquote>`,
    );
    // Of a passage for reading as well.
    const refusal = blocksOf(refusalTo("q", { nearest: [citation({ quote: long })] }))[0]!;
    expect(everyBlock(refusal).map(({ type }) => type)).toContain("expandable_blockquote");
  });

  test("further passages stand behind a title, other prints and those of a refusal", () => {
    const details = (of: Answer) => blocksOf(of)[0]?.filter((it) => it.type === "details") ?? [];
    expect(details(answer).map(shown)).toEqual(["Also printed in: Báo B\nBài <khác> · Báo B, date unknown"]);
    const refusal = refusalTo("q");
    const [passage] = details(refusal);
    expect(passage && shown(passage)).toContain(citation().quote);
    expect(passage && "is_open" in passage).toBe(false);
    // Nothing rests on them, so no number leads there.
    expect(JSON.stringify(blocksOf(refusal))).not.toMatch(/reference|\[1\]/);
  });

  test("Telegram is told to detect nothing in it by itself", () => {
    for (const message of renderRich(answer, texts.en)) expect(message.skip_entity_detection).toBe(true);
  });
});

describe("limits", () => {
  test("an answer beyond one message is split between quotations; a footnote never leads nowhere", () => {
    const quote = (n: number) => `Lời thứ ${n}. ${"Một câu dài về hợp tác quốc tế. ".repeat(300)}`.trim();
    const citations = Array.from({ length: 8 }, (_, n) => citation({ number: n + 1, quote: quote(n) }));
    const statements = citations.map(({ number }) => printed(`Điều ${number}`, number));
    const messages = blocksOf(answerTo("q", { citations, statements }));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap(quotesIn)).toEqual(citations.map((it) => it.quote));
    const links = messages.map((it) => partsIn(it, "reference_link"));
    // The statements are all in the first message: those whose quotation is not keep the bare number.
    expect(links[0]?.length).toBeGreaterThan(0);
    expect(links[0]?.length).toBeLessThan(citations.length);
    for (const message of messages) {
      const names = partsIn(message, "reference").map((it) => "name" in it && it.name);
      for (const link of partsIn(message, "reference_link")) {
        expect(names).toContain("reference_name" in link && link.reference_name);
      }
    }
    expect(shown(messages[0]?.[7] as RichBlock)).toBe("Điều 8 [8]");
  });

  test("many small blocks are split as well", () => {
    const citations = Array.from({ length: 250 }, (_, n) => citation({ number: n + 1, quote: `Lời ${n}.` }));
    const statements = citations.map(({ number }) => printed(`Điều ${number}`, number));
    const messages = blocksOf(answerTo("q", { citations, statements }));
    expect(messages.length).toBe(3);
    expect(messages.flatMap(quotesIn)).toHaveLength(250);
  });

  test("a quotation too long for a message is cut between sentences and loses nothing", () => {
    const quote = Array.from({ length: 2_000 }, (_, n) => `Câu số ${n} về an ninh mạng.`).join(" ");
    const messages = blocksOf(answerTo("q", { citations: [citation({ quote })] }));
    const pieces = messages.flatMap(quotesIn);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join(" ")).toBe(quote);
    expect(messages.flatMap((it) => partsIn(it, "reference"))).toHaveLength(1);
  });
});

describe("hostile texts", () => {
  const nasty = fc.constantFrom(
    "<b>&amp;</b>",
    "</blockquote><script>",
    "[^1]: note",
    "\u202e\u200b\u2066",
    "`*_~||==",
    "/start @bot #tag",
    "\n\n",
    "😀",
    "tg://user?id=1",
  );
  const anyText = fc
    .array(fc.oneof(nasty, fc.string({ unit: "grapheme", maxLength: 40 }), fc.lorem({ maxCount: 60 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((pieces) => normaliseText(pieces.join(" ")) || "x");
  const long = fc.tuple(anyText, fc.integer({ min: 1, max: 400 })).map(([it, times]) => it.repeat(times));

  test("what is rendered is within the limits and reads as it was written, in both styles", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.oneof(anyText, long), (line, clause, quote) => {
        const cited = citation({
          quote: `${quote} ${clause}`.trim(),
          title: line,
          source: line,
          url: "https://example.org/?a=<b>&c",
          speaker: { name: line, role: line, country: "VN", organisation: line, speech: "direct", via: line },
          alsoIn: [{ articleId: "x", title: line, source: null, url: null, publishedAt: null, paragraph: 0 }],
        });
        const answer = answerTo(line, {
          language: "vi",
          statements: [printed(`${line}: ${clause}`, 1, 2)],
          citations: [cited, { ...cited, number: 2 }],
          nearest: [cited],
        });
        const rich = blocksOf(answer, { echoQuestion: true });
        for (const blocks of rich) {
          const { length, blocks: count } = measure(blocks);
          expect(length).toBeLessThanOrEqual(32_768);
          expect(count).toBeLessThanOrEqual(500);
        }
        expect(compact(rich.flatMap(quotesIn).join(""))).toBe(compact(cited.quote.repeat(2)));
        const everything = compact(rich.flat().map(shown).join(""));
        expect(everything).toContain(compact(`${line}: ${clause} [1][2]`));

        const plain = renderHtml(answer, texts.vi, { echoQuestion: true }).map(parseHtml);
        for (const { text, entities } of plain) {
          expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
          expect(entities.length).toBeLessThanOrEqual(MAX_MESSAGE_ENTITIES);
        }
        // A quotation is never cut inside its tag: each piece is one, and together they are all of it.
        const quoted = plain.flatMap(({ text, entities }) =>
          entities
            .filter((it) => it.type === "expandable_blockquote")
            .map((it) => text.slice(it.offset, it.offset + it.length)),
        );
        expect(compact(quoted.join(""))).toBe(compact(cited.quote.repeat(2)));

        blocksOf(refusalTo(line, { answer: clause, nearest: [cited, cited, cited] }));
      }),
      { numRuns: 60 },
    );
  });
});
