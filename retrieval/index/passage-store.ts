import Database from "better-sqlite3";
import type { Article } from "../../corpus/article.js";
import { countrySpokenFor, type Speaker } from "../../corpus/speaker.js";
import { remembering } from "../../corpus/text/remembering.js";
import { paragraphHash } from "./paragraph-hash.js";

/** A stored paragraph with what a citation says of its article. */
export interface Passage {
  /** Position in the index, from 0; the label of its vector. */
  readonly ordinal: number;
  readonly articleId: string;
  /** Number in its article, from 0. */
  readonly paragraph: number;
  readonly text: string;
  /** {@link paragraphHash} of `text`. */
  readonly hash: string;
  readonly speakers: readonly Speaker[];
  readonly article: PassageArticle;
}

/** An article without its text. */
export type PassageArticle = Omit<Article, "paragraphs" | "captions">;

/** Someone whom the indexed articles quote by name, office or state; unnamed sources are not among them. */
export type KnownSpeaker = Pick<Speaker, "name" | "role" | "organisation" | "country">;

/** An article by its paragraphs: the ordinals of the first and the last. */
export interface ArticleExtent {
  readonly first: number;
  readonly last: number;
}

interface Scope {
  readonly articles: number;
  readonly from: string | null;
  readonly to: string | null;
}

interface QuotedSpeaker {
  readonly speaker: KnownSpeaker;
  /** The paragraphs that quote them. */
  readonly ordinals: readonly number[];
}

const SCHEMA = `
  CREATE TABLE articles (id TEXT PRIMARY KEY, published_at TEXT, meta TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE paragraphs (
    ordinal INTEGER PRIMARY KEY, article_id TEXT NOT NULL, paragraph INTEGER NOT NULL,
    text TEXT NOT NULL, hash TEXT NOT NULL, speakers TEXT NOT NULL,
    UNIQUE (article_id, paragraph)
  );
  CREATE TABLE speakers (ordinal INTEGER NOT NULL, name TEXT, role TEXT, organisation TEXT, country TEXT);
`;

/** Writes the paragraphs of a generation, in the order of their ordinals. */
export class PassageWriter {
  readonly #database: Database.Database;
  #ordinal = 0;

  constructor(file: string) {
    this.#database = new Database(file);
    // The folder is thrown away when the build dies; only the finished file is synced.
    this.#database.pragma("journal_mode = OFF");
    this.#database.pragma("synchronous = OFF");
    this.#database.exec(SCHEMA);
    this.#database.exec("BEGIN");
  }

