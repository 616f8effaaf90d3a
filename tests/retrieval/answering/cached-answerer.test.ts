import { describe, expect, it } from "vitest";
import type {
  AnswerDraft,
  Answerer,
  AnswerRequest,
  DraftProgress,
} from "../../../retrieval/answering/answerer.js";
import { CachedAnswerer } from "../../../retrieval/answering/cached-answerer.js";
import type { Query } from "../../../retrieval/query/query.js";
import { answerTo } from "../../helpers/fake-engine.js";

/** An answer that is written when the test says so. */
interface Writing {
  readonly request: AnswerRequest;
  finish(overrides?: Partial<AnswerDraft>): void;
  fail(error: Error): void;
}

/** Writes nothing by itself. */
class SlowAnswerer implements Answerer {
  readonly id = "slow";
  readonly writings: Writing[] = [];

  answer(request: AnswerRequest): Promise<AnswerDraft> {
    return new Promise((resolve, reject) => {
      this.writings.push({
        request,
        finish: (overrides) => resolve({ ...answerTo(request.query.read), ...overrides }),
        fail: reject,
      });
    });
  }
}

function setUp() {
  const slow = new SlowAnswerer();
  return { slow, cached: new CachedAnswerer(slow) };
}

function asked(
  read: string,
  rest: Partial<Omit<AnswerRequest, "query">> & { query?: Partial<Query> } = {},
): AnswerRequest {
  const query = { question: read, read, language: "vi", dates: null, ...rest.query };
  return { generation: "one", reader: null, nearest: [], ...rest, query } as unknown as AnswerRequest;
}

const progress = (made: number): DraftProgress => {
  const statements = Array.from({ length: made }, (_, at) => ({
    text: `s${at}`,
    wording: "written" as const,
    citations: [1],
  }));
  return answerTo("?", { statements });
};

