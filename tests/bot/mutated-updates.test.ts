import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PRESS } from "../../bot/features/press-data.js";
import { PRESSES } from "../../scripts/bench/updates/base-updates.js";
import { feedUpdates } from "../../scripts/bench/updates/feed.js";
import { mutatedUpdate } from "../../scripts/bench/updates/mutated-updates.js";
import { BotHarness, texts } from "../helpers/bot-harness.js";

const QUESTIONS = ["Việt Nam nói gì về không gian mạng?", "what did Kenya propose?", "ai noi ve bien dong"];
const UPDATES = 500;

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

describe("updates that are not as they should be", () => {
  test.each([1, 20_000, 300_000])(
    "from seed %i on: every question in private gets a reply",
    async (firstSeed) => {
      const measured = await feedUpdates(bot.api, {
        count: UPDATES,
        firstSeed,
        questions: QUESTIONS,
        texts,
        ended: bot.polling.ended,
        signal: new AbortController().signal,
      });
      const errors = bot.log
        .filter(({ msg }) => msg === "update failed")
        .map(({ error }) => JSON.stringify(error));
      expect(measured).toMatchObject({ updates: UPDATES, unhandled: [], unanswered: [] });
      expect(measured.questions).toBeGreaterThan(UPDATES / 4);
      expect(errors).toEqual([]);
    },
    60_000,
  );
});

describe("the generator", () => {
  const origin = { readerId: 1, groupId: -1, bot: { id: 9, username: "some_bot" }, questions: QUESTIONS };

  test("gives the same update for the same seed", () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(JSON.stringify(mutatedUpdate(seed, origin))).toBe(JSON.stringify(mutatedUpdate(seed, origin)));
    }
  });

  test("has a press of every kind", () => {
    expect(Object.keys(PRESSES)).toEqual(Object.keys(PRESS));
    for (const [kind, pattern] of Object.entries(PRESS)) expect(PRESSES[kind]).toMatch(pattern);
  });
});
