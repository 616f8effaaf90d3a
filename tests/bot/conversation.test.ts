import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_QUESTION_LENGTH } from "../../bot/features/answer-question.js";
import { BotHarness, gate, member, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

describe("answers", () => {
  test("a question brings statements with marks, the quotation with its speaker, and an id", async () => {
    const reply = await bot.ask(ANNA, "What did Viet Nam say?");
    expect(reply.text).toContain("Answer to: What did Viet Nam say? [1]");
    const quoted = reply.entities?.filter((it) => it.type === "expandable_blockquote") ?? [];
    expect(quoted.map((it) => reply.text.slice(it.offset, it.offset + it.length))).toEqual([
      citation().quote,
    ]);
    const bold = reply.entities?.filter((it) => it.type === "bold") ?? [];
    expect(bold.map((it) => reply.text.slice(it.offset, it.offset + it.length))).toContain("Đặng Đình Quý");
    expect(reply.text).toMatch(/#[0-9a-z]{8}$/);
  });

  test("an answer is a reply to its question: of several, the reader sees which", async () => {
    const question = bot.say(ANNA, "What did Viet Nam say?");
    const [answer] = await bot.awaitReplies(ANNA, 1);
    expect(answer?.reply_to_message?.message_id).toBe(question.message_id);
  });

  test("the engine gets one clean line and the reader's language", async () => {
    await bot.ask(BINH, "  Việt Nam\u200B nói\u202E gì\n\nvề   mạng? ");
    expect(bot.engine.asked[0]).toMatchObject({
      // Decomposed letters are composed, invisible and reordering characters removed.
      question: "Việt Nam nói gì về mạng?",
      readerLanguage: "vi",
    });
  });

  test("the frames of an answer follow the answer's language, not the reader's", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { language: "en" });
    expect((await bot.ask(BINH, "what was said?")).text).toContain(texts.en.plain("open-article"));
  });

  test("a refusal offers the nearest passages without numbers, as evidence of nothing", async () => {
    bot.engine.answer = ({ question }) => refusalTo(question);
    const reply = await bot.ask(ANNA, "Who won the match?");
    expect(reply.text).toContain("The articles do not tell.");
    expect(reply.text).toContain("they do not answer the question");
    expect(reply.text).not.toContain("[1]");
  });

  test.each([
    "<b>bold</b> & <i>",
    "</blockquote></b>",
    "*_[x](y)_* `code` ~x~ ||y||",
    '" onclick="x" \'',
    "&amp; &lt; &#60;",
    "<3 a<b a>b",
  ])("hostile text %j stands in question, statement, name and title as it is", async (text) => {
    bot.engine.answer = ({ question }) =>
      answerTo(question, {
        statements: [{ wording: "printed" as const, text: `Statement ${text} end.`, citations: [1] }],
        citations: [
          citation({
            quote: `Quote ${text} end.`,
            title: `Title ${text}`,
            source: `Source ${text}`,
            url: `https://example.org/?q=${encodeURIComponent(text)}&r="`,
            speaker: { name: `Name ${text}`, role: text, country: null, organisation: null, speech: "mixed" },
          }),
        ],
      });
    const reply = await bot.ask(ANNA, `Question ${text}`);
    for (const part of [`Statement ${text} end.`, `Quote ${text} end.`, `Title ${text}`, `Name ${text}`]) {
      expect(reply.text).toContain(part);
    }
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
  });

  test("a long answer comes as several messages, all of them stored with it", async () => {
    const quote = "Câu này dài vừa phải và được lặp lại nhiều lần. ".repeat(200).trim();
    bot.engine.answer = ({ question }) => answerTo(question, { citations: [citation({ quote })] });
    bot.say(ANNA, "long?");
    await until(() => bot.log.some((line) => line.msg === "answered"));
    const replies = bot.replies(ANNA);
    expect(replies.length).toBeGreaterThan(2);
    const id = /#(\w{8})$/.exec(replies.at(-1)?.text ?? "")?.[1] ?? "";
    expect(bot.answers.find(id)?.messageIds).toEqual(replies.map((it) => it.message_id));
  });

  test("typing is shown while the engine works, and not after", async () => {
    const thinking = gate();
    bot.engine.answer = async ({ question }) => {
      await thinking.opened;
      return answerTo(question);
    };
    bot.say(ANNA, "slow?");
    await until(() => bot.calls.some((call) => call.method === "sendChatAction"));
    thinking.open();
    await bot.awaitReplies(ANNA, 1);
    const order = bot.calls
      .map((call) => call.method)
      .filter((it) => /^(sendChatAction|sendMessage)$/.test(it));
    expect(order).toEqual(["sendChatAction", "sendMessage"]);
  });
});

