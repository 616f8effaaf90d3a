import { isMap, LineCounter, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import { ArticleError } from "./errors.js";
import { frontMatterSchema, type StoredArticle } from "./stored-article.js";
import { normaliseText } from "./text/normalise.js";

/** The line that opens and closes the front matter. */
const FENCE = "---";

/**
 * Reads an article file: YAML front matter between two lines `---`, then plain text whose paragraphs are
 * separated by blank lines. The text is data: nothing in it is markup, and a later `---` is text.
 *
 * @example
 * ---
 * id: 2020-05-22-hoi-dong-bao-an
 * title: Hội đồng Bảo an …
 * language: vi
 * ---
 * Đoạn thứ nhất.
 *
 * Đoạn thứ hai.
 *
 * @param file how errors call the file
 * @throws ArticleError naming file, line and field
 */
export function parseArticleFile(text: string, file: string): StoredArticle {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n?|\n/u);
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  if (lines[0]?.trimEnd() !== FENCE || close < 0) {
    throw new ArticleError(
      `${file} has no front matter: begin it with a line ${FENCE}, the fields, and a line ${FENCE}`,
    );
  }
  const head = parseFrontMatter(lines.slice(1, close).join("\n"), file);
  const body = normaliseText(lines.slice(close + 1).join("\n"));
  const paragraphs = body.split(/\n{2,}/u).filter((paragraph) => paragraph !== "");
  if (paragraphs.length === 0) {
    throw new ArticleError(
      `${file} has no text: write paragraphs, separated by blank lines, below its front matter`,
    );
  }
  return { ...head, paragraphs };
}

/** The stored form of an article; fields with their default value are left out where that is clear. */
export function serialiseArticle(article: StoredArticle): string {
  const { paragraphs, publishedAtInferred, sample, captions, speakers, ...always } = article;
  const head = {
    ...always,
    ...(publishedAtInferred ? { publishedAtInferred } : {}),
    ...(sample ? { sample } : {}),
    ...(captions.length > 0 ? { captions } : {}),
    ...(speakers.length > 0 ? { speakers } : {}),
  };
  return `${FENCE}\n${stringify(head, { lineWidth: 0 })}${FENCE}\n${paragraphs.join("\n\n")}\n`;
}

function parseFrontMatter(yaml: string, file: string): z.infer<typeof frontMatterSchema> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  // Lines are counted from the first `---`, which is line 1 of the file.
  const lineOf = (offset: number) => lineCounter.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error !== undefined) {
    throw new ArticleError(
      `${file}, line ${lineOf(error.pos[0])}: broken front matter (${error.message}); correct it, with quotation marks around a value that holds a colon`,
      { cause: error },
    );
  }
  if (!isMap(document.contents)) {
    throw new ArticleError(`${file}: the front matter holds no fields; write one "name: value" a line`);
  }
  const parsed = frontMatterSchema.safeParse(toNfc(toPlain(document, file)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map((part) => (typeof part === "symbol" ? String(part) : part)) ?? [];
  const node = nearestNode(document, path);
  const line = node === null ? "" : `, line ${lineOf(node)}`;
  const field = path.length === 0 ? "front matter" : path.join(".");
  throw new ArticleError(`${file}${line}: ${field}: ${issue?.message ?? "is invalid"}; correct the field`, {
    cause: parsed.error,
  });
}

/** The plain value of the front matter; refuses references that unfold without end. */
function toPlain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    throw new ArticleError(`${file}: the front matter refers to itself; write its values out`, { cause });
  }
}

/** Offset of the deepest part of the document on that path, or null. */
function nearestNode(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
): number | null {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return null;
}

/** Every string in NFC, so that a name or a quotation typed on another system equals the text. */
function toNfc(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(toNfc);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNfc(inner)]));
}
