import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_QUOTATION_LENGTH } from "../../bot/features/verify.js";
import { renderCheck } from "../../bot/rendering/render-check.js";
import { MAX_AWAIT_MS } from "../../bot/store/awaited-store.js";
import { BotHarness, member, reader, texts } from "../helpers/bot-harness.js";
import { checkOf, matchOf } from "../helpers/fake-checks.js";
import { citation } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
const GROUP = member(-1001, 101);

let clock: Date;
let bot: BotHarness;
beforeEach(async () => {
  clock = new Date("2026-03-01T12:00:00Z");
  bot = await BotHarness.start({ now: () => clock });
  bot.engine.makeCheck = ({ sentence, by }) => checkOf({ sentence, by });
});
afterEach(() => bot.stop());

describe("/verify", () => {
  test("checks what stands behind it, in the reader's language", async () => {
    const said = await bot.ask(BINH, "/verify “luật quốc tế có hiệu lực” — ông Quý");
    expect(bot.engine.checked).toMatchObject([
      { sentence: "“luật quốc tế có hiệu lực”", by: "ông Quý", readerLanguage: "vi" },
    ]);
    expect(said.text).toContain("Kiểm tra: “luật quốc tế có hiệu lực”\nĐược cho là lời của: ông Quý");
    // A question was not asked.
    expect(bot.engine.asked).toEqual([]);
  });

  test("shows the verdict, what differs, and the passage", async () => {
    bot.engine.makeCheck = ({ sentence }) =>
      checkOf({
        sentence,
        verdict: "altered",
        answer: "Not word for word: it lacks “không”.",
        match: matchOf(
          [
            { kind: "same", text: "Việt Nam" },
            { kind: "printed-only", text: " không" },
            { kind: "given-only", text: " luôn" },
            { kind: "same", text: " ủng hộ vũ lực" },
          ],
          { quote: "Việt Nam không ủng hộ vũ lực" },
        ),
      });
    const { text, entities = [] } = await bot.ask(ANNA, "/verify Việt Nam luôn ủng hộ vũ lực");
    const marked = (type: string) =>
      entities.filter((it) => it.type === type).map((it) => text.substr(it.offset, it.length));
    expect(text).toContain("✏️ Not word for word: it lacks “không”.");
    expect(text).toContain("\n\nViệt Nam không luôn ủng hộ vũ lực\n\n");
    expect(marked("bold")).toContain(" không");
    expect(marked("strikethrough")).toContain(" luôn");
    expect(marked("expandable_blockquote")).toEqual(["Việt Nam không ủng hộ vũ lực"]);
    expect(text).toContain(
      "Việt Nam nêu lập trường về không gian mạng · Báo Mẫu, 22 May 2020 · Open article",
    );
  });

  test("as a reply it checks the message, or the part of it that was marked", async () => {
    const quoted = bot.say(BINH, "“Tấn công mạng làm mất niềm tin” — Singapore");
    await bot.awaitReplies(BINH, 1);
    bot.say(BINH, "/verify", { reply_to_message: quoted as never });
    bot.say(BINH, "/verify ông Koh", { reply_to_message: quoted as never });
    bot.say(BINH, "/verify", {
      reply_to_message: quoted as never,
      quote: { text: "mất niềm tin", position: 0 },
    });
    await bot.awaitReplies(BINH, 4);
    expect(bot.engine.checked.map(({ sentence, by }) => [sentence, by])).toEqual([
      ["“Tấn công mạng làm mất niềm tin”", "Singapore"],
      ["“Tấn công mạng làm mất niềm tin”", "ông Koh"],
      ["mất niềm tin", null],
    ]);
  });

  test("its own text comes before the message it replies to, unless it is a name", async () => {
    const quoted = bot.say(BINH, "“Cảng phải mở” — Kenya");
    await bot.awaitReplies(BINH, 1);
    bot.say(BINH, "/verify mọi cảng phải mở cửa ngay", { reply_to_message: quoted as never });
    await bot.awaitReplies(BINH, 2);
    expect(bot.engine.checked).toMatchObject([{ sentence: "mọi cảng phải mở cửa ngay", by: null }]);
  });

  test.each([ANNA, GROUP])("what the bot says to its readers is no sentence to check", async (place) => {
    const prompt = await bot.ask(place, "/verify");
    bot.say(place, "/verify Singapore phải mở cảng", { reply_to_message: prompt as never });
    await bot.awaitReplies(place, 2);
    bot.say(place, "/verify", { reply_to_message: prompt as never });
    const [, , again] = await bot.awaitReplies(place, 3);
    expect(again?.text).toContain("Which sentence shall I check?");
    expect(bot.engine.checked).toMatchObject([{ sentence: "Singapore phải mở cảng", by: null }]);
    // What was marked by hand is meant, whoever wrote it.
    const quote = { text: "the sentence", position: 0, is_manual: true as const };
    bot.say(place, "/verify", { reply_to_message: prompt as never, quote });
    await bot.awaitReplies(place, 4);
    expect(bot.engine.checked[1]).toMatchObject({ sentence: "the sentence" });
  });

  test("an answer of the bot may be checked", async () => {
    const answer = await bot.ask(ANNA, "what?");
    bot.say(ANNA, "/verify", { reply_to_message: answer as never });
    await bot.awaitReplies(ANNA, 2);
    expect(bot.engine.checked).toHaveLength(1);
  });

  test("words that name who spoke are the sentence's own where they are printed", async () => {
    bot.engine.makeCheck = ({ sentence, by }) =>
      checkOf({ sentence, by, verdict: sentence.startsWith("Theo") ? "verbatim" : "absent" });
    await bot.ask(ANNA, "/verify Theo Kenya, cảng phải mở");
    expect(bot.engine.checked).toMatchObject([{ sentence: "Theo Kenya, cảng phải mở", by: null }]);
    await bot.ask(ANNA, "/verify Kenya nói: cảng phải mở");
    expect(bot.engine.checked.slice(1)).toMatchObject([
      { sentence: "Kenya nói: cảng phải mở", by: null },
      { sentence: "cảng phải mở", by: "Kenya" },
    ]);
  });

  test("alone it asks for the sentence, and takes the next message or forwarded post for it", async () => {
    const prompt = await bot.ask(ANNA, "/verify");
    expect(prompt.text).toContain("Which sentence shall I check?");
    const call = bot.calls.findLast(({ method }) => method.toLowerCase() === "sendmessage");
    expect(JSON.stringify(call)).toContain("force_reply");
    await bot.ask(ANNA, "luật quốc tế — Singapore");
    expect(bot.engine.checked).toMatchObject([{ sentence: "luật quốc tế", by: "Singapore" }]);
    // Once only: what follows is a question.
    await bot.ask(ANNA, "and then?");
    await bot.ask(ANNA, "/verify");
    bot.api.send(ANNA, { caption: "a post with a photo", photo: [] } as never);
    await bot.awaitReplies(ANNA, 5);
    expect(bot.engine.checked).toHaveLength(2);
    expect(bot.engine.checked[1]).toMatchObject({ sentence: "a post with a photo", by: null });
    expect(bot.engine.asked).toMatchObject([{ question: "and then?" }]);
  });

  test("another command, or time, ends the waiting", async () => {
    await bot.ask(ANNA, "/verify");
    await bot.ask(ANNA, "/help");
    await bot.ask(ANNA, "a question?");
    await bot.ask(ANNA, "/verify");
    await bot.ask(ANNA, "/verify luật quốc tế");
    await bot.ask(ANNA, "another question?");
    await bot.ask(ANNA, "/verify");
    // The request is seen here a moment before the bot notes that it was sent.
    await new Promise((resolve) => setTimeout(resolve, 100));
    clock = new Date(clock.getTime() + MAX_AWAIT_MS + 1);
    await bot.ask(ANNA, "a third question?");
    expect(bot.engine.asked.map(({ question }) => question)).toEqual([
      "a question?",
      "another question?",
      "a third question?",
    ]);
    expect(bot.engine.checked).toHaveLength(1);
  });

  test("in a group only a reply to the bot's request counts", async () => {
    const prompt = await bot.ask(GROUP, "/verify");
    bot.say(GROUP, "members talk to each other");
    bot.say(GROUP, "luật quốc tế", { reply_to_message: prompt as never });
    await bot.awaitReplies(GROUP, 2);
    expect(bot.engine.checked).toMatchObject([{ sentence: "luật quốc tế" }]);
  });

  test("asks for words, and for fewer", async () => {
    expect((await bot.ask(ANNA, "/verify ?!")).text).toContain("no words to check");
    const long = await bot.ask(ANNA, `/verify ${"a ".repeat(MAX_QUOTATION_LENGTH)}`);
    expect(long.text).toContain("too long to check, at most 2,000 characters");
    expect(bot.engine.checked).toEqual([]);
  });
});

