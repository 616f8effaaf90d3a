import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the server was sent. */
export interface EmbeddingRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly model: string; readonly input: readonly string[]; readonly dimensions?: number };
}

/** What it answers: a status with a JSON value (or a string as it is), a cut connection, or nothing at all. */
export type ScriptedReply =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown }
  | "reset"
  | "hang";

/** The answer of a model to vectors in the order given. */
export function vectorsReply(...vectors: readonly (readonly number[])[]): ScriptedReply {
  const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding }));
  return { body: { object: "list", model: "scripted", data, usage: { prompt_tokens: 1, total_tokens: 1 } } };
}

/** A refusal in OpenAI's form; `retryAfterMs` is obeyed by the SDK, so that no test waits for its own. */
export function errorReply(status: number, message: string, retryAfterMs?: number): ScriptedReply {
  const headers = retryAfterMs === undefined ? {} : { "retry-after-ms": String(retryAfterMs) };
  return { status, headers, body: { error: { message, type: "scripted", code: null } } };
}

export interface ScriptedServer {
  readonly baseUrl: string;
  readonly requests: readonly EmbeddingRequest[];
}

/**
 * A server with OpenAI's interface that answers from a list, the last reply again and again; closed when
 * the test that started it ends. Asked for anything but vectors it says that it has none, as a small server
 * does, and does not count that among its requests.
 */
export async function startScriptedOpenAi(
  ...replies: readonly (ScriptedReply | ((request: EmbeddingRequest) => ScriptedReply))[]
): Promise<ScriptedServer> {
  const requests: EmbeddingRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let text = "";
    for await (const chunk of incoming) text += chunk;
    if (incoming.method === "GET") return void outgoing.writeHead(404).end();
    const request = { path: incoming.url ?? "", headers: incoming.headers, body: JSON.parse(text) };
    requests.push(request);
    const scripted = replies[Math.min(requests.length, replies.length) - 1] ?? "hang";
    const reply = typeof scripted === "function" ? scripted(request) : scripted;
    if (reply === "hang") return;
    if (reply === "reset") return void incoming.socket.destroy();
    outgoing.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
    outgoing.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
  });
  return { baseUrl: await listenDuringTest(server), requests };
}

/** A server that takes every request and answers none, as behind a firewall that drops what it gets. */
export async function startSilentServer(): Promise<{ readonly baseUrl: string }> {
  return { baseUrl: await listenDuringTest(createServer(() => {})) };
}

async function listenDuringTest(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}
