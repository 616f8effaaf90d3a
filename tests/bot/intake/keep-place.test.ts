import { expect, test } from "vitest";
import { keepPlace } from "../../../bot/telegram/intake/keep-place.js";

/** From where the next poll would begin, after one from `offset` on that gave these. */
async function nextAfter(offset: number, result: unknown): Promise<unknown> {
  const call = async () => ({ ok: true, result });
  const response = await keepPlace()(call as never, "getUpdates", { offset } as never, undefined);
  const updates = (response as unknown as { result: { update_id: number }[] }).result;
  return updates.length === 0 ? offset : (updates.at(-1)?.update_id ?? Number.NaN) + 1;
}

test.each<[what: string, offset: number, ids: unknown[], next: number]>([
  ["ids as they should be", 5, [5, 6, 7], 8],
  ["an id that cannot be read, last", 5, [5, 6, "7"], 7],
  ["ids that none can be read of", 5, [null, "x", 2 ** 53], 8],
  ["an id from before, last", 5, [5, 6, 1], 7],
  ["none at all, at the very first poll", 0, [undefined], 2],
])("%s: polling goes on behind", async (_, offset, ids, next) => {
  expect(
    await nextAfter(
      offset,
      ids.map((update_id) => ({ update_id })),
    ),
  ).toBe(next);
});

test("what is no list of updates, or holds no updates, ends nothing", async () => {
  expect(await nextAfter(5, null)).toBe(5);
  expect(await nextAfter(5, [null])).toBe(6);
});

test("other calls pass as they are", async () => {
  const call = async () => ({ ok: true, result: "anything" });
  expect(await keepPlace()(call as never, "getMe", {} as never, undefined)).toEqual({
    ok: true,
    result: "anything",
  });
});
