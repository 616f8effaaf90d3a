import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { MAX_MESSAGE_ENTITIES, MAX_MESSAGE_LENGTH } from "../../bot/rendering/pack-messages.js";
import { renderDraft, renderHtml } from "../../bot/rendering/render-html.js";
import { splitText } from "../../bot/rendering/split-text.js";
import { textFragmentUrl } from "../../bot/rendering/text-fragment-url.js";
import { loadTexts } from "../../bot/texts.js";
import { normaliseText } from "../../corpus/text/normalise.js";
import type { Answer, CitedSpeaker } from "../../retrieval/answering/answer.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";

const texts = loadTexts();
const render = (answer: Answer) => renderHtml(answer, texts[answer.language], { answerId: "k3v9m2xq" });
const visible = (answer: Answer) => render(answer).map((html) => parseHtml(html).text);
/** White space is where texts may be cut, so it does not count when they are compared. */
const compact = (text: string) => text.replace(/\s+/gu, "");

function speaker(overrides: Partial<CitedSpeaker>): CitedSpeaker {
  return { name: null, role: null, country: null, organisation: null, speech: "indirect", ...overrides };
}

function citedLines(overrides: Parameters<typeof citation>[0], language: "en" | "vi" = "en"): string {
  return visible(answerTo("q", { language, citations: [citation(overrides)] })).join("\n");
}

describe("whose words", () => {
  test("reported speech is the reporter's wording, direct speech the speaker's own", () => {
    const who = { name: "Đặng Đình Quý", role: "Đại sứ", country: "VN" };
    expect(citedLines({ speaker: speaker({ ...who, speech: "indirect" }) })).toContain(
      "[1] Đặng Đình Quý, Đại sứ, Vietnam\nas reported by Báo Mẫu, in the reporter’s words\n",
    );
    expect(citedLines({ speaker: speaker({ ...who, speech: "direct" }) })).toContain(
      "own words, quoted by Báo Mẫu",
    );
    expect(citedLines({ speaker: speaker({ ...who, speech: "mixed" }) })).toContain("quotation marks");
    expect(citedLines({ speaker: null })).toContain("the article’s own account");
  });

  test("the quotation stands alone in its block: no marks are added to the article's words", () => {
    const [html = ""] = render(answerTo("q", { citations: [citation({ quote: "“Có”, ông nói." })] }));
    expect(html).toContain("<blockquote expandable>“Có”, ông nói.</blockquote>");
  });

  test("a state speaks under its own name, once", () => {
    expect(citedLines({ speaker: speaker({ country: "KE" }) }, "en")).toContain("[1] Kenya\n");
    expect(citedLines({ speaker: speaker({ country: "BE" }) }, "vi")).toContain("[1] Bỉ\n");
    expect(citedLines({ speaker: speaker({ country: "CN", metonym: "Bắc Kinh" }) }, "vi")).toContain(
      "[1] Trung Quốc, trong bài: Bắc Kinh\n",
    );
  });

  test("an office that names its organisation does not repeat it", () => {
    const role = "Giám đốc điều hành Cơ quan an ninh mạng Singapore";
    const lines = citedLines({
      speaker: speaker({
        name: "David Koh",
        role,
        organisation: "Cơ quan an ninh mạng Singapore",
        country: "SG",
      }),
    });
    expect(lines).toContain(`[1] David Koh, ${role}\n`);
  });

  test("what the article leaves open stays open", () => {
    expect(citedLines({ speaker: speaker({ anonymous: true, role: "một quan chức" }) })).toContain(
      "[1] Unnamed source, một quan chức\n",
    );
    expect(citedLines({ speaker: speaker({ ambiguous: ["A", "B"] }) })).toContain(
      "Not clear from the article: A / B",
    );
    expect(citedLines({ speaker: speaker({ collective: true }) })).toContain("[1] Several speakers\n");
  });

  test("relay, group, joint statement and time are told", () => {
    const lines = citedLines({
      speaker: speaker({ name: "X", via: "Reuters", onBehalfOf: "ASEAN", joint: true, when: "2018-09-12" }),
    });
    expect(lines).toContain("X, joint statement, on behalf of ASEAN, via Reuters, said on 12 September 2018");
    const about = (when: string) => citedLines({ speaker: speaker({ name: "X", when }) }, "vi");
    expect(about("2018-09")).toContain("X, nói vào tháng 9/2018");
    expect(about("2018")).toContain("X, nói vào năm 2018");
  });
});

