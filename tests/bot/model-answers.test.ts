import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Engine } from "../../retrieval/engine.js";
import { BotHarness, reader, until } from "../helpers/bot-harness.js";
import { type ChatScript, chatScriptNames, loadChatScript } from "../helpers/chat-script.js";
import { comparable } from "../helpers/hostile-cases.js";
import { Newsroom } from "../helpers/newsroom.js";
import { content } from "../helpers/numbered-passages.js";
import { type ScriptedChat, serveScriptedChat } from "../helpers/scripted-chat-server.js";

const MEETING = "Hội nghị Nairobi bàn gì về nước ngọt?";
const KENYA = "Kenya nói gì về nước ngọt?";

const OPENED =
  "Hội nghị về nước ngọt khai mạc tại Nairobi ngày 11/3/2024 với sự tham dự của đại diện 42 nước.";
const FORUM = "Bộ trưởng Môi trường Kenya Achieng Wafula đề nghị lập một diễn đàn thường trực về nước ngọt.";
const DAM = "Bà Wafula khẳng định Kenya không ủng hộ việc xây thêm đập trên sông Mara.";

/** Long enough for every retry, short enough to wait for the scripts that hang. */
const TIME_LIMIT_MS = 2_500;

let newsroom: Newsroom;
let bot: BotHarness;
/** By the id of who asks. */
const engines = new Map<string, Engine>();
/** The statements of an answer without a model. */
let extracted: string[];
beforeAll(async () => {
  newsroom = await Newsroom.open();
  const { statements } = await (await newsroom.extractive()).ask(MEETING, { readerLanguage: "vi" });
  extracted = statements.map(({ text }) => text);
  bot = await BotHarness.start();
  bot.engine.answer = ({ question, ...options }) => {
    const engine = engines.get(options.reader ?? "");
    if (engine === undefined) throw new Error("no engine for this reader");
    return engine.ask(question, options);
  };
});
afterAll(async () => {
  await bot.stop();
  newsroom.close();
});

let lastReader = 500;

/** A reader of the bot who, alone, is answered by a model that says what a script tells. */
async function readerOf(script: ScriptedChat) {
  const server = await serveScriptedChat(script);
  onTestFinished(() => server.close());
  lastReader += 1;
  const place = reader(lastReader, "vi");
  engines.set(String(lastReader), await newsroom.engine(server.baseUrl, { timeLimitMs: TIME_LIMIT_MS }));
  return { place, server };
}

/** What a reader reads, in one message or several. */
async function replyTo(script: ScriptedChat, question = MEETING): Promise<string> {
  const { place } = await readerOf(script);
  await bot.ask(place, question);
  return bot
    .replies(place)
    .map(({ text }) => text)
    .join("\n");
}

