import { describe, expect, test } from "vitest";
import { readConfig } from "../../bot/config.js";
import { ConfigError } from "../../bot/errors.js";
import { readerLanguage } from "../../bot/reader-language.js";

describe("configuration", () => {
  test("an empty environment is a preview with the defaults", () => {
    expect(readConfig({})).toEqual({
      mode: "preview",
      previewHost: "127.0.0.1",
      previewPort: 8080,
      dataDir: ".trichdan",
      logLevel: "info",
      defaultLanguage: "vi",
      evidenceParagraphs: 2,
      messageStyle: "html",
      operatorChatId: null,
    });
  });

  test("a token means Telegram; blanks mean nothing at all", () => {
    const config = readConfig({
      TELEGRAM_BOT_TOKEN: " 123:abc_DEF-1 ",
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
    });
    expect(config).toMatchObject({
      mode: "telegram",
      token: "123:abc_DEF-1",
      apiRoot: "http://127.0.0.1:8081",
    });
    expect(readConfig({ TELEGRAM_BOT_TOKEN: "  ", PREVIEW_PORT: "" }).mode).toBe("preview");
  });

  test.each([
    ["TELEGRAM_BOT_TOKEN", "secret", "@BotFather"],
    ["TELEGRAM_API_ROOT", "api.telegram.org", "https://api.telegram.org"],
    ["PREVIEW_PORT", "70000", "65535"],
    ["PREVIEW_PORT", "-1", "65535"],
    ["PREVIEW_PORT", "http", "65535"],
    ["LOG_LEVEL", "loud", "info"],
    ["DEFAULT_LANGUAGE", "fr", "vi or en"],
    ["EVIDENCE_PARAGRAPHS", "-1", "0 to 99"],
    ["EVIDENCE_PARAGRAPHS", "100", "0 to 99"],
    ["OPERATOR_CHAT_ID", "@me", "123456789"],
  ])("%s=%s is refused in one line that names it and says what to do", (name, value, advice) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { message } = error as Error;
      expect(message).toMatch(new RegExp(`^${name} `));
      expect(message).toContain(advice);
      expect(message).not.toContain("\n");
      // It may be a secret in the wrong place.
      expect(message).not.toContain(value === "secret" ? value : "\u0000");
    }
  });

  test("all bad variables are named at once", () => {
    expect(() => readConfig({ LOG_LEVEL: "loud", DEFAULT_LANGUAGE: "fr" })).toThrow(
      /LOG_LEVEL .*; DEFAULT_LANGUAGE /,
    );
  });

  test("the reader's language", () => {
    expect(readerLanguage("vi", "en")).toBe("vi");
    expect(readerLanguage("vi-VN", "en")).toBe("vi");
    expect(readerLanguage("fr", "vi")).toBe("en");
    expect(readerLanguage(undefined, "vi")).toBe("vi");
  });
});