describe("where it stands", () => {
  test("title, source, date and link; inferred dates and sample articles are marked", () => {
    expect(citedLines({})).toContain(
      "Việt Nam nêu lập trường về không gian mạng · Báo Mẫu, 22 May 2020 · Open article",
    );
    expect(citedLines({ publishedAtInferred: true, sample: true, url: null })).toContain(
      "22 May 2020 (date inferred from the text) · sample article\n",
    );
    expect(citedLines({ publishedAt: null, source: null })).toContain("date unknown");
    expect(citedLines({}, "vi")).toContain("22/5/2020");
  });

  test("the link marks the quotation on its page", () => {
    const url = textFragmentUrl("https://example.org/a?b=1", "Một hai - ba, bốn & năm");
    expect(url).toBe(
      `https://example.org/a?b=1#:~:text=${encodeURIComponent("Một hai - ba, bốn & năm").replace("-", "%2D")}`,
    );
    // Of a long quotation its first and last words.
    expect(textFragmentUrl("https://example.org/#top", "a b c d e f g h i j k l m n")).toBe(
      "https://example.org/#top:~:text=a%20b%20c%20d%20e%20f,i%20j%20k%20l%20m%20n",
    );
  });
});

describe("limits", () => {
  test("an over-long quotation is cut between sentences and loses nothing", () => {
    const sentence = (n: number) => `Câu số ${n} nói về hợp tác quốc tế trong lĩnh vực an ninh mạng.`;
    const quote = Array.from({ length: 200 }, (_, n) => sentence(n)).join(" ");
    const messages = render(answerTo("q", { citations: [citation({ quote })] })).map(parseHtml);
    const pieces = messages.flatMap(({ text, entities }) =>
      entities
        .filter((it) => it.type === "expandable_blockquote")
        .map((it) => text.slice(it.offset, it.offset + it.length)),
    );
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join(" ")).toBe(quote);
    for (const piece of pieces) expect(piece).toMatch(/^Câu số .*mạng\.$/s);
  });

  test("a text without sentences is cut between words, one without words between characters", () => {
    expect(splitText("aaa bbb ccc", 7)).toEqual(["aaa bbb", "ccc"]);
    expect(splitText("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
    // Never inside a surrogate pair.
    expect(splitText("😀😀😀", 3)).toEqual(["😀", "😀", "😀"]);
  });

  test("forty citations stay below the limits of length and of entities", () => {
    const citations = Array.from({ length: 40 }, (_, n) => citation({ number: n + 1, quote: `Q${n}.` }));
    for (const html of render(answerTo("q", { citations }))) {
      const { text, entities } = parseHtml(html);
      expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
      expect(entities.length).toBeLessThanOrEqual(MAX_MESSAGE_ENTITIES);
    }
  });
});

describe("what a model wrote", () => {
  const written = (wording: "printed" | "written" | "translated") =>
    [{ text: "Việt Nam supports it.", wording, citations: [1] }] as const;
  const note = { kind: "budget-spent", text: "Hạn mức <hôm nay> đã hết." } as const;
  const byModel = texts.en.plain("written-by-model");

  test("is marked where it is a translation", () => {
    const marked = (language: "en" | "vi") =>
      visible(answerTo("q", { language, statements: written("translated"), writtenBy: "some-model" })).join();
    expect(marked("en")).toMatch(/^Việt Nam supports it\. \(translated\) \[1\]\n/);
    expect(marked("vi")).toMatch(/^Việt Nam supports it\. \(bản dịch\) \[1\]\n/);
    expect(visible(answerTo("q", { statements: written("written") })).join()).not.toContain("translated");
  });

  test("is called a model's wording at the end; what it only chose is not", () => {
    const model = { writtenBy: "some-model" };
    expect(visible(answerTo("q", { ...model, statements: written("written") })).join()).toMatch(
      new RegExp(`\\n${byModel}\\nSearched 24 articles.*#k3v9m2xq$`),
    );
    expect(visible(answerTo("q", { ...model, statements: written("translated") })).join()).toContain(byModel);
    expect(visible(answerTo("q", { ...model, statements: written("printed") })).join()).not.toContain(
      byModel,
    );
    expect(visible(answerTo("q", { statements: written("written") })).join()).not.toContain(byModel);
    expect(visible(refusalTo("q", model)).join()).not.toContain(byModel);
  });

  test("or could not: the note stands in italics between the statements and the quotations", () => {
    const [html = ""] = render(answerTo("q", { note }));
    const at = ["[1]", "<i>Hạn mức &lt;hôm nay&gt; đã hết.</i>", texts.en.html("quotations-heading")].map(
      (part) => html.indexOf(part),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    const refusal = visible(refusalTo("q", { note })).join();
    expect(refusal).toMatch(/^The articles do not tell\.\n\nHạn mức <hôm nay> đã hết\.\n\nNearest passages/);
  });

  test("is shown unfinished as it will stand in the answer", () => {
    const answer = answerTo("q", { read: "q, read", statements: written("translated") });
    const options = { echoQuestion: true };
    const draft = renderDraft(answer, texts.en, options) ?? "";
    expect(renderHtml(answer, texts.en, options)[0]).toContain(draft);
    expect(draft).toContain("(translated) [1]");
    expect(renderDraft({ ...answer, statements: [] }, texts.en)).toBeNull();
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "<b>",
        "</b>",
        "&amp;",
        "&",
        '"',
        "<",
        "blockquote>",
        "*_[x](y)_*",
        "Câu. Hai! ",
      ),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 6_000 }).map((length) => "dài ".repeat(length).slice(0, length)),
    },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 6_000 }).map((length) => "ư".repeat(length)) },
  );
  const anyText = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => normaliseText(pieces.join(" ")))
    .filter((text) => text !== "");

  test("what is rendered parses, keeps the limits, and reads as it was written", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (statement, quote, line, name) => {
        const cited = citation({
          quote,
          title: line,
          source: line,
          url: `https://example.org/${encodeURIComponent([...line].slice(0, 50).join(""))}`,
          speaker: {
            name,
            role: line,
            country: "VN",
            organisation: name,
            speech: "direct",
            via: line,
            metonym: name,
          },
        });
        const answer = answerTo(line, {
          statements: [{ wording: "printed" as const, text: statement, citations: [1, 2] }],
          citations: [cited, { ...cited, number: 2 }],
        });
        const messages = renderHtml(answer, texts.vi, { answerId: "k3v9m2xq", echoQuestion: true }).map(
          parseHtml,
        );
        for (const { text, entities } of messages) {
          expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
          expect(text.length).toBeGreaterThan(0);
          expect(entities.length).toBeLessThanOrEqual(MAX_MESSAGE_ENTITIES);
        }
        const everything = compact(messages.map((it) => it.text).join(""));
        expect(everything).toContain(compact(`${statement} [1][2]`));
        const quoted = messages.map(({ text, entities }) =>
          entities
            .filter((it) => it.type === "expandable_blockquote")
            .map((it) => text.slice(it.offset, it.offset + it.length))
            .join(""),
        );
        expect(compact(quoted.join(""))).toBe(compact(quote + quote));
      }),
      { numRuns: 150 },
    );
  });

  test("refusals too", () => {
    fc.assert(
      fc.property(anyText, anyText, (refusal, quote) => {
        const answer = refusalTo("q", { answer: refusal, nearest: [citation({ quote })] });
        const everything = compact(visible(answer).join(""));
        expect(everything.startsWith(compact(refusal))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