/** Every statement that a content script makes, true or not. */
function statementsOf({ text }: ChatScript): string[] {
  const made = text.matchAll(/^\{"text": ("(?:[^"\\]|\\.)*")/gmu);
  return [...made].map(([, json = '""']) => JSON.parse(json));
}

/** No statement stands there but those that the articles bear out. */
function expectOnlyTrue(reply: string, script: ChatScript): void {
  // The last is how a true statement stands in the message, too.
  const borneOut = [OPENED, FORUM, DAM, `${FORUM} [1]`].map(comparable);
  for (const statement of statementsOf(script).map(comparable)) {
    if (borneOut.includes(statement)) continue;
    expect(comparable(reply)).not.toContain(statement);
  }
}

const contents = chatScriptNames().filter((name) => name.startsWith("content/"));
const failures = chatScriptNames().filter((name) => !name.includes("/"));

describe("a reader of a model's answers", () => {
  it.each(contents)("%s: reads what the articles bear out, and nothing else", async (name) => {
    const script = loadChatScript(name);
    const question = name.endsWith("/other-speaker") ? KENYA : MEETING;
    const reply = await replyTo(content(name.replace("content/", "")), question);
    expectOnlyTrue(reply, script);
    // Of thirty lines the true one is among those that are not read any more.
    const isSaid = statementsOf(script).includes(FORUM) && !name.endsWith("/thirty-lines");
    if (isSaid) expect(reply).toMatch(new RegExp(`${FORUM} \\[\\d\\]`, "u"));
    expect(reply).not.toMatch(/evil\.example|rút khỏi hội nghị|im_end|\{"text"|\p{Cf}/u);
    if (name.endsWith("/none")) return expect(reply).toContain("Tôi không tìm thấy");
    // Whoever wrote it, every statement has its mark, and there are quotations.
    expect(reply).toMatch(/\[1\][\s\S]*Trích nguyên văn[\s\S]*\[1\]/iu);
  });

  it("is told that a model wrote the sentences, and sees the words that they rest on", async () => {
    const reply = await replyTo(content("honest"));
    for (const [at, statement] of [OPENED, FORUM, DAM].entries()) {
      expect(reply).toContain(`${statement} [${at + 1}]`);
    }
    expect(reply).toContain("Ngày 11/3/2024, hội nghị về nước ngọt khai mạc tại Nairobi");
    expect(reply).toContain("do mô hình ngôn ngữ viết");
  });

  it("reads the articles' own words and why, however the model fails", async () => {
    const replies = await Promise.all(failures.map(async (name) => ({ name, reply: await replyTo(name) })));
    expect(replies.length).toBeGreaterThan(20);
    for (const { name, reply } of replies) {
      for (const statement of extracted) expect(reply, name).toContain(statement);
      expect(reply, name).toMatch(/mô hình ngôn ngữ .*nguyên văn các bài báo\./iu);
      expect(reply, name).not.toMatch(/Việt Nam kêu gọi|Hội đồng Bảo an|sorry/u);
    }
  });

  it("keeps what was verified before the model broke off", async () => {
    const { text } = loadChatScript("content/honest");
    const broken = text.slice(0, text.indexOf("Bà Wafula khẳng định") + 10);
    const endings = ["cut", "reset", "hang", "length", "content_filter"] as const;
    const replies = await Promise.all(
      endings.map((ending) => replyTo(content("honest", { text: broken, ending }))),
    );
    for (const [at, reply] of replies.entries()) {
      expect(reply, endings[at]).toContain(`${OPENED} [1]`);
      expect(reply, endings[at]).toContain(`${FORUM} [2]`);
      expect(reply, endings[at]).toContain("dừng giữa chừng");
      expect(reply, endings[at]).not.toContain("Bà Wafula k");
    }
  });
});

describe("while the model writes", () => {
  /** The drafts that a reader saw, and how much the server had written by each. */
  async function watch(script: ScriptedChat) {
    const { place, server } = await readerOf(script);
    const drafts: { text: string; written: number }[] = [];
    const unsubscribe = bot.api.chats.subscribe((event) => {
      if (event.type !== "draft" || event.chatId !== place.chat.id || event.draft === null) return;
      // An empty one only says that the bot is thinking.
      if (event.draft.text !== "") drafts.push({ text: event.draft.text, written: server.written.length });
    });
    onTestFinished(unsubscribe);
    const reply = await bot.ask(place, MEETING);
    return { drafts, reply: reply.text, server };
  }

  it("the first statement is there long before the last word is written", async () => {
    const { drafts, reply, server } = await watch(content("honest", { delayMs: 12 }));
    expect(drafts.at(0)?.text).toContain(OPENED);
    expect(drafts[0]?.written).toBeLessThan(server.written.length / 2);
    expect(drafts.at(-1)?.text).toContain(FORUM);
    for (const statement of [OPENED, FORUM, DAM]) expect(reply).toContain(statement);
  });

  it.each(["flipped-polarity", "changed-number", "wrong-credit", "thirty-lines", "markup"])(
    "%s: no draft shows what is not borne out",
    async (name) => {
      const { drafts, reply } = await watch(content(name, { delayMs: 1 }));
      for (const { text } of drafts) expectOnlyTrue(text, loadChatScript(`content/${name}`));
      expect(drafts.map(({ text }) => text.includes(FORUM))).toEqual(name === "thirty-lines" ? [] : [true]);
      expect(reply).not.toBe("");
    },
  );

  it("a reader who stops it keeps what is verified, and the model is not paid to write on", async () => {
    const { place, server } = await readerOf(content("honest", { delayMs: 20 }));
    bot.say(place, MEETING);
    const draft = () => bot.api.drafts.find(place.chat.id);
    await until(() => draft()?.text.includes(OPENED) === true);
    bot.api.stopDraft(place.chat, draft()?.draftId ?? 0);
    const [reply] = await bot.awaitReplies(place, 1);
    await until(() => server.closedByClient === 1);
    expect(reply?.text).toContain(`${OPENED} [1]`);
    expect(reply?.text).toContain("Ngày 11/3/2024, hội nghị về nước ngọt khai mạc tại Nairobi");
    expect(reply?.text).toContain("Đã dừng theo ý bạn");
    expect(reply?.text).not.toContain("Bà Wafula");
    const { answer } = bot.answers.find(/#(\w{8})/u.exec(reply?.text ?? "")?.[1] ?? "") ?? {};
    expect(answer).toMatchObject({ note: { kind: "stopped" }, refused: false, nearest: [] });
    expect(answer?.hits.length).toBeGreaterThan(0);
    expect(answer?.generation).not.toBe("");
    expect(answer?.timings.totalMs).toBeGreaterThan(0);
  });

  it("two readers with the same question are answered by one reply of the model", async () => {
    const { place, server } = await readerOf(content("honest", { delayMs: 3 }));
    const other = reader(900, "vi");
    engines.set("900", engines.get(String(place.from.id))!);
    const replies = await Promise.all([bot.ask(place, MEETING), bot.ask(other, MEETING)]);
    for (const { text } of replies) expect(text).toContain(`${FORUM} [2]`);
    expect(server.requests).toHaveLength(1);
  });
});
