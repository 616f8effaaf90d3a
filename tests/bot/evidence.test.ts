import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotHarness, member, reader, until } from "../helpers/bot-harness.js";
import {
  buttons,
  index,
  labels,
  marked,
  PARAGRAPHS,
  pressForEdit,
  pressForReply,
} from "../helpers/evidence-screen.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { sha256 } from "../helpers/sha256.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let folder: string;
let remove: () => void;
let bot: BotHarness;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await BotHarness.start({ folder });
  index(bot, PARAGRAPHS);
});
afterEach(async () => {
  await bot.stop();
  remove();
});

/** The bot stopped and started again on the same folder; the chats are those of a new Telegram. */
async function restart(evidenceParagraphs: number): Promise<void> {
  await bot.stop();
  bot = await BotHarness.start({ folder, evidenceParagraphs });
  index(bot, PARAGRAPHS);
}

const two = () => [citation(), citation({ number: 2, articleId: "other", title: "Another" })];

describe("the buttons under an answer", () => {
  test("one for every source; the link to the evidence is in the last row", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { citations: two() });
    const answer = await bot.ask(ANNA, "what?");
    expect(labels(answer)[0]).toEqual(["[1]", "[2]"]);
    expect(labels(answer)[1]).toEqual(["Citation to copy", "Timeline"]);
    expect(labels(answer).at(-1)).toEqual(["Report quotation"]);
    const id = /#(\w{8})$/.exec(answer.text)?.[1];
    const url = `https://t.me/${bot.api.me.username}?start=a_${id}`;
    // A private chat is where the link leads: there only the id at the end is one, for whoever it is forwarded to.
    expect(answer.entities?.at(-1)).toMatchObject({ type: "text_link", length: 9, url });
    const shared = await bot.ask(member(-5, 101), `@${bot.api.me.username} what?`);
    expect(labels(shared).at(-1)).toEqual(["Report quotation", "See evidence"]);
    const sharedId = /#(\w{8})$/.exec(shared.text)?.[1];
    expect(buttons(shared).at(-1)).toMatchObject({
      url: `https://t.me/${bot.api.me.username}?start=a_${sharedId}`,
    });
  });

  test("in Vietnamese; none for a refusal, which has no evidence", async () => {
    const answer = await bot.ask(BINH, "gì?");
    expect(labels(answer).at(-1)).toEqual(["Báo trích dẫn sai"]);
    bot.engine.answer = ({ question }) => refusalTo(question);
    const refusal = await bot.ask(BINH, "ai?");
    expect(labels(refusal).flat()).not.toContain("[1]");
    expect(labels(refusal).flat()).not.toContain("Xem bằng chứng");
  });

  test("many sources take several rows", async () => {
    const citations = Array.from({ length: 14 }, (_, at) => citation({ number: at + 1 }));
    bot.engine.answer = ({ question }) => answerTo(question, { citations });
    const answer = await bot.ask(ANNA, "what?");
    expect(
      labels(answer)
        .slice(0, 3)
        .map((row) => row.length),
    ).toEqual([5, 5, 4]);
  });
});

