import { remembering } from "../../corpus/text/remembering.js";
import { sentencesOf, type TextSpan } from "../../corpus/text/sentences.js";
import { type Token, tokensOf } from "./tokenise.js";

/** A sentence of a text with its words. */
export interface ReadSentence extends TextSpan {
  /** As printed. */
  readonly words: string;
  /** Their offsets count from the beginning of the sentence. */
  readonly tokens: readonly Token[];
}

/** The sentences of a text in order. The paragraphs of the news are read for one question after the other. */
export const readSentences = remembering(300, (text: string): readonly ReadSentence[] =>
  sentencesOf(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    return { start, end, words, tokens: tokensOf(words) };
  }),
);
