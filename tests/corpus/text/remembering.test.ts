import { describe, expect, it } from "vitest";
import { remembering } from "../../../corpus/text/remembering.js";

function counted(most: number) {
  const made: string[] = [];
  const give = remembering(most, (key: string) => {
    made.push(key);
    return key.toUpperCase();
  });
  return { give, made };
}

describe("remembering", () => {
  it("makes what is asked for again only once", () => {
    const { give, made } = counted(10);
    expect([give("a"), give("b"), give("a"), give("b")]).toEqual(["A", "B", "A", "B"]);
    expect(made).toEqual(["a", "b"]);
  });

  it("gives the same as without remembering, however few it keeps", () => {
    const { give } = counted(1);
    for (const key of ["a", "b", "c", "a", "a", "c", "b", "a"]) expect(give(key)).toBe(key.toUpperCase());
  });

  it("keeps the last ones that were asked for, and forgets what was not asked for long since", () => {
    const { give, made } = counted(3);
    for (const key of "abcdefgh") give(key);
    made.length = 0;
    for (const key of "fgh") give(key);
    expect(made, "the last three are kept").toEqual([]);
    give("a");
    expect(made, "more than twice as many others came since").toEqual(["a"]);
  });

  it("keeps what is asked for all the time, whatever comes between", () => {
    const { give, made } = counted(3);
    for (const key of "abcdefghijklm") {
      give("always");
      give(key);
    }
    expect(made.filter((key) => key === "always")).toHaveLength(1);
  });

  it("keeps nothing of a failure", () => {
    let calls = 0;
    const give = remembering(3, () => {
      calls += 1;
      throw new Error("no");
    });
    expect(() => give("a")).toThrow("no");
    expect(() => give("a")).toThrow("no");
    expect(calls).toBe(2);
  });
});
