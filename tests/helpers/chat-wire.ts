import { type ChatScript, chunksOf } from "./chat-script.js";

/** What the whole of a script is on the wire: OpenAI's `chat.completion`, an error, or the raw text. */
export function wholeBody(script: ChatScript, model: string): string {
  if (script.says === "raw") return script.text;
  if (script.says === "error") {
    return JSON.stringify({ error: { message: script.text, type: "scripted", param: null, code: null } });
  }
  const message = { role: "assistant", content: null, refusal: null, ...saying(script, script.text) };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: finishReason(script) }];
  return JSON.stringify({ ...envelope("chat.completion", model), choices, ...usageOf(script) });
}

/** The data of a script's events as OpenAI sends them: the role, the words, the end, the counts, [DONE]. */
export function eventsOf(script: ChatScript, model: string, withUsage: boolean): string[] {
  const chunk = (choices: readonly object[], more: object = {}): string =>
    JSON.stringify({ ...envelope("chat.completion.chunk", model), choices, ...more });
  const delta = (said: object, end: string | null = null): string =>
    chunk([{ index: 0, delta: said, logprobs: null, finish_reason: end }]);
  const events = [delta({ role: "assistant", content: "", refusal: null })];
  for (const piece of chunksOf(script)) events.push(delta(saying(script, piece)));
  const end = finishReason(script);
  if (end !== null) {
    events.push(delta({}, end));
    if (withUsage && script.usage !== null) events.push(chunk([], usageOf(script)));
  }
  const isClosed = end !== null || script.ending === "no-finish";
  return isClosed && script.ending !== "no-done" ? [...events, "[DONE]"] : events;
}

function envelope(object: string, model: string): object {
  return { id: "chatcmpl-scripted", object, created: 1_600_000_000, model };
}

function saying({ says }: ChatScript, piece: string): object {
  return says === "refusal" ? { refusal: piece } : { content: piece };
}

function finishReason({ ending }: ChatScript): string | null {
  if (ending === "length" || ending === "content_filter") return ending;
  return ending === "done" || ending === "no-done" ? "stop" : null;
}

function usageOf({ usage }: ChatScript): object {
  if (usage === null) return {};
  const { promptTokens, completionTokens } = usage;
  const counts = { prompt_tokens: promptTokens, completion_tokens: completionTokens };
  return { usage: { ...counts, total_tokens: promptTokens + completionTokens } };
}
