import { readSentences } from "../../analysis/read-sentences.js";
import { speaksFor } from "../../query/asked-speaker.js";
import { isOfTime } from "../../search/time-match.js";
import type { AnswerRequest } from "../answerer.js";
import type { Evidence } from "../evidence.js";
import type { ActPhrase } from "./act-words.js";
import { partiesIn } from "./parties-in.js";
import type { Subject } from "./premise.js";
import { reportedActs } from "./reported-acts.js";
import { WordTable } from "./word-table.js";

/** Who does this is there; who speaks is nearer to what is asked. */
const PRESENCE = new WordTable<"spoke" | "came">({
  spoke:
    "phát biểu; có bài phát biểu; lên tiếng; trình bày; mở đầu; là người mở đầu; khai mạc; bế mạc; đọc diễn văn; speak; spoke; address; open; close; deliver a speech; delivered a speech; made a speech; gave a speech; brief",
  came: "tham dự; dự; tham gia; cũng tham gia; góp mặt; có mặt; chủ trì; điều hành; tổ chức; đứng ra tổ chức; tiếp; đón; gặp; hội kiến; hội đàm; thăm; sang thăm; đến thăm; tới thăm; tới; sang; đến; attend; chair; co-chair; preside; take part; took part; participate; join; host; meet; met; visit; receive; hold talks; held talks; travel; arrive",
});

const PLACE_WEIGHTS = { sentence: 1, paragraph: 0.75, title: 0.6 } as const;
/** Least support (0–1) of the topic, so that it was there and not elsewhere that they spoke. */
const LEAST_SUPPORT = 0.5;
/** What speaking counts more than being there. */
const SPOKE_BONUS = 0.3;

/**
 * Sentences of the reporter's that tell of the subject's speaking or being there, on the topic and of the time
 * that is asked about; best first. One that reports the subject's words tells what they said.
 */
export function presenceOf(
  subject: Subject,
  { query, nearest, support }: Pick<AnswerRequest, "query" | "nearest" | "support">,
): Evidence[] {
  const { speaker: asked, dates } = query;
  const isAnyTime = dates === null || dates.yearAssumed || (dates.from === null && dates.to === null);
  const ofTime = isAnyTime ? nearest : nearest.filter(({ passage }) => isOfTime(passage, dates));
  const found = ofTime.flatMap((ranked) => {
    const { text, article, speakers } = ranked.passage;
    const theirs = asked === null ? [] : speakers.filter((speaker) => speaksFor(speaker, asked));
    return readSentences(text).flatMap(({ start, end, words, tokens }) => {
      const sentence = { start, end };
      if (theirs.some((span) => span.start < end && start < span.end)) return [];
      const phrases = PRESENCE.find(tokens, "typed");
      if (phrases.length === 0) return [];
      const acts = phrases.map(({ from, to }): ActPhrase => ({ ...THERE, from, to }));
      const told = reportedActs(tokens, partiesIn(words, tokens, subject, []), acts).filter(
        ({ actors }) => actors !== null && actors.length > 0,
      );
      const isTold = phrases.filter(({ from }) => told.some(({ act }) => act.from === from));
      if (isTold.length === 0) return [];
      const places = [
        { text: words, weight: PLACE_WEIGHTS.sentence },
        { text, weight: PLACE_WEIGHTS.paragraph },
        { text: article.title, weight: PLACE_WEIGHTS.title },
      ];
      const evidence = {
        ranked,
        clause: sentence,
        quote: sentence,
        speaker: null,
        support: support.of(query.topic, places, article.language),
      };
      const bonus = isTold.some(({ value }) => value === "spoke") ? SPOKE_BONUS : 0;
      return [{ evidence, worth: evidence.support + bonus }];
    });
  });
  return found
    .filter(({ evidence }) => evidence.support >= LEAST_SUPPORT)
    .sort((one, other) => other.worth - one.worth)
    .map(({ evidence }) => evidence);
}

const THERE = { kind: "host", side: "for", isDenied: false } as const;