describe("order", () => {
  test("one chat's questions are answered in order, another chat does not wait for them", async () => {
    const first = gate();
    bot.engine.answer = async ({ question }) => {
      if (question === "first") await first.opened;
      return answerTo(question);
    };
    bot.say(ANNA, "first");
    bot.say(ANNA, "second");
    await until(() => bot.engine.asked.length === 1);
    expect((await bot.ask(BINH, "aside")).text).toContain("Answer to: aside");
    expect(bot.engine.asked.map((it) => it.question)).toEqual(["first", "aside"]);
    first.open();
    const replies = await bot.awaitReplies(ANNA, 2);
    expect(replies.map((it) => /Answer to: (\w+)/.exec(it.text)?.[1])).toEqual(["first", "second"]);
  });

  test("many chats at once, several questions each", async () => {
    const chats = Array.from({ length: 20 }, (_, index) => reader(200 + index));
    bot.engine.answer = async ({ question }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      return answerTo(question);
    };
    for (const word of ["one", "two", "three"]) for (const chat of chats) bot.say(chat, word);
    for (const chat of chats) {
      const replies = await bot.awaitReplies(chat, 3);
      expect(replies.map((it) => /Answer to: (\w+)/.exec(it.text)?.[1])).toEqual(["one", "two", "three"]);
    }
  });

  test("a pressed button is acknowledged while a slow question is running, and asked after it", async () => {
    const slow = gate();
    const welcome = await bot.ask(ANNA, "/start");
    const data = callbackData(welcome)[0]!;
    bot.engine.answer = async ({ question }) => {
      if (question === "slow") await slow.opened;
      return answerTo(question);
    };
    bot.say(ANNA, "slow");
    await until(() => bot.engine.asked.length === 1);
    const press = bot.api.press(ANNA, welcome, data);
    await until(() => !bot.api.presses.has(press.id));
    expect(bot.replies(ANNA)).toHaveLength(1);
    slow.open();
    const replies = await bot.awaitReplies(ANNA, 3);
    expect(replies[1]?.text).toContain("Answer to: slow");
    // The reader did not type it, so the question stands above its answer.
    expect(replies[2]?.text).toMatch(/^Question: What did Vietnam say about cyberspace\?/);
  });
});

