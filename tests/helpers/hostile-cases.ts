import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Article, Language } from "../../corpus/article.js";
import { attributeArticle } from "../../corpus/speakers/attribute-article.js";
import { normaliseText } from "../../corpus/text/normalise.js";

const file = fileURLToPath(new URL("../fixtures/hostile/cases.jsonl", import.meta.url));

/** A case of `tests/fixtures/hostile/`; what each field means stands in the README there. */
export interface HostileCase {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly article: {
    readonly title: string;
    readonly source: string;
    readonly publishedAt: string;
    readonly language: Language;
    readonly paragraphs: readonly string[];
  };
  /** What the model streams, its repetitions written out. */
  readonly modelSays: string;
  readonly mustNotAppear: readonly string[];
  readonly mayAppear: readonly string[];
}

export function hostileCases(): HostileCase[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line): HostileCase => {
    const read = JSON.parse(line);
    return { ...read, modelSays: writtenOut(read.modelSays) };
  });
}

function writtenOut(modelSays: string): string {
  return modelSays.replace(/«repeat:([\s\S]*?):(\d+)»/gu, (_, text: string, count: string) =>
    text.repeat(Number(count)),
  );
}

/** The id of the article of the case in this place, from 0. */
export function hostileArticleId(place: number): string {
  return `hostile-${place}`;
}

/** The article as it enters the corpus: normalised, its speakers read from the text. */
export function hostileArticle({ article }: HostileCase, place: number): Article {
  const { source, publishedAt, language } = article;
  const title = normaliseText(article.title);
  const texts = article.paragraphs.map(normaliseText);
  const speakers = attributeArticle({ title, publishedAt, language, paragraphs: texts });
  return {
    id: hostileArticleId(place),
    title,
    author: null,
    source,
    url: null,
    publishedAt,
    publishedAtInferred: false,
    language,
    sample: false,
    captions: [],
    paragraphs: texts.map((text, at) => ({ text, speakers: speakers[at] ?? [] })),
  };
}

/** A text as `mustNotAppear` is compared: no invisible characters, NFC, one case, single spaces. */
export function comparable(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** Where `text` must not stand, does it? One with invisible characters is looked for as it stands. */
export function appears(text: string, shown: readonly string[]): boolean {
  if (/\p{Cf}/u.test(text)) return shown.some((one) => one.includes(text));
  return shown.some((one) => comparable(one).includes(comparable(text)));
}
