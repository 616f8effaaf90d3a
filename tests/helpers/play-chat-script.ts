import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { ChatScript } from "./chat-script.js";
import { eventsOf, wholeBody } from "./chat-wire.js";
import type { ChatCall } from "./scripted-chat-server.js";

/** Time for what was written to reach the client, before the connection breaks. */
const UNDERWAY_MS = 15;

/** What the server is told while a script is played. */
interface Stage {
  note(line: string): void;
  breakOff(): void;
}

/** Answers one request as the script says; resolves when nothing more will be written. */
export async function playScript(
  script: ChatScript,
  { body }: ChatCall,
  outgoing: ServerResponse,
  { note, breakOff }: Stage,
): Promise<void> {
  const { says, text, ending, delayMs } = script;
  const breaks = ending === "reset" || ending === "hang";
  if (breaks && text === "") return ending === "reset" ? breakOff() : undefined;
  const isStreamed = script.streaming && body.stream === true && (says === "text" || says === "refusal");
  const type = isStreamed ? "text/event-stream; charset=utf-8" : "application/json";
  outgoing.writeHead(script.status, { "content-type": type, ...script.headers });
  outgoing.flushHeaders();
  const withUsage = body.stream_options?.include_usage === true;
  const lines = isStreamed
    ? eventsOf(script, body.model, withUsage).map((event) => `data: ${event}`)
    : [wholeBody(script, body.model)];
  for (const line of lines) {
    if (delayMs > 0) await delay(delayMs);
    if (outgoing.destroyed) return;
    note(line);
    outgoing.write(isStreamed ? `${line}\n\n` : line);
  }
  if (ending === "hang") return;
  if (ending !== "reset") return void outgoing.end();
  await delay(UNDERWAY_MS);
  breakOff();
}