describe("a checked quotation", () => {
  test("shows markup and right-to-left characters as typed", () => {
    const sentence = "<b>שלום</b> & “1 < 2”";
    const [html] = renderCheck(checkOf({ sentence, by: "<i>who</i>" }), texts.en);
    expect(html).toContain("&lt;b&gt;שלום&lt;/b&gt; &amp; “1 &lt; 2”");
    expect(html).toContain("&lt;i&gt;who&lt;/i&gt;");
  });

  test("keeps replaced words apart where a text begins with them", () => {
    const match = matchOf([
      { kind: "printed-only", text: "tắc" },
      { kind: "given-only", text: "luật" },
      { kind: "same", text: " có hiệu lực" },
    ]);
    const [html] = renderCheck(checkOf({ match, verdict: "altered" }), texts.vi);
    expect(html).toContain("<b>tắc</b><s> luật</s> có hiệu lực");
  });

  test("of hundreds of differences none is dropped", () => {
    const differences = Array.from({ length: 400 }, (_, at) => ({
      kind: at % 2 === 0 ? ("printed-only" as const) : ("given-only" as const),
      text: ` w${at}`,
    }));
    const others = [1, 2, 3].map((number) => matchOf([{ kind: "same", text: "x" }], citation({ number })));
    const messages = renderCheck(
      checkOf({ match: matchOf(differences), verdict: "altered", others }),
      texts.en,
    );
    const all = messages.join("");
    for (const { text } of differences) expect(all).toContain(`>${text}<`);
    for (const html of messages) {
      expect(html.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(100);
    }
  });
});
