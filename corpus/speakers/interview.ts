const QUESTION_PREFIX =
  /^(?:PV|Phóng viên|P\.V|Hỏi|Q|Question|Interviewer|MC|Nhà báo|TG&VN|Báo [\p{L} ]{2,30}|Host)\s*[:.]\s/iu;
const ANSWER_PREFIX = /^(?:TL|Trả lời|Đáp|A|Answer)\s*:\s*/u;
const ADDRESS = /^(?:(?:xin )?thưa|xin (?:ông|bà|đại sứ|bộ trưởng)|theo (?:ông|bà),)/iu;
const INTERVIEW =
  /phỏng vấn|trả lời (?:báo|câu hỏi|phóng viên)|trao đổi với|interview|spoke (?:to|with)|talked (?:to|with)|answers|sat down with/iu;

/** Whether a paragraph is the reporter's question. */
export function isQuestion(text: string): boolean {
  return QUESTION_PREFIX.test(text) || (ADDRESS.test(text) && /\?["”]?$/u.test(text));
}

/** Whether a paragraph tells that somebody is interviewed. */
export function announcesInterview(text: string): boolean {
  return INTERVIEW.test(text);
}

/** How many units of an answer are its label ("A: "). */
export function answerPrefixLength(text: string): number {
  return ANSWER_PREFIX.exec(text)?.[0].length ?? 0;
}

/** Whether the words are somebody's own: a first person outside quotation marks. */
export function isFirstPerson(text: string): boolean {
  return /(?:^|[\s“"(])(?:tôi|chúng tôi|chúng ta|I|we|We|our|Our|my|My|us)(?=[\s,.;:!?)]|$)/iu.test(text);
}
