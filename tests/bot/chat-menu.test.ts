import { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import { announce } from "../../bot/telegram/announce.js";
import { commandMenu, GROUP_COMMANDS } from "../../bot/telegram/command-menu.js";
import { BotHarness, member, reader, texts, until } from "../helpers/bot-harness.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let folder: string;
let remove: () => void;
let bot: BotHarness;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await start();
});
afterEach(async () => {
  await bot.stop();
  remove();
});

async function start(): Promise<BotHarness> {
  const started = await BotHarness.start({ folder });
  const { token, apiRoot } = started.preview;
  await announce(new Api(token, { apiRoot }), texts, pino({ level: "silent" }));
  return started;
}

/** The menu that a reader sees in a chat. */
const shown = ({ from, chat } = ANNA) => bot.api.commands.shownTo(from.id, chat, from.language_code ?? "");
const menuCalls = () => bot.calls.filter(({ method }) => /MyCommands$/i.test(method)).length;

async function choose(place: typeof ANNA, option: "vi" | "en" | "auto"): Promise<void> {
  const asked = await bot.ask(place, "/language");
  bot.api.press(place, asked, `lang:${option}`);
}

describe("the command menu", () => {
  test("follows Telegram's language until the reader chooses one; then theirs, in their chat alone", async () => {
    expect(shown()).toEqual(commandMenu(texts.en));
    expect(shown(BINH)).toEqual(commandMenu(texts.vi));
    await choose(ANNA, "vi");
    await until(() => shown()[0]?.description === texts.vi.plain("command-start"));
    expect(shown()).toEqual(commandMenu(texts.vi));
    expect(shown(reader(103))).toEqual(commandMenu(texts.en));
    await choose(BINH, "en");
    await until(() => shown(BINH)[0]?.description === texts.en.plain("command-start"));
    // Given back, it is Telegram's language again.
    await choose(ANNA, "auto");
    await until(() => shown()[0]?.description === texts.en.plain("command-start"));
    expect(bot.api.commands.get("", { type: "chat", chat_id: ANNA.chat.id })).toBeUndefined();
  });

  test("is Telegram's again after /forget", async () => {
    await choose(ANNA, "vi");
    await until(() => shown()[0]?.description === texts.vi.plain("command-start"));
    await bot.ask(ANNA, "/forget");
    await until(() => shown()[0]?.description === texts.en.plain("command-start"));
  });

  test("of a language that was chosen before a restart is set once, with the reader's next message", async () => {
    await choose(ANNA, "vi");
    await until(() => shown()[0]?.description === texts.vi.plain("command-start"));
    await bot.stop();
    bot = await start();
    const before = menuCalls();
    await bot.ask(ANNA, "câu hỏi?");
    await until(() => shown()[0]?.description === texts.vi.plain("command-start"));
    await bot.ask(ANNA, "câu nữa?");
    await bot.ask(BINH, "câu hỏi?");
    await bot.ask(ANNA, "câu cuối?");
    expect(menuCalls()).toBe(before + 1);
  });

  test("that cannot be set hinders nobody, is logged, and is tried again", async () => {
    bot.interrupt = ({ method }) =>
      method === "setMyCommands" ? new BotApiError(400, "Bad Request: no") : undefined;
    await choose(ANNA, "vi");
    await until(() => bot.log.some(({ msg }) => msg === "the command menu of a chat could not be set"));
    expect((await bot.ask(ANNA, "/latest")).text).toContain("Chưa có bài báo");
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
    bot.interrupt = () => undefined;
    await bot.ask(ANNA, "/latest");
    await until(() => shown()[0]?.description === texts.vi.plain("command-start"));
  });

  test("of groups begins with how to ask there; a member's choice changes nothing in it", async () => {
    const [anna, binh] = [member(-5, 101), { ...member(-5, 102), from: BINH.from }];
    expect(shown(anna)).toEqual(commandMenu(texts.en, GROUP_COMMANDS));
    expect(shown(anna)[0]?.command).toBe("ask");
    expect(shown(binh)).toEqual(commandMenu(texts.vi, GROUP_COMMANDS));
    const before = menuCalls();
    const asked = await bot.ask(anna, `/language@${bot.api.me.username}`);
    bot.api.press(anna, asked, "lang:vi");
    await bot.ask(anna, `/latest@${bot.api.me.username}`);
    expect(menuCalls()).toBe(before);
  });
});

test("the server keeps to the documented scopes of command menus", async () => {
  const call = async (method: string, parameters: object) => {
    const { apiRoot, token } = bot.preview;
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parameters),
    });
    const { result, description } = (await response.json()) as { result?: unknown; description?: string };
    return description ?? result;
  };
  const commands: BotCommand[] = [{ command: "one", description: "One" }];
  const chat = { type: "chat", chat_id: ANNA.chat.id };
  expect(await call("setMyCommands", { commands, scope: chat })).toMatch(/chat not found/);
  await bot.ask(ANNA, "/latest");
  expect(await call("setMyCommands", { commands, scope: { type: "everywhere" } })).toMatch(/can't parse/);
  expect(await call("setMyCommands", { commands: Array(101).fill(commands[0]) })).toMatch(/TOO_MUCH/);
  expect(await call("setMyCommands", { commands, scope: JSON.stringify(chat) })).toBe(true);
  expect(await call("getMyCommands", { scope: chat })).toEqual(commands);
  expect(await call("getMyCommands", { scope: chat, language_code: "vi" })).toEqual([]);
  expect(shown()).toEqual(commands);
  expect(await call("deleteMyCommands", { scope: chat })).toBe(true);
  expect(await call("getMyCommands", { scope: chat })).toEqual([]);
});

test("the page shows the menu of its chat and reader", async () => {
  const menu = async (query: string) => {
    const response = await fetch(`${bot.preview.pageUrl}commands?${query}`);
    return response.ok ? ((await response.json()) as BotCommand[]) : response.status;
  };
  expect(await menu("chat=private&as=reader&language=vi")).toEqual(commandMenu(texts.vi));
  expect(await menu("chat=group&as=member&language=en")).toEqual(commandMenu(texts.en, GROUP_COMMANDS));
  expect(await menu("chat=elsewhere&language=en")).toBe(400);
  await choose(reader(1), "vi");
  await until(() => bot.api.commands.get("", { type: "chat", chat_id: 1 }) !== undefined);
  expect(await menu("chat=private&as=reader&language=en")).toEqual(commandMenu(texts.vi));
});