describe("opening a quotation", () => {
  test("shows its paragraph in a reply to the answer, the quotation in bold and underlined", async () => {
    const paragraph = `<b>Ông</b> nói: ${citation().quote} \u200bمرحبا & hết.`;
    const start = paragraph.indexOf(citation().quote);
    const cited = citation({
      start,
      end: start + citation().quote.length,
      paragraphHash: sha256(paragraph),
      title: "A <i>title</i> &amp; so on",
    });
    index(bot, [...PARAGRAPHS.slice(0, 5), paragraph, ...PARAGRAPHS.slice(6)]);
    bot.engine.answer = ({ question }) => answerTo(question, { citations: [cited] });
    const answer = await bot.ask(ANNA, "what?");
    const evidence = await pressForReply(bot, ANNA, answer, "[1]");
    expect(evidence.reply_to_message?.message_id).toBe(answer.message_id);
    expect(evidence.text).toContain("[1] Đặng Đình Quý");
    // Whose words they are stands above them, as in the answer.
    expect(evidence.text).toContain("as reported by Báo Mẫu, in the reporter’s words");
    expect(marked(evidence, "blockquote")).toEqual([paragraph]);
    expect(marked(evidence, "underline")).toEqual([citation().quote]);
    expect(marked(evidence, "bold")).toContain(citation().quote);
    expect(evidence.text).toContain("Passage 6 of the article");
    expect(evidence.text).toContain("A <i>title</i> &amp; so on");
    // The answer itself is as it was.
    expect(bot.api.chats.find(ANNA.chat.id, answer.message_id)).toEqual(answer);
  });

  test("◀ ▶ go to the neighbours in the same message and back to the quotation", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const evidence = await pressForReply(bot, ANNA, answer, "[1]");
    expect(labels(evidence)[0]).toEqual(["◀ Previous", "Next ▶"]);
    let now = await pressForEdit(bot, ANNA, evidence, "◀ Previous");
    expect(marked(now, "blockquote")).toEqual(["One before."]);
    expect(now.text).toContain("Passage 5 of the article, just before the quoted one");
    // Its words are not those of the quotation's speaker.
    expect(now.text).not.toContain("Đặng Đình Quý");
    expect(marked(now, "underline")).toEqual([]);
    now = await pressForEdit(bot, ANNA, evidence, "◀ Previous");
    expect(marked(now, "blockquote")).toEqual(["Two before."]);
    expect(now.text).toContain("2 before the quoted one");
    // What a button would copy is not what is on screen.
    expect(labels(now).at(-1)).toEqual(["Report quotation"]);
    // As far as readers may go.
    expect(labels(now)[0]).toEqual(["Quotation", "Next ▶"]);
    now = await pressForEdit(bot, ANNA, evidence, "Quotation");
    expect(marked(now, "underline")).toEqual([citation().quote]);
    now = await pressForEdit(bot, ANNA, evidence, "Next ▶");
    expect(marked(now, "blockquote")).toEqual(["One after."]);
    expect(bot.replies(ANNA)).toHaveLength(2);
  });

  test("there is nothing before the first paragraph and after the last", async () => {
    const quote = citation().quote;
    index(bot, [quote]);
    bot.engine.answer = ({ question }) => answerTo(question, { citations: [citation({ paragraph: 0 })] });
    const evidence = await pressForReply(bot, ANNA, await bot.ask(ANNA, "what?"), "[1]");
    expect(labels(evidence)).toEqual([["📋 Copy citation", "Report quotation"]]);
  });

  test("a press on a message that was deleted, or shows it already, is no failure", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const evidence = await pressForReply(bot, ANNA, answer, "[1]");
    const back = (buttons(evidence)[0] as { callback_data: string }).callback_data.replace(/-1$/, "0");
    bot.api.press(ANNA, evidence, back);
    bot.api.chats.remove(ANNA.chat.id, evidence.message_id);
    bot.api.press(ANNA, evidence, back);
    const next = await bot.ask(ANNA, "and now?");
    expect(next.text).toContain("Answer to: and now?");
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test("the answer may be gone: the evidence comes all the same", async () => {
    const answer = await bot.ask(ANNA, "what?");
    bot.api.chats.remove(ANNA.chat.id, answer.message_id);
    const data = (buttons(answer)[0] as { callback_data: string }).callback_data;
    bot.api.press(ANNA, answer, data);
    await until(() => bot.replies(ANNA).length === 1);
    expect(bot.replies(ANNA)[0]?.text).toContain("Passage 6");
  });

  test("in a group any member may open it, in the answer's language", async () => {
    const answer = await bot.ask(member(-5, 101), `@${bot.api.me.username} what?`);
    const evidence = await pressForReply(bot, member(-5, 102), answer, "[1]");
    expect(evidence.text).toContain("Passage 6 of the article");
    expect(evidence.reply_to_message?.message_id).toBe(answer.message_id);
  });

  test("in Vietnamese", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { language: "vi" });
    const evidence = await pressForReply(bot, BINH, await bot.ask(BINH, "gì?"), "[1]");
    expect(evidence.text).toContain("Đoạn 6 của bài báo");
    const before = await pressForEdit(bot, BINH, evidence, "◀ Đoạn trước");
    expect(before.text).toContain("Đoạn 5 của bài báo, ngay trước đoạn được trích");
    expect(labels(before)[0]).toEqual(["◀ Đoạn trước", "Đoạn trích", "Đoạn sau ▶"]);
  });

  test("of a paragraph that no message holds the part around the quotation is shown", async () => {
    const long = "Một câu khá dài về không gian mạng & luật. ".repeat(150);
    const paragraph = `${long}${citation().quote} ${long}`.trim();
    const cited = citation({
      start: long.length,
      end: long.length + citation().quote.length,
      paragraphHash: sha256(paragraph),
    });
    index(bot, [...PARAGRAPHS.slice(0, 5), paragraph]);
    bot.engine.answer = ({ question }) => answerTo(question, { citations: [cited] });
    const evidence = await pressForReply(bot, ANNA, await bot.ask(ANNA, "what?"), "[1]");
    expect(evidence.text.length).toBeLessThanOrEqual(4096);
    expect(evidence.text).toContain("only a part is shown");
    expect(marked(evidence, "underline")).toEqual([citation().quote]);
    const [shown] = marked(evidence, "blockquote");
    expect(shown!.length).toBeGreaterThan(3_000);
    expect(paragraph).toContain(shown);
    expect(shown).toMatch(/^Một câu/);
  });
});

