import type { MessageEntity } from "grammy/types";

const DETECTED = /(?<=^|[\s(])(?:\/[a-zA-Z0-9_]{1,32}(?:@[a-zA-Z0-9_]{3,32})?|@[a-zA-Z0-9_]{3,32})(?![\w/])/g;

/** Commands and mentions in a text, which Telegram marks by itself in what people and bots write. */
export function detectEntities(text: string, marked: readonly MessageEntity[] = []): MessageEntity[] {
  const detected: MessageEntity[] = [];
  for (const match of text.matchAll(DETECTED)) {
    const offset = match.index;
    const length = match[0].length;
    const isInsideCode = marked.some(
      ({ type, ...it }) =>
        (type === "code" || type === "pre") && it.offset <= offset && offset < it.offset + it.length,
    );
    if (isInsideCode) continue;
    detected.push({ type: match[0].startsWith("/") ? "bot_command" : "mention", offset, length });
  }
  return detected;
}
