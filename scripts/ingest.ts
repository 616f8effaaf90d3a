import { articleSchema, isoDateSchema } from "../corpus/article.js";
import { TrichdanError } from "../corpus/errors.js";
import { type IngestedPage, ingestPage, type StatedFacts } from "../corpus/ingest-page.js";
import { openArticleFolder } from "../corpus/save-article.js";
import type { Speaker } from "../corpus/speaker.js";
import { attributeArticle } from "../corpus/speakers/attribute-article.js";
import { createCommand, EXIT, runCommand, UsageError } from "./command.js";
import { findPageInputs } from "./page-inputs.js";

interface IngestOptions {
  readonly json?: boolean;
  readonly debug?: boolean;
  readonly corpus?: string;
  readonly dryRun?: boolean;
  readonly title?: string;
  readonly author?: string;
  readonly source?: string;
  readonly url?: string;
  readonly date?: string;
}

const DEFAULT_CORPUS_DIR = "corpus/articles";

const command = createCommand("ingest", "reads saved raw-text pages into the corpus")
  .argument("<page...>", "text files, folders of .txt files, or - for standard input")
  .option("--corpus <DIR>", `folder of the articles (default: CORPUS_DIR or ${DEFAULT_CORPUS_DIR})`)
  .option("--dry-run", "show what would be stored and write nothing")
  .option("--title <TEXT>", "title of the article; this and the following for a single page")
  .option("--author <TEXT>", "author of the article")
  .option("--source <TEXT>", "publication, as readers call it")
  .option("--url <URL>", "address of the article")
  .option("--date <YYYY-MM-DD>", "day of publication")
  .action(ingest);

await runCommand(command);

async function ingest(args: readonly string[], options: IngestOptions): Promise<void> {
  const stated = statedFacts(options);
  const inputs = await findPageInputs(args, process.stdin);
  if (Object.keys(stated).length > 0 && inputs.length !== 1) {
    throw new UsageError(
      `--title, --author, --source, --url and --date describe one page, but ${inputs.length} are named: ingest that page alone`,
    );
  }
  const dir = options.corpus ?? (process.env["CORPUS_DIR"] || DEFAULT_CORPUS_DIR);
  const folder = await openArticleFolder(dir, { dryRun: options.dryRun === true });
  for (const problem of folder.problems) process.stderr.write(`warning: ${problem.message}\n`);
  let failed = 0;
  let changed = 0;
  for (const { from, read } of inputs) {
    try {
      const page = await ingestPage(await read(), nameOf(from), stated, {
        folder,
        attribute: attributeArticle,
      });
      if (page.status !== "unchanged") changed++;
      process.stdout.write(
        options.json === true ? jsonLine(from, page) : describe(page, options.dryRun === true),
      );
      for (const { paragraph } of page.lostOverrides) {
        process.stderr.write(
          `warning: ${page.path}: the speaker stated for paragraph ${paragraph} was dropped, its words are no longer in the text; state it again\n`,
        );
      }
    } catch (error) {
      if (!(error instanceof TrichdanError)) throw error;
      failed++;
      process.stderr.write(`error: ${error.message}\n`);
      if (options.debug === true) process.stderr.write(`${error.stack}\n`);
      if (options.json === true) process.stdout.write(failureLine(from, error));
    }
  }
  if (options.json !== true && changed > 0 && options.dryRun !== true) {
    process.stdout.write("next: npm run index\n");
  }
  if (failed > 0) process.exitCode = EXIT.failed;
}

function nameOf(from: string): string {
  return from === "-" ? "standard input" : from;
}

/** The facts stated on the command line, checked. */
function statedFacts({ title, author, source, url, date }: IngestOptions): StatedFacts {
  if (url !== undefined && !articleSchema.shape.url.safeParse(url).success) {
    throw new UsageError(`--url ${url} is no web address: write it as https://example.org/article`);
  }
  if (date !== undefined && !isoDateSchema.safeParse(date).success) {
    throw new UsageError(`--date ${date} is no day: write it as YYYY-MM-DD`);
  }
  for (const [name, value] of Object.entries({ title, author, source })) {
    if (value !== undefined && value.trim() === "")
      throw new UsageError(`--${name} is empty: give a text or leave it out`);
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: author.normalize("NFC") }),
    ...(source === undefined ? {} : { source: source.normalize("NFC") }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { publishedAt: date }),
  };
}

function jsonLine(from: string, { status, article }: IngestedPage): string {
  const { sample, ...shown } = article;
  return `${JSON.stringify({ from, status, error: null, article: shown })}\n`;
}

function failureLine(from: string, error: Error): string {
  return `${JSON.stringify({ from, status: "failed", error: error.message, article: null })}\n`;
}

function describe({ status, path, article }: IngestedPage, dryRun: boolean): string {
  const { publishedAt, publishedAtInferred, author, source, paragraphs } = article;
  const date =
    publishedAt === null
      ? "no date"
      : `${publishedAt}${publishedAtInferred ? " (inferred from the text)" : ""}`;
  const speakers = new Set(paragraphs.flatMap((paragraph) => paragraph.speakers.map(nameOfSpeaker)));
  return [
    `${dryRun ? "would be " : ""}${status}: ${path}`,
    `  ${article.title}`,
    `  ${[date, author ?? "no author", source ?? "no source"].join(" · ")}`,
    `  ${count(paragraphs.length, "paragraph")}, ${count(speakers.size, "speaker")}`,
    "",
  ].join("\n");
}

function nameOfSpeaker({ name, organisation, country, role }: Speaker): string {
  return name ?? organisation ?? country ?? role ?? "unnamed";
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
