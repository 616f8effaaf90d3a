import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotHarness, gate, reader, texts, until } from "../helpers/bot-harness.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let folder: string;
let remove: () => void;
let bot: BotHarness;
const startBot = async () => {
  bot = await BotHarness.start({ folder });
  bot.engine.suggest = ({ language }) => [`${language} one?`, `${language} two?`];
};
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  await startBot();
});
afterEach(async () => {
  await bot.stop();
  remove();
});

async function offered(place = ANNA, command = "/start") {
  const { reply_markup } = await bot.ask(place, command);
  return (reply_markup?.inline_keyboard ?? []).flat() as { text: string; callback_data: string }[];
}
const labels = async (place = ANNA, command = "/start") =>
  (await offered(place, command)).map(({ text }) => text);

const EXAMPLES = texts.en.plain("example-1");

describe("questions under /start", () => {
  test("are drawn from the articles once a generation, in the reader's language", async () => {
    expect(await labels()).toEqual(["en one?", "en two?"]);
    expect(await labels(BINH)).toEqual(["vi one?", "vi two?"]);
    expect(await labels(ANNA, "/help")).toEqual(["en one?", "en two?"]);
    expect(bot.engine.suggested).toHaveLength(2);
    bot.engine.liveGeneration = "20200523-000000";
    bot.engine.suggest = () => ["en two?", "en three?"];
    expect(await labels()).toEqual(["en two?", "en three?"]);
  });

  test("are answered when pressed, also long after: behind a restart and a new generation", async () => {
    const [first] = await offered();
    const message = bot.replies(ANNA)[0]!;
    await bot.stop();
    await startBot();
    bot.engine.liveGeneration = "20200523-000000";
    bot.engine.suggest = () => ["en three?"];
    expect(await labels(ANNA)).toEqual(["en three?"]);
    bot.api.press(ANNA, message, first!.callback_data);
    await bot.awaitReplies(ANNA, 2);
    expect(bot.engine.asked).toMatchObject([{ question: "en one?" }]);
    expect(bot.replies(ANNA)[1]!.text).toContain("Question: en one?");
  });

  test("are kept over a restart: nothing is asked of the engine again", async () => {
    await offered();
    await bot.stop();
    await startBot();
    expect(await labels()).toEqual(["en one?", "en two?"]);
    expect(bot.engine.suggested).toEqual([]);
  });

  test("are the fixed examples while the articles give none", async () => {
    bot.engine.suggest = () => [];
    expect(await labels()).toContain(EXAMPLES);
    expect(await labels()).toContain(EXAMPLES);
    // That there are none is known now.
    expect(bot.engine.suggested).toHaveLength(1);
  });

  test("are the fixed examples when the engine fails, and tried again the next time", async () => {
    bot.engine.suggest = () => {
      throw new Error("no index");
    };
    expect(await labels()).toContain(EXAMPLES);
    expect(bot.log.some(({ msg }) => msg === "no questions could be drawn from the articles")).toBe(true);
    bot.engine.suggest = () => ["en one?"];
    expect(await labels()).toEqual(["en one?"]);
  });

  test("that take long are there the next time", { timeout: 20_000 }, async () => {
    const { opened, open } = gate();
    bot.engine.suggest = () => opened.then(() => ["en one?"]);
    expect(await labels()).toContain(EXAMPLES);
    open();
    await until(() => bot.engine.suggested.length === 1);
    expect(await labels()).toEqual(["en one?"]);
    expect(bot.engine.suggested).toHaveLength(1);
  });

  test("a button that was never there says so", async () => {
    await offered();
    bot.api.press(ANNA, bot.replies(ANNA)[0]!, "go:999");
    expect((await bot.awaitReplies(ANNA, 2))[1]!.text).toContain("out of date");
  });
});
