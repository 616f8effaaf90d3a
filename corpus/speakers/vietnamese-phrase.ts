import { commonNounEnd } from "./common-nouns.js";
import { companyEnd } from "./company-names.js";
import { fieldEnd, nameRunEnd } from "./name-run.js";
import { capitalCompoundEnd, compoundEnd } from "./noun-compounds.js";
import { VIETNAMESE_ORGANISATION_HEADS } from "./organisations.js";
import { type Sentence, verbAt } from "./sentence.js";
import { VIETNAMESE_OFFICES } from "./vietnamese-offices.js";
import { mayOpenFullName } from "./vietnamese-surnames.js";

/** Words before a name or alone that tell the sex: "ông", "bà", "anh", "chị", "cô". */
export const HONORIFICS: ReadonlyMap<string, "male" | "female"> = new Map([
  ["ông", "male"],
  ["anh", "male"],
  ["bà", "female"],
  ["chị", "female"],
  ["cô", "female"],
]);

/** Words that end a noun phrase: auxiliaries, prepositions, conjunctions, verbs of the ceremony. */
const STOPS = new Set(
  (
    "đã đang vừa mới cũng không chưa chẳng sẽ có là được bị do bởi mà thì khi sau trước nhằm để vì nếu như tại ở trong " +
    "trên từ tới đến vào với hôm ngày sáng chiều tối tuần vẫn còn lại tiếp đồng nên phải cần muốn dự thăm gặp đón chủ chào trao " +
    "ký tham cùng rời ra dẫn phát tổ hội trả từng liên tục thẳng một nhiều lần nhưng song rằng qua cho thấy nói trích gửi đưa"
  ).split(" "),
);

/** Lower-case words that may continue a role after the state or body it names. */
const CONTINUES = new Set("tại ở bên phụ về của kiêm và đang hiện đặc khu".split(" "));

/** After an honorific a name may be a country's syllable: "Ông Đức", "Bà Nga". */
export function givenNameEnd(sentence: Sentence, start: number): number | null {
  const token = sentence.tokens[start];
  if (token?.kind !== "word" || !token.capital) return null;
  const run = nameRunEnd(sentence, start);
  if (run !== null) return run;
  const named = sentence.countries.get(start);
  if (named !== undefined && named.kind === "name" && named.end === start + 1) return start + 1;
  return null;
}

interface Phrase {
  readonly end: number;
  readonly nameStart: number | null;
  readonly nameEnd: number | null;
  readonly gender: "male" | "female" | null;
}

