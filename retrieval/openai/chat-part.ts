import OpenAI from "openai";
import { z } from "zod";
import type { ChatUsage } from "../chat/chat-model.js";
import { MalformedReply } from "./server-events.js";

/** What one chunk of a streamed reply, or a whole reply, says. */
export interface ChatPart {
  /** False for a chunk that only counts, or that keeps the connection alive. */
  readonly isOfReply: boolean;
  readonly text: string;
  readonly isRefusal: boolean;
  /** Why the reply ended, once it has: "stop", "length", "content_filter"… */
  readonly end: string | null;
  readonly usage: ChatUsage | null;
}

const said = z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish();

/** Only what is read of it; servers add fields, and leave out others. */
const body = z.object({
  choices: z.array(z.object({ delta: said, message: said, finish_reason: z.string().nullish() })).nullish(),
  // Servers that do not count say 0, which no prompt has.
  usage: z
    .object({ prompt_tokens: z.int().positive(), completion_tokens: z.int().nonnegative() })
    .nullish()
    .catch(null),
  error: z.unknown().optional(),
});

/**
 * @param json a chunk (`chat.completion.chunk`) or a whole reply (`chat.completion`)
 * @throws MalformedReply, or the SDK's error when the server failed after it had promised a reply
 */
export function readChatPart(json: string): ChatPart {
  const { choices, usage, error } = parse(json);
  if (error !== undefined && error !== null) throw lateError(error);
  const choice = choices?.[0];
  const message = choice?.delta ?? choice?.message;
  return {
    isOfReply: choice !== undefined,
    text: message?.content ?? "",
    isRefusal: (message?.refusal ?? "") !== "",
    end: choice?.finish_reason ?? null,
    usage: usage ? { promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens } : null,
  };
}

function parse(json: string): z.infer<typeof body> {
  try {
    return body.parse(JSON.parse(json));
  } catch (cause) {
    throw new MalformedReply("answered something that is no reply", { cause });
  }
}

/** A gateway puts the status that its own server gave into `code`. */
function lateError(error: unknown): Error {
  const { code } = error as { readonly code?: unknown };
  const status = typeof code === "number" && code >= 400 && code < 600 ? code : 500;
  const details = typeof error === "object" ? error : { message: String(error) };
  return OpenAI.APIError.generate(status, { error: details ?? {} }, undefined, new Headers());
}
