import { fileURLToPath } from "node:url";
import { loadArticles } from "../../corpus/article-store.js";
import { attributeArticle } from "../../corpus/speakers/attribute-article.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { openAnswerer } from "../../retrieval/answering/open-answerer.js";
import type { ChatSettings } from "../../retrieval/config.js";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { Engine } from "../../retrieval/engine.js";
import { MemoryLedger } from "../../retrieval/spending/memory-ledger.js";
import { projectLexicon } from "./project-lexicon.js";
import { temporaryFolder } from "./temporary-folder.js";
import { TemporaryIndex } from "./temporary-index.js";

const ARTICLES = fileURLToPath(new URL("../fixtures/newsroom/", import.meta.url));

type ModelSettings = Extract<ChatSettings, { kind: "openai-compatible" }>;

/** The articles of `tests/fixtures/newsroom/`, indexed once; engines over it ask the model of each test. */
export class Newsroom {
  readonly #engines: Engine[] = [];

  private constructor(
    readonly index: TemporaryIndex,
    /** `articleId#n` → text, to hold quotations against. */
    readonly paragraphs: ReadonlyMap<string, string>,
    readonly remove: () => void,
  ) {}

  static async open(): Promise<Newsroom> {
    const lexicon = await projectLexicon();
    const { folder, remove } = temporaryFolder();
    const index = new TemporaryIndex(folder, new HashedEmbedding(lexicon), lexicon);
    const { articles, problems } = await loadArticles(ARTICLES, { attribute: attributeArticle });
    if (problems.length > 0) throw problems[0];
    await index.build(articles);
    const paragraphs = articles.flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ text }, number) => [`${id}#${number}`, text] as const),
    );
    return new Newsroom(index, new Map(paragraphs), remove);
  }

  /**
   * An engine whose answers a model writes that is asked as in operation, over HTTP.
   *
   * @param onFailure told why the model did not answer
   */
  async engine(
    baseUrl: string,
    settings: Partial<ModelSettings> = {},
    onFailure?: (error: unknown) => void,
  ): Promise<Engine> {
    const { store, model, lexicon } = this.index;
    const { answerer } = await openAnswerer({
      settings: { ...SETTINGS, baseUrl, ...settings },
      lexicon,
      ledger: new MemoryLedger(),
      timeZone: "Asia/Ho_Chi_Minh",
      ...(onFailure && { onFailure }),
    });
    return this.#keep(await Engine.open({ store, model, lexicon, answerer }));
  }

  /** An engine without a model: what is left when one fails. */
  async extractive(): Promise<Engine> {
    const { store, model, lexicon } = this.index;
    return this.#keep(await Engine.open({ store, model, lexicon, answerer: new ExtractiveAnswerer() }));
  }

  #keep(engine: Engine): Engine {
    this.#engines.push(engine);
    return engine;
  }

  close(): void {
    for (const engine of this.#engines) engine.close();
    this.remove();
  }
}

const SETTINGS: ModelSettings = {
  kind: "openai-compatible",
  apiKey: "sk-made-up",
  baseUrl: null,
  model: "scripted",
  judge: false,
  timeLimitMs: 10_000,
  maxPromptTokens: 6_000,
  maxOutputTokens: 800,
  limits: {
    tokensADay: null,
    costADay: null,
    tokensAReaderADay: null,
    costAReaderADay: null,
    prices: { prompt: 0, completion: 0 },
  },
};