describe("commands and other messages", () => {
  test.each([
    ["/start", "start"],
    ["/help", "help"],
  ] as const)(
    "%s greets in the reader's language, with example questions as buttons",
    async (command, id) => {
      for (const [place, language] of [
        [ANNA, "en"],
        [BINH, "vi"],
      ] as const) {
        const reply = await bot.ask(place, command);
        // Help goes on with groups and inline mode.
        expect(reply.text.startsWith(texts[language].plain(id).replace(/<[^>]+>/g, ""))).toBe(true);
        expect(reply.reply_markup?.inline_keyboard.flat()[0]?.text).toBe(texts[language].plain("example-1"));
        for (const data of callbackData(reply)) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      }
    },
  );

  test("a reader without a language gets the default one", async () => {
    const place = reader(103);
    delete place.from.language_code;
    expect((await bot.ask(place, "/nothing")).text).toBe(texts.vi.plain("unknown-command"));
  });

  test("an unknown button is answered with a notice and nothing else", async () => {
    const welcome = await bot.ask(ANNA, "/start");
    const notices: string[] = [];
    bot.api.chats.subscribe((event) => event.type === "notice" && notices.push(event.text));
    bot.api.press(ANNA, welcome, "from-another-version");
    await until(() => notices.length === 1);
    expect(notices[0]).toBe(texts.en.plain("button-outdated"));
    expect(bot.engine.asked).toEqual([]);
  });

  test.each(["?!", "…", "👍", "\u200B\u200B", "—"])("%j holds no words: a friendly reply", async (text) => {
    expect((await bot.ask(ANNA, text)).text).toContain("I see no words");
    expect(bot.engine.asked).toEqual([]);
  });

  test("100,000 characters: please in fewer words", async () => {
    expect((await bot.ask(ANNA, "từ ".repeat(33_334))).text).toContain("in fewer words");
    expect((await bot.ask(ANNA, "x".repeat(MAX_QUESTION_LENGTH + 1))).text).toContain("in fewer words");
    expect(bot.engine.asked).toEqual([]);
    await bot.ask(ANNA, "x".repeat(MAX_QUESTION_LENGTH));
    expect(bot.engine.asked).toHaveLength(1);
  });

  test.each([
    ["a sticker", { sticker: { file_id: "s", file_unique_id: "s", type: "regular", width: 1, height: 1 } }],
    ["a photo", { photo: [{ file_id: "p", file_unique_id: "p", width: 1, height: 1 }] }],
    ["a voice message", { voice: { file_id: "v", file_unique_id: "v", duration: 1 } }],
    ["a place", { location: { latitude: 21, longitude: 105.8 } }],
  ])("%s gets a friendly reply", async (_, content) => {
    bot.api.send(ANNA, content as Parameters<typeof bot.api.send>[1]);
    expect((await bot.awaitReplies(ANNA, 1))[0]?.text).toBe(texts.en.plain("only-text"));
  });

  test("service messages and edits get no reply", async () => {
    const first = bot.api.send(ANNA, { pinned_message: { message_id: 1 } } as never);
    bot.api.updates.add({ edited_message: { ...first, text: "edited?" } as never });
    await bot.ask(ANNA, "last");
    expect(bot.replies(ANNA)).toHaveLength(1);
  });
});

describe("groups", () => {
  const GROUP = member(-500, 101);

  test("the bot is silent unless it is meant", async () => {
    const name = bot.api.me.username;
    bot.say(GROUP, "What did Viet Nam say?");
    bot.say(GROUP, "/unknown");
    bot.say(GROUP, "/help@another_bot");
    bot.api.send(GROUP, { sticker: { file_id: "s" } } as never);
    const question = bot.say(GROUP, `@${name} What did Kenya say?`);
    const [reply] = await bot.awaitReplies(GROUP, 1);
    expect(bot.engine.asked.map((it) => it.question)).toEqual(["What did Kenya say?"]);
    expect(reply?.reply_to_message?.message_id).toBe(question.message_id);
  });

  test("a reply to the bot and a command are meant for it", async () => {
    const name = bot.api.me.username;
    const help = await bot.ask(GROUP, `/help@${name}`);
    bot.say(GROUP, "And Belgium?", { reply_to_message: help as never });
    bot.say(GROUP, `/ask@${name} And Estonia?`);
    await bot.awaitReplies(GROUP, 3);
    expect(bot.engine.asked.map((it) => it.question)).toEqual(["And Belgium?", "And Estonia?"]);
    expect((await bot.ask(GROUP, `/nothing@${name}`)).text).toBe(texts.en.plain("unknown-command"));
  });
});

function callbackData(message: Message.TextMessage): string[] {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.flatMap((button) => ("callback_data" in button ? button.callback_data : []));
}