describe("how much of an article is shown", () => {
  test("0: the cited paragraph only", async () => {
    await restart(0);
    const evidence = await pressForReply(bot, ANNA, await bot.ask(ANNA, "what?"), "[1]");
    expect(labels(evidence)).toEqual([["📋 Copy citation", "Report quotation"]]);
  });

  test("a limit that was lowered holds for buttons that were sent before", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const evidence = await pressForReply(bot, ANNA, answer, "[1]");
    const further = (
      buttons(await pressForEdit(bot, ANNA, evidence, "◀ Previous"))[0] as { callback_data: string }
    ).callback_data;
    expect(further).toMatch(/:-2$/);
    await restart(1);
    const here = await bot.ask(ANNA, "again?");
    const opened = await pressForReply(bot, ANNA, here, "[1]");
    await pressForEdit(bot, ANNA, opened, "◀ Previous");
    bot.api.press(
      ANNA,
      opened,
      further.replace(/ev:\w+/, (buttons(opened)[0] as { callback_data: string }).callback_data.slice(0, 11)),
    );
    await until(() => bot.api.chats.find(ANNA.chat.id, opened.message_id)!.text.includes("Passage 6"));
  });
});

/** Presses what stands under an answer with a citation that is too long for a button to copy it. */
async function askForCopy(answer: Message.TextMessage): Promise<Message.TextMessage> {
  const before = bot.replies(ANNA).length;
  bot.api.press(ANNA, answer, `ec:${/#(\w{8})$/.exec(answer.text)?.[1]}:1`);
  return (await bot.awaitReplies(ANNA, before + 1))[before]!;
}

