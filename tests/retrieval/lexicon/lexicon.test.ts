import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { LexiconError } from "../../../retrieval/errors.js";
import { parseConceptLine } from "../../../retrieval/lexicon/concept-line.js";
import { LEXICON_DIR, loadLexicon, readConcepts } from "../../../retrieval/lexicon/load-lexicon.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";

describe("a line of the lexicon", () => {
  const parse = (line: string) => parseConceptLine(line, "general.txt", 12);

  it("holds forms of both languages with weights, and a domain", () => {
    const { english, vietnamese, domain } = parse(
      "bank^0.15; River  Bank | bờ sông ; Hoà Bình^.5 | geography",
    );
    expect(english.map(({ key, weight }) => [key, weight])).toEqual([
      ["bank", 0.15],
      ["river bank", 1],
    ]);
    // A form is compared as tokens are: lower case, one spelling.
    expect(vietnamese.map(({ key, weight }) => [key, weight])).toEqual([
      ["bờ sông", 1],
      ["hòa bình", 0.5],
    ]);
    expect(domain).toBe("geography");
  });

  it("may be typed in decomposed letters", () => {
    const [form] = parse("sick | bệnh tật | health".normalize("NFD")).vietnamese;
    expect(form?.key).toBe("bệnh tật");
  });

  it.each([
    "peace | hòa bình",
    "peace | hòa bình | general | more",
    "peace | hòa bình | astrology",
    " | hòa bình | general",
    "peace |  | general",
    "peace;; calm | hòa bình | general",
    "peace | hòa bình; | general",
    "— | hòa bình | general",
    "peace^0 | hòa bình | general",
    "peace^1.5 | hòa bình | general",
    "peace^-1 | hòa bình | general",
    "peace^ | hòa bình | general",
    "peace^much | hòa bình | general",
    "peace^0.5^0.5 | hòa bình | general",
    "",
  ])("is refused with file and line: %j", (line) => {
    expect(() => parse(line)).toThrow(LexiconError);
    expect(() => parse(line)).toThrow(/^lexicon line general\.txt:12 [^\n]+$/u);
  });
});

describe("a lexicon", () => {
  const lexicon = smallLexicon(
    "peace | hòa bình | general",
    "peace treaty | hòa ước | diplomacy",
    "the coast^0.5; bank | bờ | geography",
    "bank^0.25 | ngân hàng | economy",
  );

  it("tells each reading of a form with its weight", () => {
    const readings = lexicon.english("bank").map(({ concept, weight }) => [concept.domain, weight]);
    expect(readings).toEqual([
      ["geography", 1],
      ["economy", 0.25],
    ]);
    expect(lexicon.vietnamese("hòa bình").map(({ concept }) => concept.english[0]?.key)).toEqual(["peace"]);
  });

  it("knows Vietnamese forms without accents in the folded table only", () => {
    expect(lexicon.folded("hoa binh")).toHaveLength(1);
    expect(lexicon.vietnamese("hoa binh")).toEqual([]);
    expect(lexicon.english("hòa bình")).toEqual([]);
  });

  it("knows nothing by the names of an object's own properties", () => {
    for (const key of ["constructor", "__proto__", "toString", ""]) {
      expect(lexicon.english(key)).toEqual([]);
      expect(lexicon.folded(key)).toEqual([]);
    }
  });
});

describe("loading a lexicon", () => {
  const write = (folder: string, name: string, ...lines: string[]) =>
    writeFileSync(path.join(folder, name), lines.join("\n"));

  it("names the file and the line that is broken", async () => {
    const folder = folderOfTest();
    write(folder, "a.txt", "# comment", "", "peace | hòa bình | general");
    write(folder, "b.txt", "# comment", "war | chiến tranh");
    await expect(loadLexicon(null, folder)).rejects.toThrow(/b\.txt:2 /u);
  });

  it("takes line ends of any system and ignores other files", async () => {
    const folder = folderOfTest();
    write(folder, "a.txt", "peace | hòa bình | general\r", "war | chiến tranh | defence\r");
    write(folder, "notes.md", "not a lexicon");
    expect(await readConcepts(folder)).toHaveLength(2);
  });

  it("gives another hash for another text, and the same from the cache", async () => {
    const folder = folderOfTest();
    const cache = path.join(folder, "cache");
    write(folder, "a.txt", "peace | hòa bình | general");
    const first = await loadLexicon(cache, folder);
    const cached = await loadLexicon(cache, folder);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(cached.hash).toBe(first.hash);
    expect(cached.english("peace")).toEqual(first.english("peace"));
    write(folder, "a.txt", "peace | hoà bình; yên bình | general");
    const changed = await loadLexicon(cache, folder);
    expect(changed.hash).not.toBe(first.hash);
    expect(changed.vietnamese("yên bình")).toHaveLength(1);
  });

  it("reads the text again when the cache is cut off or cannot be written", async () => {
    const folder = folderOfTest();
    const cache = path.join(folder, "cache");
    write(folder, "a.txt", "peace | hòa bình | general");
    await loadLexicon(cache, folder);
    for (const length of [60, 8, 0]) {
      truncateSync(path.join(cache, readdirSync(cache)[0]!), length);
      expect((await loadLexicon(cache, folder)).english("peace")).toHaveLength(1);
    }
    // A file stands where the folder should be.
    const taken = path.join(folder, "taken");
    mkdirSync(path.dirname(taken), { recursive: true });
    writeFileSync(taken, "");
    expect((await loadLexicon(taken, folder)).size).toBe(1);
  });
});

describe("the lexicon of this project", () => {
  it("has no broken line and knows the words of the field", async () => {
    const lexicon = await loadLexicon(null);
    expect(lexicon.size).toBeGreaterThan(10_000);
    expect(lexicon.vietnamese("không gian mạng").flatMap(({ concept }) => concept.english)).toContainEqual(
      expect.objectContaining({ key: "cyberspace" }),
    );
  });

  it("has no form without a key, and none whose key is not what tokens give", async () => {
    // An empty key would match nothing; a doubled blank in one could never be looked up.
    const forms = (await readConcepts()).flatMap(({ english, vietnamese }) => [...english, ...vietnamese]);
    expect(forms.filter(({ key }) => !/^\S+(?: \S+)*$/u.test(key))).toEqual([]);
  });

  it("has no line twice", () => {
    // Twice the line is twice the weight in a translation.
    const lines = readdirSync(LEXICON_DIR)
      .filter((name) => name.endsWith(".txt"))
      .flatMap((name) => readFileSync(path.join(LEXICON_DIR, name), "utf8").split("\n"))
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line) => line.trim());
    const seen = new Set<string>();
    const twice = lines.filter((line) => seen.size === seen.add(line).size);
    expect(twice).toEqual([]);
  });
});
