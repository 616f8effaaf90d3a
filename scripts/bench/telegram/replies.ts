import type { Exchange, Seen } from "./messages.js";

type Asked = Pick<Exchange, "said" | "seen">;

/** From each question that has a reply to the first one, in milliseconds, in the order of the questions. */
export function waitsMs(asked: Asked): number[] {
  const replies = firstReplies(asked);
  return asked.said.flatMap(({ messageId, atMs }) => {
    const reply = replies.get(messageId);
    return reply === undefined ? [] : [reply.atMs - atMs];
  });
}

/** Whether in every chat the replies came in the order of the questions. */
export function isInOrder(asked: Asked): boolean {
  /** By chat; a later message has a higher id. */
  const latest = new Map<number, number>();
  return [...firstReplies(asked)].every(([messageId, { chatId }]) => {
    const isLater = messageId > (latest.get(chatId) ?? 0);
    latest.set(chatId, messageId);
    return isLater;
  });
}

/** By the question's message, in the order in which they came. */
function firstReplies({ seen }: Asked): Map<number, Seen> {
  const replies = new Map<number, Seen>();
  for (const one of seen) {
    if (one.repliesTo !== undefined && !replies.has(one.repliesTo)) replies.set(one.repliesTo, one);
  }
  return replies;
}