/** Lets everything that is settled take its course. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the same question", () => {
  it("is another one when a passage is not shown any more: the answer may cite it", async () => {
    const { slow, cached } = setUp();
    const [one, other, copy] = [1, 2, 3].map((ordinal) => ({ passage: { ordinal }, score: 1 }));
    const of = (nearest: unknown) => cached.answer(asked("Ai?", { nearest } as never));
    void of([one, other]);
    void of([one]);
    void of([one, other]);
    void of([one, { ...other, alsoIn: [copy?.passage] }]);
    expect(slow.writings).toHaveLength(3);
  });

  it("is written once, for those who ask while it is written and for those who ask later", async () => {
    const { slow, cached } = setUp();
    const two = [cached.answer(asked("Ai?")), cached.answer(asked("ai?"))];
    expect(slow.writings).toHaveLength(1);
    slow.writings[0]?.finish();
    const [first, second] = await Promise.all(two);
    expect(second).toBe(first);
    expect(await cached.answer(asked("AI?"))).toBe(first);
    expect(slow.writings).toHaveLength(1);
  });

  it.each<[string, AnswerRequest]>([
    ["of another generation", asked("Ai?", { generation: "two" })],
    ["in another language", asked("Ai?", { query: { language: "en" } })],
    [
      "on another day, when it means other dates",
      asked("Ai?", { query: { dates: { from: "2024-03-01", to: null } as Query["dates"] } }),
    ],
    ["otherwise put", asked("Ai đó?")],
  ])("is another %s", async (_, other) => {
    const { slow, cached } = setUp();
    void cached.answer(asked("Ai?"));
    void cached.answer(other);
    expect(slow.writings).toHaveLength(2);
  });

  it("is asked anew when the answer has a note", async () => {
    const { slow, cached } = setUp();
    const first = cached.answer(asked("Ai?"));
    slow.writings[0]?.finish({ note: { kind: "model-unavailable", text: "…" } });
    expect((await first).note?.kind).toBe("model-unavailable");
    void cached.answer(asked("Ai?"));
    expect(slow.writings).toHaveLength(2);
  });

  it("is asked anew after a failure, of which everyone who waited is told", async () => {
    const { slow, cached } = setUp();
    const two = [cached.answer(asked("Ai?")), cached.answer(asked("Ai?"))];
    slow.writings[0]?.fail(new Error("broken"));
    const ended = await Promise.allSettled(two);
    expect(ended.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    void cached.answer(asked("Ai?"));
    expect(slow.writings).toHaveLength(2);
  });
});

describe("a reader who goes away", () => {
  it("does not take the answer from the others", async () => {
    const { slow, cached } = setUp();
    const leaving = new AbortController();
    const gone = cached.answer(asked("Ai?", { signal: leaving.signal }));
    const stays = cached.answer(asked("Ai?"));
    leaving.abort(new Error("gone"));
    await expect(gone).rejects.toThrow("gone");
    expect(slow.writings[0]?.request.signal?.aborted).toBe(false);
    slow.writings[0]?.finish();
    await expect(stays).resolves.toMatchObject({ refused: false });
  });

  it("ends the writing when there is no other; who comes then has it written anew", async () => {
    const { slow, cached } = setUp();
    const leaving = [new AbortController(), new AbortController()];
    const gone = leaving.map(({ signal }) => cached.answer(asked("Ai?", { signal })));
    for (const one of leaving) one.abort(new Error("gone"));
    await Promise.allSettled(gone);
    expect(slow.writings[0]?.request.signal?.aborted).toBe(true);
    const next = cached.answer(asked("Ai?"));
    expect(slow.writings).toHaveLength(2);
    // What the abandoned writing comes to is nobody's any more, and disturbs nobody.
    slow.writings[0]?.fail(new Error("aborted"));
    await settled();
    slow.writings[1]?.finish();
    await expect(next).resolves.toMatchObject({ refused: false });
  });
});

describe("progress", () => {
  it("reaches everyone, and who comes late is told at once what stands", async () => {
    const { slow, cached } = setUp();
    const seen: number[][] = [[], []];
    const listen = (at: number) => (state: DraftProgress) => void seen[at]?.push(state.statements.length);
    const first = cached.answer(asked("Ai?", { onProgress: listen(0) }));
    const tell = slow.writings[0]?.request.onProgress;
    tell?.(progress(1));
    tell?.(progress(2));
    const late = cached.answer(asked("Ai?", { onProgress: listen(1) }));
    expect(seen).toEqual([[1, 2], [2]]);
    tell?.(progress(3));
    expect(seen).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
    slow.writings[0]?.finish();
    await Promise.all([first, late]);
  });

  it("does not reach a reader who has gone", async () => {
    const { slow, cached } = setUp();
    const leaving = new AbortController();
    const seen: number[] = [];
    const onProgress = (state: DraftProgress) => void seen.push(state.statements.length);
    const gone = cached.answer(asked("Ai?", { onProgress, signal: leaving.signal }));
    const stays = cached.answer(asked("Ai?"));
    leaving.abort(new Error("gone"));
    await expect(gone).rejects.toThrow("gone");
    slow.writings[0]?.request.onProgress?.(progress(1));
    expect(seen).toEqual([]);
    slow.writings[0]?.finish();
    await stays;
  });
});

it("keeps 500 answers, and gives up the one that was not asked for the longest", async () => {
  const { slow, cached } = setUp();
  const answered = async (read: string): Promise<boolean> => {
    const before = slow.writings.length;
    const answer = cached.answer(asked(read));
    slow.writings[before]?.finish();
    await answer;
    return slow.writings.length > before;
  };
  for (let at = 0; at < 500; at += 1) await answered(`${at}?`);
  expect(await answered("0?")).toBe(false);
  expect(await answered("500?")).toBe(true);
  expect(await answered("0?")).toBe(false);
  expect(await answered("1?")).toBe(true);
});
