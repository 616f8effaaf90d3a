import type { Language } from "../article.js";
import type { Speaker } from "../speaker.js";
import { announcesInterview, answerPrefixLength, isFirstPerson, isQuestion } from "./interview.js";
import type { Person } from "./person.js";
import { Persons } from "./persons.js";
import { creditQuotations, isOnlyQuotations, onlySpeaker } from "./quotation-credit.js";
import { quotationsOf } from "./quotations.js";
import { type Sentence, sentencesForGrammar } from "./sentence.js";
import { readSentence } from "./sentence-statements.js";
import type { Identified } from "./speaker-identity.js";
import { speakerOf } from "./statement.js";

/** What attribution needs of an article. */
export interface ArticleText {
  readonly title: string;
  /** ISO date or null. */
  readonly publishedAt: string | null;
  readonly language: Language;
  readonly captions?: readonly string[];
  /** Body paragraphs in order, NFC. */
  readonly paragraphs: readonly string[];
}

/** A paragraph that is the text of a photograph: it ends with the photograph's credit. */
const CAPTION =
  /^(?:ảnh|photo|hình)\s*:|\((?:ảnh|nguồn|photo|image|source|credit|hình|file photo|ảnh minh họa)\s*[:)][^()]*\)?\s*\.?$/iu;

/**
 * Who says what in an article: for each paragraph its speakers, in the order of their `start`.
 *
 * The article is read once from top to bottom with a memory of the persons it introduces. A statement is
 * credited only where a subject and a reporting verb, "theo …", a colon or an interview say whose it is;
 * everything else is the reporter's. Offsets are UTF-16 units of the paragraph as given.
 */
export function attributeArticle(article: ArticleText): Speaker[][] {
  const reader = new ArticleReader(article);
  return article.paragraphs.map((text, paragraph) => reader.read(text, paragraph));
}

class ArticleReader {
  private readonly persons = new Persons();
  private readonly hosts = new Set<string>();
  private sentence = 0;
  /** Whose quotation the paragraph before left open, or announced with a colon. */
  private open: readonly Identified[] = [];
  /** The only speaker of the paragraph before: a next one without a subject goes on with what was said. */
  private carried: readonly Identified[] = [];
  private interviewee: Person | null = null;
  private answering = false;

  constructor(private readonly article: ArticleText) {}

  read(text: string, paragraph: number): Speaker[] {
    const carried = this.carried;
    this.carried = [];
    if (CAPTION.test(text)) return [];
    if (isQuestion(text)) {
      this.interviewee ??= this.onlyPerson();
      this.answering = true;
      this.answered = false;
      this.open = [];
      return [];
    }
    const sentences = sentencesForGrammar(text, this.article.language);
    const answer = this.answering ? this.readAnswer(text, sentences) : null;
    if (answer !== null) return answer;
    const speakers = this.asAnswer(text, this.readSentences(text, sentences, paragraph, carried));
    if (announcesInterview(text)) this.interviewee = this.onlyPerson() ?? this.interviewee;
    return speakers.sort((a, b) => a.start - b.start);
  }

  private readSentences(
    text: string,
    sentences: readonly Sentence[],
    paragraph: number,
    carried: readonly Identified[],
  ): Speaker[] {
    const speakers: Speaker[] = [];
    let previous: readonly Identified[] = [];
    let quoted: readonly Identified[] = this.open;
    let unclaimed: Sentence | null = null;
    const spoke: Identified[] = [];
    const acted: Identified[] = [];
    for (const sentence of sentences) {
      this.sentence++;
      if (isOnlyQuotations(sentence)) {
        if (quoted.length > 0) speakers.push(...creditQuotations(sentence, quoted));
        else unclaimed = sentence;
        continue;
      }
      const reading = readSentence(sentence, {
        persons: this.persons,
        publishedAt: this.article.publishedAt,
        paragraph,
        sentence: this.sentence,
        hosts: this.hosts,
        previous,
        carried: sentence === sentences[0] ? carried : [],
      });
      spoke.push(...reading.identified, ...reading.pointing);
      acted.push(...reading.subjects);
      speakers.push(...reading.speakers);
      // "“…!” Ông X nói." — the words stand in the sentence before.
      const speaking = reading.identified.length > 0 ? reading.identified : reading.pointing;
      if (unclaimed !== null && reading.speakers.length === 0)
        speakers.push(...creditQuotations(unclaimed, reading.pointing));
      unclaimed = null;
      previous = speaking;
      const direct =
        reading.speakers.some(({ speech }) => speech === "direct") || reading.pointing.length > 0;
      quoted = direct ? speaking : [];
    }
    // "Thủ tướng X khai mạc hội nghị." Then: "Đồng thời, đề nghị …".
    this.carried = onlySpeaker(spoke.length > 0 ? spoke : acted);
    const last = quotationsOf(text).at(-1);
    const announces = /:\s*$/u.test(text);
    this.open =
      (last !== undefined && !last.closed) || announces ? (quoted.length > 0 ? quoted : previous) : [];
    return speakers;
  }

  /** The answer to the question before, in the interviewee's own words; null when this is no answer. */
  private readAnswer(text: string, sentences: readonly Sentence[]): Speaker[] | null {
    const person = this.interviewee;
    if (person === null) return null;
    const labelled = labelOf(text, person);
    const start = labelled ?? answerPrefixLength(text);
    const isFirst = !this.answered;
    if (start === 0 && !isFirst && !isFirstPerson(text)) return null;
    if (start === 0 && mentions(text, person) && !isFirstPerson(text)) return null;
    if (
      start === 0 &&
      sentences.some((sentence) => /^(?:ông|bà|he|she)$/u.test(sentence.tokens[0]?.lower ?? "")) &&
      !isFirstPerson(text)
    )
      return null;
    this.answered = true;
    const extent = { start, end: text.length };
    const identity = {
      name: person.name,
      role: person.role,
      country: person.country,
      organisation: person.organisation,
    };
    return [speakerOf(identity, extent, "direct", [extent], {})];
  }

  /** "Ông Lê Văn Hùng: …" after a question, when nobody had been introduced: his words to the end. */
  private asAnswer(text: string, speakers: Speaker[]): Speaker[] {
    const label = /^([^:.“"]{2,80}):\s+/u.exec(text)?.[0].length;
    const [first] = speakers;
    if (!this.answering || label === undefined || first?.start !== label || first.name === null)
      return speakers;
    const extent = { start: label, end: text.length };
    this.interviewee ??= this.onlyPerson();
    return [{ ...first, ...extent, speech: "direct", directWords: [extent] }];
  }

  private answered = false;

  private onlyPerson(): Person | null {
    const [only, second] = this.persons.all;
    return only !== undefined && second === undefined ? only : null;
  }
}

/** "Đại sứ Tạ Thu Uyên: " before an answer: its length; null when the paragraph has no such label. */
function labelOf(text: string, person: Person): number | null {
  const match = /^([^:.“"]{2,60}):\s+/u.exec(text);
  if (match === null || !mentions(match[1] ?? "", person)) return null;
  return match[0].length;
}

function mentions(text: string, person: Person): boolean {
  const last = person.name.split(" ").at(-1) ?? person.name;
  return text.includes(person.name) || text.split(/[^\p{L}-]+/u).includes(last);
}
