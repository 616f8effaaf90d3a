import { describe, expect, test } from "vitest";
import type { Said, Seen } from "../../../scripts/bench/telegram/messages.js";
import { isInOrder, waitsMs } from "../../../scripts/bench/telegram/replies.js";

const said = (chatId: number, messageId: number, atMs: number): Said => ({ chatId, messageId, atMs });
const seen = (chatId: number, repliesTo: number | undefined, atMs: number): Seen => ({
  ...{ chatId, repliesTo, atMs, kind: "message", text: "" },
});

describe("replies", () => {
  test("the first to a question counts, and none without one", () => {
    const asked = {
      said: [said(1, 10, 0), said(2, 20, 5), said(3, 30, 6)],
      seen: [seen(2, undefined, 6), seen(2, 20, 8), seen(1, 10, 9), seen(2, 20, 50)],
    };
    expect(waitsMs(asked)).toEqual([9, 3]);
  });

  test.each<[name: string, replies: readonly [chat: number, to: number][], expected: boolean]>([
    [
      "as asked",
      [
        [1, 10],
        [1, 12],
        [2, 11],
      ],
      true,
    ],
    [
      "the order of different chats says nothing",
      [
        [2, 11],
        [1, 10],
        [1, 12],
      ],
      true,
    ],
    [
      "a second message to the first question",
      [
        [1, 10],
        [1, 12],
        [1, 10],
      ],
      true,
    ],
    [
      "the second question first",
      [
        [1, 12],
        [2, 11],
        [1, 10],
      ],
      false,
    ],
  ])("%s", (_, replies, expected) => {
    const asked = {
      said: [said(1, 10, 0), said(2, 11, 0), said(1, 12, 0)],
      seen: replies.map(([chat, to], at) => seen(chat, to, at)),
    };
    expect(isInOrder(asked)).toBe(expected);
  });
});
