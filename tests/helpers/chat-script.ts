import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const folder = fileURLToPath(new URL("../fixtures/chat/", import.meta.url));

const settings = z.strictObject({
  /** What the script is for, in words; nobody reads it but people. */
  about: z.string().optional(),
  status: z.int().min(200).max(599).default(200),
  headers: z.record(z.string(), z.string()).default({}),
  /**
   * What the text below is: what the model says, a refusal in its field of its own, the message of an error in
   * OpenAI's form, or the whole body of the response, byte for byte.
   */
  says: z.enum(["text", "refusal", "error", "raw"]).optional(),
  /** False: one JSON body, whatever was asked. True: streamed when the request asks for it. */
  streaming: z.boolean().default(true),
  /** Waited before each chunk, and before a body in one piece. */
  delayMs: z.number().min(0).default(0),
  chunk: z.enum(["words", "characters", "lines", "whole"]).default("words"),
  /**
   * What follows the last word:
   * - `done`: finish_reason "stop", the counts, [DONE]
   * - `length`, `content_filter`: the same with that finish_reason
   * - `no-done`: finish_reason "stop" and no [DONE]
   * - `no-finish`: [DONE] without a finish_reason
   * - `cut`: the body ends properly, with neither
   * - `reset`: the connection breaks
   * - `hang`: nothing more, the connection stays open
   *
   * With an empty text, `reset` and `hang` come before the response's headers.
   */
  ending: z
    .enum(["done", "length", "content_filter", "no-done", "no-finish", "cut", "reset", "hang"])
    .default("done"),
  /** Counts told by the server; streamed only when the request asks for them. */
  usage: z.strictObject({ promptTokens: z.int(), completionTokens: z.int() }).nullable().default(null),
});

/** How a scripted server answers one request. */
export interface ChatScript extends Omit<z.output<typeof settings>, "says" | "about"> {
  readonly says: "text" | "refusal" | "error" | "raw";
  readonly text: string;
}

/** A script with this text and these settings, the rest as in a file that leaves them out. */
export function chatScript(text: string, given: z.input<typeof settings> = {}): ChatScript {
  const { about: _, says, ...rest } = settings.parse(given);
  return { ...rest, says: says ?? (rest.status < 400 ? "text" : "error"), text };
}

/**
 * The script in `tests/fixtures/chat/NAME.txt`: settings in YAML between two lines `---`, then the text as it
 * is; only a text that is said lacks the file's last line break.
 */
export function loadChatScript(name: string): ChatScript {
  const file = readFileSync(`${folder}${name}.txt`, "utf8");
  const [, head, text] = /^---\n(.*?)^---\n(.*)$/msu.exec(file) ?? [];
  if (head === undefined || text === undefined) throw new Error(`${name}.txt has no settings between ---`);
  const given = (parse(head) ?? {}) as z.input<typeof settings>;
  return chatScript(given.says === "raw" ? text : text.replace(/\n$/u, ""), given);
}

/** The names of all scripts there are. */
export function chatScriptNames(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.replaceAll("\\", "/").slice(0, -".txt".length))
    .sort();
}

/** The text as the model says it, piece by piece. */
export function chunksOf({ text, chunk }: Pick<ChatScript, "text" | "chunk">): string[] {
  if (text === "") return [];
  if (chunk === "whole") return [text];
  if (chunk === "characters") return [...text];
  return text.match(chunk === "lines" ? /[^\n]*\n|[^\n]+/gu : /\s*\S+(?:\s+$)?|\s+$/gu) ?? [];
}
