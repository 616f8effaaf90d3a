import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { type Api, Composer, Context } from "grammy";
import type { Update, User, UserFromGetMe } from "grammy/types";
import { afterAll, describe, expect, test } from "vitest";
import { type BotContext, changeLanguage, speakReadersLanguage } from "../../bot/bot-context.js";
import { createI18n } from "../../bot/i18n.js";
import { MESSAGE_IDS, type MessageId } from "../../bot/message-ids.js";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { negotiateLanguage } from "../../bot/reader-language.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { createReaderStore } from "../../bot/store/reader-store.js";
import { loadTexts, localeFile } from "../../bot/texts.js";
import { TrichdanError } from "../../corpus/errors.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const BOT = new URL("../../bot/", import.meta.url);

function messagesOf(language: "vi" | "en") {
  const source = readFileSync(localeFile(language), "utf8");
  return new FluentResource(source).body;
}

/** The names of all `{ $values }` of a message, however deep they stand in it. */
function valuesOf(message: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(message, (_, node) => {
    if (node?.type === "var") names.add(node.name);
    return node;
  });
  return [...names].sort();
}

describe("interface texts", () => {
  test.each(["vi", "en"] as const)(
    "%s.ftl has every text that the code may ask for, and no other",
    (language) => {
      const ids = messagesOf(language).map((message) => message.id);
      expect(ids.toSorted()).toEqual([...MESSAGE_IDS].toSorted());
    },
  );

  test("both languages use the same values in each text", () => {
    const english = new Map(messagesOf("en").map((message) => [message.id, valuesOf(message)]));
    for (const message of messagesOf("vi")) {
      expect([message.id, valuesOf(message)]).toEqual([message.id, english.get(message.id)]);
    }
  });

  test.each(["vi", "en"] as const)("every text of %s can be written and is Telegram HTML", (language) => {
    const texts = loadTexts()[language];
    for (const message of messagesOf(language)) {
      const names = valuesOf(message);
      const values = Object.fromEntries(
        names.map((name) => [name, /^(articles|part|parts|max)$/.test(name) ? 2 : "<&>"]),
      );
      const id = MESSAGE_IDS.find((it) => it === message.id)!;
      const { text } = parseHtml(texts.html(id, values));
      expect(text).not.toBe("");
      // Values are escaped, so they read as they are.
      for (const name of names) if (values[name] === "<&>") expect(text).toContain("<&>");
    }
  });

  test("numbers follow the language", () => {
    const { vi, en } = loadTexts();
    expect(en.plain("scope-undated", { articles: 1 })).toBe("Searched 1 article");
    expect(en.plain("scope-undated", { articles: 120_178 })).toBe("Searched 120,178 articles");
    expect(vi.plain("scope-undated", { articles: 120_178 })).toBe("Đã tìm trong 120.178 bài báo");
  });

  test("a text that is missing or cannot be written is an error, never shown", () => {
    const { vi, en } = loadTexts();
    const unknown = "nowhere" as MessageId;
    for (const write of [vi.html, vi.plain]) {
      // Nor is the other language's text taken in its place.
      expect(() => write(unknown)).toThrow(
        new TrichdanError('bot/locales/vi.ftl has no text "nowhere": add it'),
      );
      expect(() => write("scope-undated")).toThrow(
        new TrichdanError(
          'text "scope-undated" of vi.ftl cannot be written (Unknown variable: $articles): mend it',
        ),
      );
    }
    expect(() => en.html(unknown)).toThrow(TrichdanError);
  });
});

describe("the language of an update", () => {
  const folder = temporaryFolder();
  const database = openDatabase(folder.folder);
  const readers = createReaderStore(database);
  afterAll(() => {
    database.close();
    folder.remove();
  });
  const texts = loadTexts();

  /** Takes an update through the plugin, and what the bot would then say in it. */
  async function spoken(
    from: Partial<User> | undefined,
    then: (ctx: BotContext) => unknown = () => undefined,
  ) {
    const i18n = createI18n(negotiateLanguage(readers, "vi"));
    const feature = new Composer<BotContext>(i18n, speakReadersLanguage(texts));
    const update = { update_id: 1, message: { from } } as Update;
    const ctx = new Context(update, {} as Api, {} as UserFromGetMe) as BotContext;
    await feature.middleware()(ctx, async () => void (await then(ctx)));
    expect(ctx.readerLanguage).toBe(ctx.texts.language);
    // The plugin's own way to texts never speaks another language than ours.
    expect(ctx.t("help")).toBe(ctx.texts.plain("help"));
    return ctx.texts.language;
  }

  test("is what the reader has set, else their Telegram's, else the default", async () => {
    expect(await spoken({ id: 1, language_code: "en" })).toBe("en");
    expect(await spoken({ id: 1, language_code: "vi-VN" })).toBe("vi");
    expect(await spoken({ id: 1, language_code: "fr" })).toBe("en");
    expect(await spoken({ id: 1 })).toBe("vi");
    // A post in a channel is nobody's.
    expect(await spoken(undefined)).toBe("vi");
    readers.change(1, { language: "en" });
    expect(await spoken({ id: 1, language_code: "vi" })).toBe("en");
    expect(await spoken({ id: 2, language_code: "vi" })).toBe("vi");
  });

  test("changes within the update in which the reader sets it", async () => {
    const language = await spoken({ id: 3, language_code: "vi" }, async (ctx) => {
      expect(ctx.texts.language).toBe("vi");
      readers.change(3, { language: "en" });
      await changeLanguage(ctx, texts);
    });
    expect(language).toBe("en");
  });
});