/** Follows a role or an organisation from `from` (its head) to its end, and to the name after it if any. */
export function consumePhrase(
  sentence: Sentence,
  from: number,
  afterHead: number,
  named: boolean,
): Phrase | null {
  const { tokens } = sentence;
  const ended = (end: number): Phrase => ({ end, nameStart: null, nameEnd: null, gender: null });
  let affiliated = false;
  let institution = VIETNAMESE_OFFICES.at(tokens, from) === null;
  for (let at = afterHead; at <= tokens.length; ) {
    const token = tokens[at];
    if (token === undefined || at - from > 18) return token === undefined ? ended(at) : null;
    if (token.kind === "bracket") {
      at++;
      continue;
    }
    if (token.kind !== "word") return ended(at);
    if (verbAt(sentence, at) !== null) return ended(at);
    const place = sentence.countries.get(at) ?? sentence.organisations.get(at);
    const honorific = HONORIFICS.get(token.lower);
    if (named && honorific !== undefined && !token.capital && place === undefined) {
      const nameEnd = givenNameEnd(sentence, at + 1);
      if (nameEnd !== null) return { end: nameEnd, nameStart: at + 1, nameEnd, gender: honorific };
    }
    if (place !== undefined) {
      at = place.end;
      affiliated = true;
      continue;
    }
    if (token.capital) {
      const head = VIETNAMESE_ORGANISATION_HEADS.at(tokens, at) ?? VIETNAMESE_OFFICES.at(tokens, at);
      if (head !== null) {
        institution ||= VIETNAMESE_OFFICES.at(tokens, at) === null;
        at = head.end;
        continue;
      }
      const field = fieldEnd(sentence, at) ?? commonNounEnd(tokens, at) ?? capitalCompoundEnd(sentence, at);
      if (field !== null) {
        at = field;
        continue;
      }
      const run = nameRunEnd(sentence, at);
      // "Quỹ Bảo vệ Rừng Ngập Mặn": more of the institution.
      const isTitle = institution && run !== null && (run - at === 1 || !mayOpenFullName(tokens, at));
      if (run !== null && !isTitle && isPersonHere(sentence, at, run)) {
        if (!named && run - at > 1) return null;
        // "Các quốc gia Arab": a crowd has no name.
        if (!named) {
          at = run;
          continue;
        }
        // "Giám đốc Samsung Electronics Han Jong-hee": the company belongs to the role.
        const company = companyEnd(sentence, at, run);
        if (company !== null) {
          at = company;
          continue;
        }
        return { end: run, nameStart: at, nameEnd: run, gender: null };
      }
      at = run !== null && run - at > 1 ? run : at + 1;
      affiliated = false;
      continue;
    }
    if (/^(?:tại|ở)$/u.test(token.lower) && isPlace(sentence, at + 1)) {
      at++;
      continue;
    }
    const compound = affiliated ? null : compoundEnd(sentence, at);
    if (compound !== null) {
      at = compound;
      continue;
    }
    if (STOPS.has(token.lower) || isAdopting(sentence, at)) return ended(at);
    if (affiliated && !CONTINUES.has(token.lower)) return ended(at);
    if (token.lower === "cạnh" || token.lower === "trách") affiliated = false;
    // "Đại sứ Nga và Đại sứ Trung Quốc", "Đại sứ Pháp và Đức": another agent, not more of the role.
    if (token.lower === "và" && (affiliated || opensAgent(sentence, at + 1))) return ended(at);
    if (CONTINUES.has(token.lower)) affiliated = false;
    at++;
  }
  return null;
}

/** "thông qua" after a subject is what it does: it adopts. */
function isAdopting({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.lower === "thông" && tokens[at + 1]?.lower === "qua";
}

function opensAgent(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (HONORIFICS.has(tokens[at]?.lower ?? "")) return true;
  const head = VIETNAMESE_ORGANISATION_HEADS.at(tokens, at) ?? VIETNAMESE_OFFICES.at(tokens, at);
  return head !== null && (tokens[at]?.capital ?? false);
}

function isPlace(sentence: Sentence, at: number): boolean {
  return (
    sentence.countries.has(at) ||
    sentence.organisations.has(at) ||
    (sentence.tokens[at]?.capital ?? false) ||
    (/^(?:khu|châu|miền|nước)$/u.test(sentence.tokens[at]?.lower ?? "") &&
      (sentence.tokens[at + 1]?.lower ?? "") !== "này")
  );
}

/** Whether the run of capitals ends a role as a person's name and is not part of the role. */
function isPersonHere(sentence: Sentence, start: number, end: number): boolean {
  const { tokens } = sentence;
  const before = tokens[start - 1];
  if (
    before !== undefined &&
    /^(?:châu|tỉnh|phố|vùng|miền|bang|trường|học|viện|ty|đoàn|quỹ|hãng|báo|tờ|về|của|cho|trách|vì|tại|ở)$/u.test(
      before.lower,
    )
  ) {
    return false;
  }
  const next = tokens[end];
  if (end - start >= 2) return true;
  // One capital: a name only where nothing of the role can follow.
  if (next === undefined || next.kind !== "word" || next.capital) return true;
  return STOPS.has(next.lower) || verbAt(sentence, end) !== null || CONTINUES.has(next.lower);
}