  add(article: Article): void {
    const { paragraphs, captions: _, ...meta } = article;
    this.#database
      .prepare("INSERT INTO articles VALUES (?, ?, ?)")
      .run(article.id, article.publishedAt, JSON.stringify(meta));
    const insert = this.#database.prepare("INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?, ?)");
    const credit = this.#database.prepare("INSERT INTO speakers VALUES (?, ?, ?, ?, ?)");
    paragraphs.forEach(({ text, speakers }, paragraph) => {
      insert.run(this.#ordinal, article.id, paragraph, text, paragraphHash(text), JSON.stringify(speakers));
      for (const speaker of speakers) {
        if (speaker.ambiguous || speaker.anonymous) continue;
        credit.run(
          this.#ordinal,
          speaker.name,
          speaker.role,
          speaker.organisation,
          countrySpokenFor(speaker),
        );
      }
      this.#ordinal += 1;
    });
  }

  close(): void {
    this.#database.exec("COMMIT");
    this.#database.pragma("synchronous = FULL");
    this.#database.exec("PRAGMA optimize; VACUUM");
    this.#database.close();
  }
}

interface ParagraphRow {
  ordinal: number;
  article_id: string;
  paragraph: number;
  text: string;
  hash: string;
  speakers: string;
  meta: string;
}

/** Some kilobytes each: a question looks at thirty to sixty, many of them those of the question before. */
const REMEMBERED_PASSAGES = 500;

const SELECT_PARAGRAPH = `SELECT p.*, a.meta FROM paragraphs p JOIN articles a ON a.id = p.article_id`;

/** The paragraphs of a generation, read only. */
export class PassageStore {
  readonly #database: Database.Database;
  readonly #byOrdinal: Database.Statement<[number], ParagraphRow>;
  readonly #byArticle: Database.Statement<[string], ParagraphRow>;
  #speakers: QuotedSpeaker[] | undefined;
  #newestFirst: readonly ArticleExtent[] | undefined;
  #scope: Scope | undefined;

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true });
    this.#byOrdinal = this.#database.prepare(`${SELECT_PARAGRAPH} WHERE p.ordinal = ?`);
    this.#byArticle = this.#database.prepare(`${SELECT_PARAGRAPH} WHERE p.article_id = ? ORDER BY p.ordinal`);
  }

  /** The paragraph at an ordinal that the index gave out. */
  readonly get = remembering(REMEMBERED_PASSAGES, (ordinal: number): Passage => {
    const row = this.#byOrdinal.get(ordinal);
    if (row === undefined) throw new RangeError(`no paragraph ${ordinal} in this generation`);
    return passageOf(row);
  });

  /** All paragraphs of an article in order; empty when it is not indexed. */
  ofArticle(articleId: string): Passage[] {
    return this.#byArticle.all(articleId).map(passageOf);
  }

  /** Number of articles, and the first and last day any of them was published; null when none tells. */
  scope(): Scope {
    this.#scope ??= this.#database
      .prepare(
        "SELECT count(*) AS articles, min(published_at) AS 'from', max(published_at) AS 'to' FROM articles",
      )
      .get() as Scope;
    return this.#scope;
  }

  /** Every paragraph in the order of the ordinals, with the title of its article. */
  *texts(): Generator<{ ordinal: number; title: string; text: string }> {
    const rows = this.#database
      .prepare(`${SELECT_PARAGRAPH} ORDER BY p.ordinal`)
      .iterate() as Iterable<ParagraphRow>;
    for (const row of rows) {
      yield { ordinal: row.ordinal, title: (JSON.parse(row.meta) as PassageArticle).title, text: row.text };
    }
  }

  /** Everyone who is quoted, each combination once. */
  knownSpeakers(): readonly KnownSpeaker[] {
    this.#speakers ??= this.#readSpeakers();
    return this.#speakers.map(({ speaker }) => speaker);
  }

  /** The paragraphs that quote someone for whom `matches` holds: ordinals, each once, in no order. */
  quoting(matches: (speaker: KnownSpeaker) => boolean): number[] {
    this.#speakers ??= this.#readSpeakers();
    const found = this.#speakers.filter(({ speaker }) => matches(speaker));
    return [...new Set(found.flatMap(({ ordinals }) => ordinals))];
  }

  /**
   * The paragraphs of articles published from one ISO day to another, both inclusive, null where it is open:
   * ordinals in no order. Articles without a date are in no range.
   */
  publishedWithin(from: string | null, to: string | null): number[] {
    const rows = this.#database
      .prepare(
        `SELECT p.ordinal FROM paragraphs p JOIN articles a ON a.id = p.article_id
         WHERE a.published_at >= coalesce(?, a.published_at) AND a.published_at <= coalesce(?, a.published_at)`,
      )
      .all(from, to) as { ordinal: number }[];
    return rows.map(({ ordinal }) => ordinal);
  }

  /** All articles by day of publication, the newest first; those without a day last. */
  newestFirst(): readonly ArticleExtent[] {
    this.#newestFirst ??= this.#database
      .prepare(
        `SELECT min(p.ordinal) AS first, max(p.ordinal) AS last
         FROM paragraphs p JOIN articles a ON a.id = p.article_id
         GROUP BY a.id ORDER BY a.published_at IS NULL, a.published_at DESC, a.id`,
      )
      .all() as ArticleExtent[];
    return this.#newestFirst;
  }

  #readSpeakers(): QuotedSpeaker[] {
    const rows = this.#database
      .prepare(
        "SELECT name, role, organisation, country, json_group_array(ordinal) AS ordinals FROM speakers GROUP BY 1, 2, 3, 4",
      )
      .all() as (KnownSpeaker & { ordinals: string })[];
    return rows.map(({ ordinals, ...speaker }) => ({ speaker, ordinals: JSON.parse(ordinals) as number[] }));
  }

  close(): void {
    this.#database.close();
  }
}

function passageOf(row: ParagraphRow): Passage {
  return {
    ordinal: row.ordinal,
    articleId: row.article_id,
    paragraph: row.paragraph,
    text: row.text,
    hash: row.hash,
    speakers: JSON.parse(row.speakers) as Speaker[],
    article: JSON.parse(row.meta) as PassageArticle,
  };
}
