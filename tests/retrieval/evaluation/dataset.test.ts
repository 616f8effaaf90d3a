import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { DatasetError } from "../../../retrieval/errors.js";
import { readDataset, readPassages } from "../../../retrieval/evaluation/beir.js";
import { type DatasetReport, evaluateDatasets } from "../../../retrieval/evaluation/evaluate-dataset.js";
import { readQuestions } from "../../../retrieval/evaluation/questions.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";

const PASSAGES = [
  { _id: "song", title: "Lũ lụt", text: "Nước sông Nzoia dâng cao sau ba ngày mưa." },
  { _id: "gao", title: "", text: "Giá gạo xuất khẩu giảm mạnh trong tháng." },
  { _id: "mang", title: "", text: "Các nước họp bàn về không gian mạng." },
];
const QUERIES = [
  { _id: "q1", text: "giá gạo xuất khẩu" },
  { _id: "q2", text: "nuoc song Nzoia dang cao" },
];
const QRELS = "query-id\tcorpus-id\tscore\nq1\tgao\t1\nq2\tsong\t1\nq2\tmang\t0\n";

interface Files {
  corpus?: string | Buffer;
  queries?: string;
  qrels?: string;
  gz?: boolean;
}
const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

function folderWith(files: Files = {}): string {
  const dir = path.join(folderOfTest(), "tiny");
  mkdirSync(path.join(dir, "qrels"), { recursive: true });
  writeFileSync(
    path.join(dir, files.gz ? "corpus.jsonl.gz" : "corpus.jsonl"),
    files.corpus ?? lines(PASSAGES),
  );
  writeFileSync(path.join(dir, "queries.jsonl"), files.queries ?? lines(QUERIES));
  writeFileSync(path.join(dir, "qrels", "test.tsv"), files.qrels ?? QRELS);
  return dir;
}

describe("a data set", () => {
  it("is read from a folder, packed or not", async () => {
    const plain = await readDataset(folderWith());
    const packed = await readDataset(folderWith({ gz: true, corpus: gzipSync(lines(PASSAGES)) }));
    expect(packed).toEqual(plain);
    expect(plain).toMatchObject({ name: "tiny", queries: [{ id: "q1" }, { id: "q2" }] });
    expect(plain.passages.map(({ id }) => id)).toEqual(["song", "gao", "mang"]);
    // Grade 0 says that a passage was judged and does not answer.
    expect(plain.qrels).toEqual(
      new Map([
        ["q1", new Map([["gao", 1]])],
        ["q2", new Map([["song", 1]])],
      ]),
    );
  });

  it("may have blank lines, line ends of any system, no titles and more fields", async () => {
    const corpus = `\r\n{"_id":"a","text":"một","metadata":{}}\r\n\r\n`;
    expect(await readPassages(folderWith({ corpus }))).toEqual([{ id: "a", title: "", text: "một" }]);
  });

  it.each<[string, Files, RegExp]>([
    ["no JSON", { corpus: `${lines(PASSAGES)}{"_id":` }, /corpus\.jsonl:4 is no JSON/u],
    ["no id", { corpus: '{"text":"một"}' }, /corpus\.jsonl:1 _id/u],
    ["a number for a text", { queries: `${lines(QUERIES)}{"_id":"q3","text":3}` }, /queries\.jsonl:3 text/u],
    ["no tabs", { qrels: "query-id\tcorpus-id\tscore\nq1 gao 1\n" }, /test\.tsv:2 is not/u],
    ["a word for a grade", { qrels: "q1\tgao\tyes\n" }, /test\.tsv:1 is not/u],
    ["a packed file that is none", { gz: true, corpus: "plain" }, /corpus\.jsonl\.gz cannot be read/u],
  ])("with %s is refused by file and line", async (_, files, message) => {
    const reading = readDataset(folderWith(files));
    await expect(reading).rejects.toThrow(DatasetError);
    await expect(reading).rejects.toThrow(message);
  });

  it("that is not there is refused by name", async () => {
    const nowhere = path.join(folderOfTest(), "nowhere");
    await expect(readDataset(nowhere)).rejects.toThrow(/nowhere\/corpus\.jsonl [^\n]*cannot be read/u);
    await expect(readQuestions(nowhere)).rejects.toThrow(DatasetError);
  });

  it("of the project's own kind is refused when a question lacks a way of typing", async () => {
    const file = path.join(folderOfTest(), "questions.jsonl");
    writeFileSync(file, '\n{"id":"q1","vi":"a","unaccented":"a"}\n');
    await expect(readQuestions(file)).rejects.toThrow(/questions\.jsonl:2 en/u);
  });
});

describe("evaluating a data set", () => {
  const lexicon = smallLexicon("rice | gạo; lúa gạo | economy");
  const evaluate = async (
    files: Files = {},
    distractors: { id: string; title: string; text: string }[] = [],
  ) => {
    const workDir = path.join(folderOfTest(), "work");
    const data = await readDataset(folderWith(files));
    const reports: DatasetReport[] = [];
    const options = { model: new HashedEmbedding(lexicon), lexicon, workDir, distractors };
    for await (const report of evaluateDatasets([data], options)) reports.push(report);
    expect(existsSync(workDir)).toBe(false);
    return reports[0]!;
  };

  it("measures and cleans up", async () => {
    expect(await evaluate()).toMatchObject({
      dataset: "tiny",
      passages: 3,
      queries: 2,
      "hit@1": 1,
      "recall@10": 1,
      "mrr@10": 1,
      "ndcg@10": 1,
    });
  });

  it("asks two sets of the same passages of one index", async () => {
    const data = await readDataset(folderWith({}));
    const other = { ...data, name: "again" };
    const built: number[] = [];
    const options = {
      ...{ model: new HashedEmbedding(lexicon), lexicon, workDir: path.join(folderOfTest(), "work") },
      onProgress: (done: number, total: number, what: string) => {
        if (what === "indexed" && done === total) built.push(total);
      },
    };
    const names: string[] = [];
    for await (const { dataset } of evaluateDatasets([data, other], options)) names.push(dataset);
    expect(names).toEqual(["tiny", "again"]);
    expect(built).toEqual([3]);
  });

  it("asks an English question of Vietnamese passages", async () => {
    const english = { queries: lines([{ _id: "q1", text: "What about rice?" }]) };
    expect(await evaluate(english)).toMatchObject({ "hit@1": 1 });
  });

  it("counts a passage that is not in the corpus as one that is never found", async () => {
    const report = await evaluate({ qrels: `${QRELS}q1\tno-such-passage\t1\nq9\tgao\t1\n` });
    // q1 finds one of two; q9 is nobody's question.
    expect(report).toMatchObject({ queries: 2, "hit@1": 1, "recall@10": 0.75 });
  });

  it("searches distractors too, whose ids may be the same", async () => {
    const report = await evaluate({}, [
      { id: "other", title: "", text: "Giá gạo xuất khẩu: giá gạo xuất khẩu." },
    ]);
    expect(report.passages).toBe(4);
    expect(report["hit@1"]).toBe(0.5);
  });
});
