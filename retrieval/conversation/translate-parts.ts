import type { Language } from "../../corpus/article.js";
import { foldedWords } from "../analysis/folded-words.js";
import { tokensOf } from "../analysis/tokenise.js";
import type { LexiconConcept } from "../lexicon/lexicon.js";
import { findAskedDates } from "../query/asked-dates.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import { writeDates } from "./settle-dates.js";
import { speakerText } from "./speaker-text.js";
import type { QuestionParts } from "./take-apart.js";
import type { Slots } from "./write-question.js";

/**
 * The parts of a question in a language: the names of states and the times are translated, and a topic that
 * the lexicon has as one word or compound; other topics and names stay as they were typed.
 */
export function slotsIn(language: Language, parts: QuestionParts, options: UnderstandOptions): Slots {
  const { text, speaker, topic, dates } = parts;
  const isSame = parts.language === language;
  const typedDates = dates.map(({ start, end }) => text.slice(start, end)).join(" ");
  return {
    speaker:
      speaker === null
        ? null
        : isSame
          ? text.slice(speaker.start, speaker.end)
          : speakerText(speaker.asked, language),
    topic: topic === null ? null : isSame ? topic.text : translatedTopic(topic.text, language, options),
    dates: typedDates === "" ? null : isSame ? typedDates : translatedDates(typedDates, language, options),
  };
}

function translatedDates(typed: string, language: Language, { clock }: UnderstandOptions): string {
  const dates = findAskedDates(typed, clock);
  return (dates === null ? null : writeDates(dates, language)) ?? typed;
}

/** The best known form of the surest concept. */
function translatedTopic(topic: string, language: Language, { lexicon }: UnderstandOptions): string {
  const typed = topic.replace(/^(?:the|việc|vấn đề)\s+/iu, "");
  const key = tokensOf(typed)
    .map(({ form }) => form)
    .join(" ");
  const readings =
    language === "vi"
      ? lexicon.english(key)
      : [
          ...lexicon.vietnamese(key),
          ...(lexicon.vietnamese(key).length > 0 ? [] : lexicon.folded(foldedWords(typed))),
        ];
  const best = [...readings].sort((a, b) => b.weight - a.weight)[0]?.concept;
  const form =
    best === undefined ? undefined : language === "vi" ? best.vietnamese[0]?.key : nounOf(best.english);
  if (form === undefined) return topic;
  // "Biển Đông" is a name, "biến đổi khí hậu" is none.
  const isName = typed.split(" ").every((word) => /^\p{Lu}/u.test(word));
  return isName ? form.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : form;
}

/** Of "cyber" and "cyberspace" the longer can stand alone. */
function nounOf(forms: LexiconConcept["english"]): string | undefined {
  const most = Math.max(...forms.map(({ weight }) => weight));
  return forms
    .filter(({ weight }) => weight === most)
    .map(({ key }) => key)
    .sort((a, b) => b.length - a.length)[0];
}
