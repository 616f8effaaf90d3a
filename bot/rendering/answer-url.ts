import type { AnsweredWith } from "./button-rows.js";
import { code, type Fragment, link, text } from "./fragment.js";

/** The address that opens a stored answer with its evidence in the bot's own chat. */
export function answerUrl({ answerId, botName }: Pick<AnsweredWith, "answerId" | "botName">): string {
  return `https://t.me/${botName}?start=a_${answerId}`;
}

/**
 * An answer's id as it stands at its end: a link to the answer, which forwarding keeps. Where no bot is known
 * it is code, which can be copied with one tap. In neither does Telegram take it for a hashtag.
 */
export function answerIdLink(answerId: string, botName: string | undefined): Fragment {
  const label = `#${answerId}`;
  return botName === undefined ? code(label) : link(answerUrl({ answerId, botName }), text(label));
}
