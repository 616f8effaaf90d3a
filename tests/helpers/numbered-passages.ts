import type { ChatMessage } from "../../retrieval/chat/chat-model.js";
import { type ChatScript, loadChatScript } from "./chat-script.js";
import { shownPassages } from "./fake-chat.js";
import type { ScriptedChat } from "./scripted-chat-server.js";

/** Where a fixture leaves open which number a passage will have; inside are words of it. */
const PLACE = /\{\{passage containing "([^"]+)"\}\}/gu;

/**
 * The text of a fixture with the numbers under which the prompt shows its passages.
 *
 * @throws when the prompt shows no passage with the words
 */
export function withPassageNumbers(text: string, messages: readonly ChatMessage[]): string {
  const shown = shownPassages({ messages, maxOutputTokens: 0 });
  return text.replace(PLACE, (_, words: string) => {
    const passage = shown.find((one) => one.text.includes(words));
    if (passage === undefined) throw new Error(`no passage that is shown contains "${words}"`);
    return String(passage.paragraph);
  });
}

/** `tests/fixtures/chat/content/NAME.txt` for a scripted server, said otherwise if need be. */
export function content(name: string, otherwise: Partial<ChatScript> = {}): ScriptedChat {
  const script = { ...loadChatScript(`content/${name}`), ...otherwise };
  return ({ body }) => {
    const messages = body.messages as readonly ChatMessage[];
    return { ...script, text: withPassageNumbers(script.text, messages) };
  };
}
