import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { MAX_ID_LENGTH, makeArticleId } from "../../corpus/article-id.js";
import { corpusFingerprint, loadArticles } from "../../corpus/article-store.js";
import { ArticleError, StorageError } from "../../corpus/errors.js";
import { type ArticleDraft, openArticleFolder } from "../../corpus/save-article.js";

const noSpeakers = ({ paragraphs }: { paragraphs: string[] }) => paragraphs.map(() => []);
const options = { attribute: noSpeakers };

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "corpus-"));
});

function file(id: string, extra = "", text = "Một đoạn."): string {
  return `---\nid: ${id}\ntitle: Tựa ${id}\nlanguage: vi\n${extra}---\n${text}\n`;
}

async function put(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

async function idsOf(includeSamples: "auto" | true = "auto"): Promise<string[]> {
  const { articles } = await loadArticles(dir, { ...options, includeSamples });
  return articles.map(({ id }) => id);
}

describe("loadArticles", () => {
  it("reads the article files by id and nothing else", async () => {
    await put({
      "z.txt": file("a"),
      "b.txt": file("b"),
      "note.md": "x",
      ".hidden.txt": "x",
      "c.txt.123": "x",
    });
    await mkdir(join(dir, "folder.txt"));
    expect(await idsOf()).toEqual(["a", "b"]);
  });

  it("leaves the samples out as soon as there is an article of one's own", async () => {
    await put({ "s.txt": file("s", "sample: true\n"), "t.txt": file("t", "sample: true\n") });
    expect(await idsOf()).toEqual(["s", "t"]);
    await put({ "own.txt": file("own") });
    expect(await idsOf()).toEqual(["own"]);
    expect(await idsOf(true)).toEqual(["own", "s", "t"]);
  });

  it("keeps the good ones beside broken files, and names every problem", async () => {
    await put({
      "a.txt": file("a"),
      "b.txt": file("a"),
      "c.txt": "không có gì",
      "d.txt": file("d", "speakers: [{paragraph: 0, quote: khác}]\n"),
    });
    await writeFile(join(dir, "e.txt"), Buffer.from([0x2d, 0xff, 0xfe, 0xe9]));
    const { articles, problems } = await loadArticles(dir, options);
    expect(articles.map(({ id }) => id)).toEqual(["a"]);
    expect(problems.every((problem) => problem instanceof ArticleError)).toBe(true);
    const messages = problems.map(({ message }) => message).join("\n");
    expect(messages).toMatch(/id a, \S*a\.txt and \S*b\.txt/u);
    expect(messages).toMatch(/c\.txt has no front matter/u);
    expect(messages).toMatch(/d\.txt: speakers/u);
    expect(messages).toMatch(/e\.txt is not UTF-8/u);
  });

  it("says that the folder is missing", async () => {
    await expect(loadArticles(join(dir, "no"), options)).rejects.toBeInstanceOf(StorageError);
  });

  it("loads some thousand files in seconds", async () => {
    const text = `${"Một câu khá dài về tình hình không gian mạng của khu vực. ".repeat(8)}\n\n`.repeat(10);
    for (let at = 0; at < 2000; at++) await writeFile(join(dir, `${at}.txt`), file(`a-${at}`, "", text));
    const started = performance.now();
    expect((await loadArticles(dir, options)).articles).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("corpusFingerprint", () => {
  it("changes with contents, names and number of the files, and with nothing else", async () => {
    await put({ "a.txt": file("a"), "b.txt": file("b") });
    const first = await corpusFingerprint(dir);
    await put({ "note.md": "x", "a.txt": file("a") });
    expect(await corpusFingerprint(dir)).toBe(first);
    await put({ "a.txt": file("a", "sample: true\n") });
    const changed = await corpusFingerprint(dir);
    expect(changed).not.toBe(first);
    await rm(join(dir, "b.txt"));
    expect(await corpusFingerprint(dir)).not.toBe(changed);
  });

  it("takes a missing folder for an empty one", async () => {
    expect(await corpusFingerprint(join(dir, "no"))).toBe(await corpusFingerprint(dir));
  });
});

const DRAFT: ArticleDraft = {
  title: "Hội đồng Bảo an họp",
  author: "Thế Việt",
  source: "Báo A",
  url: null,
  publishedAt: "2020-05-22",
  publishedAtInferred: true,
  language: "vi",
  captions: [],
  paragraphs: ["Đoạn một của bài.", "Đoạn hai của bài.", "Đoạn ba của bài."],
};

async function save(draft: ArticleDraft) {
  return (await openArticleFolder(dir)).save(draft);
}

describe("saving an article", () => {
  it("adds it under its date and title, and nothing the second time", async () => {
    const added = await save(DRAFT);
    expect(added).toMatchObject({ status: "added", path: join(dir, "2020-05-22-hoi-dong-bao-an-hop.txt") });
    const before = await corpusFingerprint(dir);
    expect((await save(DRAFT)).status).toBe("unchanged");
    expect(await corpusFingerprint(dir)).toBe(before);
    expect(await readdir(dir)).toEqual(["2020-05-22-hoi-dong-bao-an-hop.txt"]);
  });

  it("recognises it by address, by title and day, by text", async () => {
    await save({ ...DRAFT, url: "https://a.example/1" });
    const again: Partial<ArticleDraft>[] = [
      { url: "https://a.example/1", title: "Tựa đã sửa", publishedAt: "2020-05-23" },
      { title: "Tựa đã sửa", publishedAt: "2020-05-23", paragraphs: ["Đã viết lại."] },
      { title: "Tựa đã sửa", publishedAt: null, paragraphs: ["Đã viết lại.", "Thêm."] },
    ];
    for (const change of again) expect((await save({ ...DRAFT, ...change })).status).toBe("updated");
    expect(await idsOf()).toEqual(["2020-05-22-hoi-dong-bao-an-hop"]);
  });

  it("keeps apart what only looks alike", async () => {
    await save(DRAFT);
    // Another paper prints the agency's report under the same title.
    await save({ ...DRAFT, source: "Báo B" });
    // The same title comes every week.
    await save({ ...DRAFT, publishedAt: "2020-05-29", paragraphs: ["Tin tuần sau."] });
    // Other accents, so another title, but the same letters.
    await save({ ...DRAFT, title: "Hội đồng bảo ăn hộp", paragraphs: ["Chuyện khác."] });
    expect(await idsOf()).toEqual([
      "2020-05-22-hoi-dong-bao-an-hop",
      "2020-05-22-hoi-dong-bao-an-hop-2",
      "2020-05-22-hoi-dong-bao-an-hop-3",
      "2020-05-29-hoi-dong-bao-an-hop",
    ]);
  });

  it("keeps the operator's overrides and moves them with their words", async () => {
    const { path } = await save(DRAFT);
    const overrides =
      "speakers:\n  - {paragraph: 1, quote: Đoạn hai, name: A}\n  - {paragraph: 0, quote: Đoạn một, name: B}\n---";
    await writeFile(path, (await readFile(path, "utf8")).replace(/\n---\n/u, `\n${overrides}\n`));
    const saved = await save({
      ...DRAFT,
      paragraphs: ["Mới.", "Đoạn hai của bài.", "Đoạn ba của bài.", "Cuối."].reverse(),
    });
    expect(saved.stored.speakers).toEqual([{ paragraph: 2, quote: "Đoạn hai", name: "A" }]);
    expect(saved.lostOverrides).toEqual([{ paragraph: 0, quote: "Đoạn một", name: "B" }]);
  });

  it("does not forget on an update what was known", async () => {
    await save({ ...DRAFT, url: "https://a.example/1", publishedAtInferred: false });
    const { stored, status } = await save({ ...DRAFT, author: null, url: null });
    expect(status).toBe("unchanged");
    expect(stored).toMatchObject({
      author: "Thế Việt",
      url: "https://a.example/1",
      publishedAtInferred: false,
    });
  });

  it("neither touches samples nor overwrites broken files", async () => {
    await put({
      "s.txt": file("s", "sample: true\n").replace("Tựa s", DRAFT.title),
      "2020-05-22-hoi-dong-bao-an-hop.txt": "hỏng",
    });
    expect((await save(DRAFT)).path).toBe(join(dir, "2020-05-22-hoi-dong-bao-an-hop-2.txt"));
    expect(await readFile(join(dir, "2020-05-22-hoi-dong-bao-an-hop.txt"), "utf8")).toBe("hỏng");
  });

  it("writes nothing in a dry run, not even the folder", async () => {
    const missing = join(dir, "new", "articles");
    const folder = await openArticleFolder(missing, { dryRun: true });
    expect((await folder.save(DRAFT)).status).toBe("added");
    expect(await readdir(dir)).toEqual([]);
    expect((await (await openArticleFolder(missing)).save(DRAFT)).status).toBe("added");
    expect(await readdir(missing)).toHaveLength(1);
  });
});

describe("makeArticleId", () => {
  const free = () => false;
  it.each([
    ["Đại sứ: “Ổn định” 100%!", "2020-05-22", "2020-05-22-dai-su-on-dinh-100"],
    ["Một bài", null, "undated-mot-bai"],
  ])("%s → %s", (title, date, id) => expect(makeArticleId(title, date, free)).toBe(id));

  it("cuts long titles between words and numbers what is taken", () => {
    const taken = new Set<string>();
    for (let at = 0; at < 120; at++) {
      const id = makeArticleId("không gian mạng ".repeat(20), "2020-05-22", (known) => taken.has(known));
      expect(id.length).toBeLessThanOrEqual(MAX_ID_LENGTH);
      expect(id).toMatch(/^2020-05-22-(?:khong|gian|mang|-)*(?:-\d+)?$/u);
      taken.add(id);
    }
    expect(taken.size).toBe(120);
  });

  it("tells titles without letters apart", () => {
    expect(makeArticleId("中文", null, free)).not.toBe(makeArticleId("日本", null, free));
    expect(makeArticleId("中文", null, free)).toMatch(/^undated-article-[0-9a-f]{8}$/u);
  });
});
