/**
 * What the buttons carry in their callback data, at most 64 bytes of it (Bot API, InlineKeyboardButton): a
 * letter or a word for the feature, and what it needs to find the rest again in the store. A press that
 * matches none of these comes from another version of the bot.
 */
export const PRESS = {
  /** An example question: its language and position. */
  example: /^ask:([a-z]{2}):(\d{1,2})$/,
  /** A question drawn from the articles: the number under which it is stored. */
  starter: /^go:(\d{1,9})$/,
  /** A page of the newest articles. */
  latest: /^latest:(\d{1,6})$/,
  /** A page of the articles that have a word: page and word. */
  articles: /^with:(\d{1,6}):(.{1,64})$/u,
  /** The interface language, or "auto" for that of the reader's Telegram. */
  language: /^lang:(vi|en|auto)$/,
  /** In which style answers come. */
  style: /^style:(html|rich)$/,
  /** A vote on an answer: the answer's id, and what the reader thinks of it or finds wrong; or back to the vote. */
  feedback: /^fb:([0-9a-z]{8}):(good|bad|back|speaker|quotation|off-topic|incomplete|other)$/,
  /** A quotation's paragraph: answer, citation; with an offset, the message shows that neighbour instead. */
  evidence: /^ev:([0-9a-z]{8}):(\d{1,3})(?::(-?\d{1,2}))?$/,
  /** Other sources in the place of those that stand there: answer, what a source's button does, page from 0. */
  sourcePage: /^ep:([0-9a-z]{8}):(ev|es):(\d{1,2})$/,
  /** Citations as plain text: answer, and a citation unless it is all of them. */
  copy: /^ec:([0-9a-z]{8})(?::(\d{1,3}))?$/,
  /** What the asked speaker said on the answer's topic, by date: answer. */
  timelineOfAnswer: /^et:([0-9a-z]{8})$/,
  /** A report: answer, and a citation once it is known which. */
  report: /^er:([0-9a-z]{8})(?::(\d{1,3}))?$/,
  /** The citation that a reader has chosen to report, in the message that asked which. */
  reportChoice: /^es:([0-9a-z]{8}):(\d{1,3})$/,
  /** No report after all, in the message that asked which. */
  reportBack: /^eb:([0-9a-z]{8})$/,
  /** What is wrong with a reported citation: answer, citation, kind of fault. */
  reportReason: /^en:([0-9a-z]{8}):(\d{1,3}):([a-z]{1,10})$/,
} as const satisfies Record<string, RegExp>;

/** Presses that their feature answers itself, with a notice to the reader; all others are taken note of at once. */
const WITH_NOTICE: readonly RegExp[] = [PRESS.feedback];

export function isKnownPress(data: string): boolean {
  return Object.values(PRESS).some((pattern) => pattern.test(data));
}

export function hasOwnNotice(data: string): boolean {
  return WITH_NOTICE.some((pattern) => pattern.test(data));
}