describe("after a restart and on another index", () => {
  test("a button of before opens the paragraph as it is now, wherever it stands now", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const data = (buttons(answer)[0] as { callback_data: string }).callback_data;
    await restart(2);
    index(bot, ["New lead.", ...PARAGRAPHS]);
    const elsewhere = await bot.ask(ANNA, "hello?");
    bot.api.press(ANNA, elsewhere, data);
    const evidence = (await bot.awaitReplies(ANNA, 2))[1]!;
    expect(evidence.text).toContain("Passage 7 of the article");
    expect(marked(await pressForEdit(bot, ANNA, evidence, "◀ Previous"), "blockquote")).toEqual([
      "One before.",
    ]);
  });

  test("of a changed paragraph the old quotation is shown as such", async () => {
    const answer = await bot.ask(ANNA, "what?");
    index(
      bot,
      PARAGRAPHS.map((text, at) => (at === 5 ? `${text} Corrected.` : text)),
    );
    const evidence = await pressForReply(bot, ANNA, answer, "[1]");
    expect(evidence.text).toContain("The article has been changed since. The quotation as it stood then:");
    expect(marked(evidence, "blockquote")).toEqual([citation().quote]);
    expect(labels(evidence)).toEqual([["Citation to copy", "Report quotation"]]);
    const copy = await pressForReply(bot, ANNA, evidence, "Citation to copy");
    expect(copy.text).toContain("(the article has been changed since)");
  });

  test("of a paragraph that is gone, too", async () => {
    const answer = await bot.ask(BINH, "gì?");
    index(bot, PARAGRAPHS.slice(0, 3));
    const evidence = await pressForReply(bot, BINH, answer, "[1]");
    expect(evidence.text).toContain("The article has been changed since");
  });

  test("of a withdrawn article nothing is shown or given out", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const evidence = await pressForReply(bot, ANNA, answer, "[1]");
    index(bot, []);
    const later = await pressForReply(bot, ANNA, answer, "[1]");
    expect(later.text).toBe("[1]: this passage has been withdrawn and is not shown any more.");
    const copy = await askForCopy(answer);
    expect(copy.text).toBe(later.text);
    // Nor does a message that is open already go on showing it.
    const now = await pressForEdit(bot, ANNA, evidence, "Next ▶");
    expect(now.text).toBe(later.text);
    expect(labels(now)).toEqual([]);
  });

  test("of a withdrawn paragraph nothing is shown, though the article is", async () => {
    const answer = await bot.ask(ANNA, "what?");
    bot.engine.withdrawn.add(`${citation().articleId}#${citation().paragraph}`);
    const later = await pressForReply(bot, ANNA, answer, "[1]");
    expect(later.text).toBe("[1]: this passage has been withdrawn and is not shown any more.");
    expect((await askForCopy(answer)).text).toBe(later.text);
  });

  test("an answer or citation that is not stored is named", async () => {
    const answer = await bot.ask(ANNA, "what?");
    bot.api.press(ANNA, answer, "ev:zzzzzzzz:1");
    const unknown = (await bot.awaitReplies(ANNA, 2))[1]!;
    expect(unknown.text).toContain("I do not know an answer #zzzzzzzz");
    bot.api.press(
      ANNA,
      answer,
      (buttons(answer)[0] as { callback_data: string }).callback_data.replace(/1$/, "99"),
    );
    expect((await bot.awaitReplies(ANNA, 3))[2]!.text).toContain("I do not know an answer");
  });
});

describe("copy as citation", () => {
  test("a short one is copied by the button itself", async () => {
    const cited = citation({ quote: "Luật có hiệu lực.", title: "Bài", url: null, sample: true });
    bot.engine.answer = ({ question }) => answerTo(question, { citations: [cited] });
    const answer = await bot.ask(ANNA, "what?");
    expect(buttons(answer).find(({ text }) => text === "📋 Copy citation")).toEqual({
      text: "📋 Copy citation",
      copy_text: {
        text: "“Luật có hiệu lực.” (Báo Mẫu reporting Đặng Đình Quý, Đại sứ, Vietnam) — Bài, Báo Mẫu, 22 May 2020 (sample article).",
      },
    });
  });

  test("longer ones come as text to copy, markup as typed", async () => {
    const quote = `“A & B <b>nói</b> \u200f${"dài ".repeat(80)}”`;
    bot.engine.answer = ({ question }) =>
      answerTo(question, {
        citations: [citation({ quote, paragraphHash: sha256(quote) }), ...two().slice(1)],
      });
    index(bot, [quote], "other");
    index(bot, [...PARAGRAPHS.slice(0, 5), quote]);
    const copy = await pressForReply(bot, ANNA, await bot.ask(ANNA, "what?"), "Citation to copy");
    const texts = marked(copy, "pre");
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(`“${quote}” (Báo Mẫu reporting `);
    expect(texts[0]).toMatch(/ https:\/\/example\.org\/khong-gian-mang$/);
    expect(texts[1]).toContain("(the article has been changed since)");
  });
});

describe("timeline", () => {
  test("is made of the question as it was read, as of the day it was asked", async () => {
    bot.engine.answer = ({ question }) =>
      answerTo(question, { read: "what did Vietnam say?", language: "vi" });
    const answer = await bot.ask(ANNA, "n nói gì?");
    const timeline = await pressForReply(bot, ANNA, answer, "Timeline");
    expect(timeline.reply_to_message?.message_id).toBe(answer.message_id);
    expect(timeline.text).toContain("Said of: what did Vietnam say?");
    expect(timeline.text).toContain("22 May 2020");
    const id = /#(\w{8})/.exec(answer.text)![1]!;
    expect(bot.engine.timelines).toMatchObject([
      { text: "what did Vietnam say?", readerLanguage: "vi", now: new Date(bot.answers.find(id)!.createdAt) },
    ]);
  });
});
