import { ArticleError } from "./errors.js";
import type { Speaker } from "./speaker.js";
import type { CreditOverride, SpeakerOverride } from "./stored-article.js";
import type { TextSpan } from "./text/sentences.js";

const QUOTATION = /“([^”]+)”|"([^"]+)"|«([^»]+)»/gu;

/**
 * Puts the operator's credits in the place of those that were read from the text: a credit replaces every
 * span that overlaps its quote, `none` removes all of its paragraph.
 *
 * @param file how errors call the article
 * @throws ArticleError when a paragraph does not exist or a quote does not stand in it exactly once
 */
export function applyOverrides(
  paragraphs: readonly string[],
  speakers: readonly (readonly Speaker[])[],
  overrides: readonly SpeakerOverride[],
  file: string,
): Speaker[][] {
  for (const { paragraph } of overrides) {
    if (paragraph >= paragraphs.length) {
      throw new ArticleError(
        `${file}: speakers: there is no paragraph ${paragraph}; its paragraphs are 0 to ${paragraphs.length - 1}`,
      );
    }
  }
  return paragraphs.map((text, index) => {
    const own = overrides.filter((override) => override.paragraph === index);
    const credits = own.flatMap((override) => ("none" in override ? [] : [creditOf(override, text, file)]));
    const removesAll = own.some((override) => "none" in override);
    const kept = removesAll
      ? []
      : (speakers[index] ?? []).filter((read) => !credits.some((credit) => overlap(read, credit)));
    return [...kept, ...credits].sort((one, other) => one.start - other.start);
  });
}

function creditOf(override: CreditOverride, text: string, file: string): Speaker {
  const { paragraph, quote, speech: stated, name, role, country, organisation, ...rest } = override;
  const start = text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) {
    const fault = start < 0 ? "does not stand in" : "stands more than once in";
    throw new ArticleError(
      `${file}: speakers: the quote "${shorten(quote)}" ${fault} paragraph ${paragraph}; copy ${start < 0 ? "the words as they stand there" : "more of the sentence"}`,
    );
  }
  const end = start + quote.length;
  const marked = quotationsIn(text, start, end);
  const speech = stated ?? speechOf(marked, start, end);
  const directWords = marked.length > 0 ? marked : [{ start, end }];
  return {
    name: name ?? null,
    role: role ?? null,
    country: country ?? null,
    organisation: organisation ?? null,
    speech,
    start,
    end,
    ...rest,
    ...(speech === "indirect" ? {} : { directWords }),
  };
}

/** What stands between quotation marks inside the span. */
function quotationsIn(text: string, start: number, end: number): TextSpan[] {
  return [...text.slice(start, end).matchAll(QUOTATION)].map((match) => ({
    start: start + match.index + 1,
    end: start + match.index + match[0].length - 1,
  }));
}

/** Direct when the span is one quotation, mixed when it holds some, indirect without any. */
function speechOf(marked: readonly TextSpan[], start: number, end: number): Speaker["speech"] {
  const [first] = marked;
  if (first === undefined) return "indirect";
  return marked.length === 1 && first.start === start + 1 && first.end >= end - 2 ? "direct" : "mixed";
}

function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
