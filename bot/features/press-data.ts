/**
 * What the buttons carry in their callback data, at most 64 bytes of it (Bot API, InlineKeyboardButton): a
 * letter or a word for the feature, and what it needs to find the rest again in the store. A press that
 * matches none of these comes from another version of the bot.
 */
export const PRESS = {
  /** An example question: its language and position. */
  example: /^ask:([a-z]{2}):(\d{1,2})$/,
} as const satisfies Record<string, RegExp>;

/** Presses that their feature answers itself, with a notice to the reader; all others are taken note of at once. */
const WITH_NOTICE: readonly RegExp[] = [];

export function isKnownPress(data: string): boolean {
  return Object.values(PRESS).some((pattern) => pattern.test(data));
}

export function hasOwnNotice(data: string): boolean {
  return WITH_NOTICE.some((pattern) => pattern.test(data));
}
