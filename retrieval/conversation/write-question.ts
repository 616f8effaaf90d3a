import type { Language } from "../../corpus/article.js";
import type { Asking } from "./follow-up.js";

/** What a question is written from; null for what it leaves open. */
export interface Slots {
  readonly speaker: string | null;
  readonly topic: string | null;
  /** With its preposition. */
  readonly dates: string | null;
}

/** "What did Vietnam say about cyberspace in 2020?" */
export function writeSpeech({ speaker, topic, dates }: Slots, language: Language): string {
  const phrases = SPEECH[language];
  const said =
    speaker === null
      ? phrases.anyone(topic ?? "")
      : topic === null
        ? phrases.something(speaker)
        : phrases.about(speaker, topic);
  return ended(said, dates);
}

/** "When did Vietnam speak about cyberspace?"; null when there is too little to ask of. */
export function writeFurther(
  asks: Asking,
  { speaker, topic, dates }: Slots,
  language: Language,
  noun: string | null,
): string | null {
  if (asks === "who" || asks === "who-else") {
    if (topic === null) return null;
    const stated =
      speaker === null || asks === "who-else"
        ? WHO[language][asks](topic)
        : WHO_FOR[language](speaker, topic);
    return ended(stated, dates);
  }
  if (asks === "how-many")
    return topic === null ? null : ended(HOW_MANY[language](topic, speaker, noun), dates);
  if (speaker === null) return topic === null ? null : ended(OF_TOPIC[language][asks](topic), dates);
  return ended(OF_SPEECH[language][asks](speaker, topic), dates);
}

const SPEECH = {
  vi: {
    about: (speaker: string, topic: string) => `${speaker} nói gì về ${topic}`,
    something: (speaker: string) => `${speaker} nói gì`,
    anyone: (topic: string) => `Có gì về ${topic}`,
  },
  en: {
    about: (speaker: string, topic: string) => `What did ${speaker} say about ${topic}`,
    something: (speaker: string) => `What did ${speaker} say`,
    anyone: (topic: string) => `What is there about ${topic}`,
  },
} as const;

type OfSpeaker = Exclude<Asking, "who" | "who-else" | "how-many">;

const OF_SPEECH: Record<Language, Record<OfSpeaker, (speaker: string, topic: string | null) => string>> = {
  vi: {
    when: (speaker, topic) => `${speaker} nói${vietnameseTopic(topic)} khi nào`,
    where: (speaker, topic) => `${speaker} nói${vietnameseTopic(topic)} ở đâu`,
    why: (speaker, topic) => `Vì sao ${speaker} nói${vietnameseTopic(topic)}`,
    how: (speaker, topic) => `${speaker} nói${vietnameseTopic(topic)} như thế nào`,
  },
  en: {
    when: (speaker, topic) => `When did ${speaker} speak${englishTopic(topic)}`,
    where: (speaker, topic) => `Where did ${speaker} speak${englishTopic(topic)}`,
    why: (speaker, topic) => `Why did ${speaker} speak${englishTopic(topic)}`,
    how: (speaker, topic) => `How did ${speaker} speak${englishTopic(topic)}`,
  },
};

const OF_TOPIC: Record<Language, Record<OfSpeaker, (topic: string) => string>> = {
  vi: {
    when: (topic) => `${topic} khi nào`,
    where: (topic) => `${topic} ở đâu`,
    why: (topic) => `Vì sao ${topic}`,
    how: (topic) => `${topic} như thế nào`,
  },
  en: {
    when: (topic) => `When was ${topic}`,
    where: (topic) => `Where was ${topic}`,
    why: (topic) => `Why ${topic}`,
    how: (topic) => `How was ${topic}`,
  },
};

const WHO: Record<Language, Record<"who" | "who-else", (topic: string) => string>> = {
  vi: { who: (topic) => `Ai nói về ${topic}`, "who-else": (topic) => `Còn ai khác nói về ${topic}` },
  en: { who: (topic) => `Who spoke about ${topic}`, "who-else": (topic) => `Who else spoke about ${topic}` },
};

/** Who spoke for a state: its position is what was asked for. */
const WHO_FOR: Record<Language, (speaker: string, topic: string) => string> = {
  vi: (speaker, topic) => `Ai nêu quan điểm của ${speaker} về ${topic}`,
  en: (speaker, topic) => `Who stated the position of ${speaker} on ${topic}`,
};

const HOW_MANY: Record<Language, (topic: string, speaker: string | null, noun: string | null) => string> = {
  vi: (topic, speaker, noun) =>
    `${speaker === null ? "Bao" : `Theo ${speaker}, bao`} nhiêu${noun === null ? "" : ` ${noun}`} liên quan đến ${topic}`,
  en: (topic, speaker, noun) =>
    `How many${noun === null ? "" : ` ${noun}`} with regard to ${topic}${speaker === null ? "" : `, according to ${speaker}`}`,
};

function vietnameseTopic(topic: string | null): string {
  return topic === null ? "" : ` về ${topic}`;
}

function englishTopic(topic: string | null): string {
  return topic === null ? "" : ` about ${topic}`;
}

function ended(sentence: string, dates: string | null): string {
  return `${sentence}${dates === null ? "" : ` ${dates}`}?`;
}
