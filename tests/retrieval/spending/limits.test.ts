import { describe, expect, it } from "vitest";
import { ChatError } from "../../../retrieval/chat/chat-error.js";
import { LimitedChat } from "../../../retrieval/spending/limited-chat.js";
import { MemoryLedger } from "../../../retrieval/spending/memory-ledger.js";
import { type SpendingLimitOptions, SpendingLimits } from "../../../retrieval/spending/spending-limits.js";
import { FakeChat } from "../../helpers/fake-chat.js";

const FREE: SpendingLimitOptions = {
  tokensADay: null,
  costADay: null,
  tokensAReaderADay: null,
  costAReaderADay: null,
  prices: { prompt: 2, completion: 8 },
  timeZone: "Asia/Ho_Chi_Minh",
};

function limits(options: Partial<SpendingLimitOptions>, now = () => new Date("2026-11-22T05:00:00Z")) {
  const ledger = new MemoryLedger();
  return { ledger, limits: new SpendingLimits({ ...FREE, ...options }, ledger, now) };
}

const TEN = { promptTokens: 6, completionTokens: 4 };

describe("limits of a day", () => {
  it("hold back what requests under way may take, and give back what they did not", () => {
    const { limits: day } = limits({ tokensADay: 25 });
    const first = day.reserve("ann", TEN);
    const second = day.reserve("bob", TEN);
    expect(day.reserve("cat", TEN)).toBeNull();
    first?.settle({ promptTokens: 1, completionTokens: 0 });
    second?.settle({ promptTokens: 1, completionTokens: 0 });
    expect(day.reserve("cat", TEN)).not.toBeNull();
  });

  it("of one reader leave the others their own", () => {
    const { limits: day } = limits({ tokensAReaderADay: 15 });
    expect(day.reserve("ann", TEN)).not.toBeNull();
    expect(day.reserve("ann", TEN)).toBeNull();
    expect(day.reserve("bob", TEN)).not.toBeNull();
  });

  it("count money by the price of a million tokens", () => {
    const { limits: day, ledger } = limits({ costADay: 10 });
    day.reserve("ann", { promptTokens: 0, completionTokens: 1_000_000 })?.settle({
      promptTokens: 1_000_000,
      completionTokens: 500_000,
    });
    expect(ledger.spent("2026-11-22", null)).toEqual({ tokens: 1_500_000, cost: 6 });
    expect(ledger.spent("2026-11-22", "ann")).toEqual({ tokens: 1_500_000, cost: 6 });
    // 6 are gone, 8 would be asked for.
    expect(day.reserve("ann", { promptTokens: 0, completionTokens: 1_000_000 })).toBeNull();
  });

  it("begin anew at midnight of the operator's zone", () => {
    let now = new Date("2026-11-22T16:59:00Z");
    const { limits: day } = limits({ tokensADay: 10 }, () => now);
    day.reserve(null, TEN)?.settle(TEN);
    expect(day.reserve(null, TEN)).toBeNull();
    now = new Date("2026-11-22T17:00:00Z");
    expect(day.reserve(null, TEN)).not.toBeNull();
  });

  it("of nothing stop the model altogether", () => {
    expect(limits({ tokensADay: 0 }).limits.reserve(null, TEN)).toBeNull();
  });
});

describe("a limited model", () => {
  const request = { messages: [{ role: "user", content: "?" }], maxOutputTokens: 10, reader: "ann" } as const;

  async function read(chat: LimitedChat): Promise<string> {
    let text = "";
    for await (const piece of chat.reply(request)) text += piece;
    return text;
  }

  it("is asked while there is room, and charged what it used", async () => {
    const { limits: day, ledger } = limits({ tokensAReaderADay: 150 });
    const chat = new FakeChat("four");
    const limited = new LimitedChat(chat, day);
    expect(await read(limited)).toBe("four");
    expect(ledger.spent("2026-11-22", "ann").tokens).toBe(104);
    expect(await read(limited)).toBe("four");
    // 208 of 150 are gone now: the estimate before the request was lower than what it took.
    await expect(read(limited)).rejects.toMatchObject({ name: "ChatError", failure: "budget" });
    expect(chat.requests.length).toBe(2);
  });

  it("is charged for a reply that broke off, and for one that nobody read on", async () => {
    const { limits: day, ledger } = limits({});
    const chat = new FakeChat();
    chat.say = () => ["ab", new ChatError("it broke off", "cut")];
    await expect(read(new LimitedChat(chat, day))).rejects.toThrow("broke off");
    expect(ledger.spent("2026-11-22", "ann").tokens).toBe(102);
    chat.say = () => ["abc", "def"];
    for await (const _ of new LimitedChat(chat, day).reply(request)) break;
    expect(ledger.spent("2026-11-22", "ann").tokens).toBe(102 + 103);
  });
});
