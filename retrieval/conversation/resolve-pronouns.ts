import { hasVietnameseMarks } from "../../corpus/text/fold.js";
import { DateWords } from "../analysis/dates/date-words.js";
import { isStopWord } from "../analysis/stop-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import { findAskedDates } from "../query/asked-dates.js";
import { speakerMentions } from "../query/resolve-side.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import { type FoundPronoun, pronounsIn } from "./find-pronouns.js";
import type { PronounKind } from "./pronouns.js";
import type { Referents } from "./referents.js";
import { capitalised, tidy } from "./text-edits.js";

/** What came of it: the text with what was clear replaced, and which kinds were; none when nothing was clear. */
export interface Resolved {
  readonly text: string;
  readonly kinds: readonly PronounKind[];
}

/**
 * A question with its pronouns replaced by whom and what they mean. Null when it has none; one that is not clear
 * stays. A pronoun behind a speaker of the question's own means that one, and stays.
 */
export function resolvePronouns(
  text: string,
  referents: Referents,
  before: string,
  options: UnderstandOptions,
): Resolved | null {
  const tokens = tokensOf(text);
  const { accented } = new DateWords(text, tokens);
  const writing = writingOf(text);
  const mentions = speakerMentions(text, tokens, writing === "unknown" ? "en" : writing, options);
  const dates = findAskedDates(text, options.clock)?.spans ?? [];
  const isTime = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && dates.some(({ start, end }) => token.start >= start && token.end <= end);
  };
  let resolved = text;
  const kinds: PronounKind[] = [];
  const found = pronounsIn({
    tokens,
    accented,
    isTime,
    before,
    named: mentions.length,
    isVietnamese: writing.startsWith("vi"),
  });
  for (const pronoun of [...found].reverse()) {
    const isOwn = mentions.some(({ from }) => from < pronoun.from) && !ofTopic(pronoun.kind);
    const name =
      isOwn || (writing === "en" && hasAntecedent(tokens, pronoun))
        ? null
        : nameFor(pronoun.kind, referents, typedAs(tokens, pronoun));
    const [first, last] = [tokens[pronoun.from], tokens[pronoun.to - 1]];
    if (name === null || first === undefined || last === undefined) continue;
    if (pronoun.kind === "office") {
      const of = writing === "en" || tokens[pronoun.from - 1]?.form === "the" ? " of " : " ";
      resolved = `${resolved.slice(0, last.end)}${of}${name}${resolved.slice(last.end)}`;
      kinds.push(pronoun.kind);
      continue;
    }
    const link = pronoun.kind === "topic" ? aboutBetween(tokens[pronoun.from - 1], writing === "en") : "";
    resolved = `${resolved.slice(0, first.start)}${link}${name}${resolved.slice(last.end)}`;
    kinds.push(pronoun.kind);
  }
  if (found.length === 0) return null;
  const spoken = resolved.replace(/\b(say|said) about\b/giu, (_, verb: string) =>
    hasObject(text) ? `${verb} about` : verb.toLowerCase() === "say" ? "speak about" : "spoke about",
  );
  return { text: capitalised(tidy(spoken)), kinds };
}

/** True for what stands for the topic of the question before. */
export function ofTopic(kind: PronounKind): boolean {
  return kind === "topic" || kind === "thing";
}

/** "What did he say": the question word is what was said. */
function hasObject(text: string): boolean {
  return /\b(?:what|anything|something|more|much|which)\b/iu.test(text) || hasVietnameseMarks(text);
}

/** So many words of its own before a pronoun, and it means one of them: "Where was the army born and who led it?". */
const MOST_WORDS_BEFORE = 4;

function hasAntecedent(tokens: readonly Token[], { from, to }: FoundPronoun): boolean {
  if (to - from > 1) return false;
  return tokens.slice(0, from).filter(({ form }) => !isStopWord(form, "en")).length >= MOST_WORDS_BEFORE;
}

function typedAs(tokens: readonly Token[], { from, to }: FoundPronoun): string {
  return tokens
    .slice(from, to)
    .map(({ form }) => form)
    .join(" ");
}

function nameFor(kind: PronounKind, referents: Referents, typed: string): string | null {
  if (kind === "office") return referents.stateOfOffice(typed);
  const isGenitive = kind.endsWith("'s");
  const name =
    referents[(isGenitive ? kind.slice(0, -2) : kind) as Exclude<keyof Referents, "stateOfOffice">];
  return name !== null && isGenitive ? `${name}${name.endsWith("s") ? "'" : "'s"}` : name;
}

/** "did he say that" is of the topic, which is no sentence: "say about cyberspace". */
function aboutBetween(verb: Token | undefined, isEnglish: boolean): string {
  if (/^(?:say|said|says)$/u.test(verb?.form ?? "")) return "about ";
  return /^(?:nói|noi)$/u.test(verb?.form ?? "") && !isEnglish ? "về " : "";
}
