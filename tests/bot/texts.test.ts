import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { MESSAGE_IDS } from "../../bot/message-ids.js";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { loadTexts, localeFile } from "../../bot/texts.js";

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

  test("no text for readers is written in the code", () => {
    const files = readdirSync(BOT, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const code = readFileSync(new URL(file, BOT), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      // Readers see what is sent: a literal that goes straight into a reply, a notice or a button …
      expect([
        file,
        code.match(/(?:reply|replyHtml|sendMessage|answerCallbackQuery)\((?:ctx, )?["'`{][^)]*["'`]\w+ \w+/),
      ]).toEqual([file, null]);
      // … and Vietnamese anywhere outside the locale files.
      expect([file, code.match(/[ăđơưạ-ỹ]/iu)]).toEqual([file, null]);
    }
  });
});