describe("the code", () => {
  const files = readdirSync(BOT, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, code: withoutComments(readFileSync(new URL(file, BOT), "utf8")) }));

  test("holds no text for readers", () => {
    expect(files.length).toBeGreaterThan(30);
    for (const { file, code } of files) {
      // Readers see what is sent: a literal that goes straight into a reply, a notice or a button …
      expect([
        file,
        code.match(/(?:reply|replyHtml|sendMessage|answerCallbackQuery)\((?:ctx, )?["'`{][^)]*["'`]\w+ \w+/),
      ]).toEqual([file, null]);
      // … and Vietnamese anywhere outside the locale files.
      expect([file, code.match(/[ăđơưạ-ỹ]/iu)]).toEqual([file, null]);
    }
  });

  test("has no wording where messages are made, but for the log and for errors", () => {
    // What comes in is refused in words for the log.
    const making = files.filter(({ file }) => /^(?:features|rendering|telegram)\/(?!intake\/)/.test(file));
    expect(making.length).toBeGreaterThan(30);
    expect(making.flatMap(({ file, code }) => wordings(code).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  test("is searched for wording as it should be", () => {
    expect(wordings('await replyHtml(ctx, "Nothing found.");')).toEqual(["Nothing found."]);
    expect(wordings(`keyboard.text(\`<b>\${n}</b> more, please\`);`)).toEqual(["<b>…</b> more, please"]);
    expect(wordings('const row = [{ text: "Close", callback_data: "close" }];')).toEqual(["Close"]);
    expect(wordings('const mark = chosen ? "✓ " : "<b>"; const url = "https://t.me/a b";')).toEqual([]);
    expect(
      wordings('logger.warn({ id: of(it) }, "not sent"); throw new TrichdanError("no way: stop");'),
    ).toEqual([]);
  });

  test("asks the plugin for texts in one place", () => {
    const asking = files.filter(({ code }) =>
      /\bctx\.(?:t|translate)\b|\bi18n\.(?:t|translate)\(/.test(code),
    );
    expect(asking.map(({ file }) => file)).toEqual(["texts.ts"]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}

/** The literals of a file that read like words for people: two words running, or a word as a label. */
function wordings(code: string): string[] {
  const literal =
    /(\b(?:text|title|description|caption|\w*placeholder): )?("(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;
  return [...withoutOperatorWords(code).matchAll(literal)].flatMap(([, label, quoted = ""]) => {
    const text = quoted.slice(1, -1).replace(/\$\{[^}]*\}/g, "…");
    // Nor is what stands in for an error of Telegram's said to readers.
    const words = text.replace(/<[^>]*>|https?:.*|^(?:Bad Request|Too Many Requests|Forbidden): .*/g, "");
    const told = label === undefined ? /\p{L}{2,}[,.:;]? \p{L}{2,}/u : /\p{L}{2,}/u;
    return told.test(words) ? [text] : [];
  });
}

/** Without imports, lines of the log, errors, and what is compared with Telegram's descriptions of errors. */
function withoutOperatorWords(code: string): string {
  let rest = code.replace(/^(?:import|export) [^;]*? from .*$/gm, "");
  for (;;) {
    const start = /\blogger\.\w+\(|\bnew \w*Error\(|\bdescription\.includes\(|\bSymbol\(/.exec(rest);
    if (start === null) return rest;
    let end = start.index + start[0].length;
    for (let depth = 1; depth > 0 && end < rest.length; end += 1) {
      depth += rest[end] === "(" ? 1 : rest[end] === ")" ? -1 : 0;
    }
    rest = rest.slice(0, start.index) + rest.slice(end);
  }
}
