import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { type ChatScript, loadChatScript } from "./chat-script.js";
import { playScript } from "./play-chat-script.js";

/** What the server was sent. */
export interface ChatCall {
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly stream?: boolean;
    readonly stream_options?: { readonly include_usage?: boolean };
    readonly temperature?: number;
    readonly max_tokens?: number;
    readonly max_completion_tokens?: number;
    readonly response_format?: {
      readonly type: string;
      readonly json_schema?: { readonly name: string; readonly strict?: boolean; readonly schema: unknown };
    };
  };
}

/** A script, the name of one in `tests/fixtures/chat/`, or what chooses one by the request. */
export type ScriptedChat = ChatScript | string | ((call: ChatCall) => ScriptedChat | Promise<ScriptedChat>);

/** A line that the server wrote. */
export interface WrittenLine {
  /** Which request it answers, from 0. */
  readonly request: number;
  readonly line: string;
  /** On the clock of `performance.now()`. */
  readonly atMs: number;
}

export interface ChatServer {
  readonly baseUrl: string;
  readonly requests: readonly ChatCall[];
  readonly written: readonly WrittenLine[];
  /** How many connections the client closed before it had the whole answer. */
  readonly closedByClient: number;
  close(): Promise<void>;
}

/** The server of `serveScriptedChat`, closed when the test that started it ends. */
export async function startScriptedChat(...scripts: readonly ScriptedChat[]): Promise<ChatServer> {
  const server = await serveScriptedChat(...scripts);
  onTestFinished(() => server.close());
  return server;
}

/**
 * A server with OpenAI's chat interface that answers by scripts, one a request, the last again and again. It
 * says 404 to all but chat completions, and does not count that among its requests.
 */
export async function serveScriptedChat(...scripts: readonly ScriptedChat[]): Promise<ChatServer> {
  const requests: ChatCall[] = [];
  const written: WrittenLine[] = [];
  let closedByClient = 0;
  const server = createServer(async (incoming, outgoing) => {
    let text = "";
    for await (const chunk of incoming) text += chunk;
    if (incoming.url !== "/v1/chat/completions") {
      const error = { message: `no ${incoming.url} here`, type: "scripted", param: null, code: null };
      return void outgoing
        .writeHead(404, { "content-type": "application/json" })
        .end(JSON.stringify({ error }));
    }
    const call: ChatCall = { headers: incoming.headers, body: JSON.parse(text) };
    const request = requests.push(call) - 1;
    let isBroken = false;
    outgoing.on("close", () => {
      if (!outgoing.writableFinished && !isBroken) closedByClient += 1;
    });
    const breakOff = () => {
      isBroken = true;
      outgoing.socket?.destroy();
    };
    const script = await chosen(scripts[Math.min(request, scripts.length - 1)] ?? "hang", call);
    const note = (line: string) => written.push({ request, line, atMs: performance.now() });
    await playScript(script, call, outgoing, { note, breakOff });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    written,
    get closedByClient() {
      return closedByClient;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function chosen(scripted: ScriptedChat, call: ChatCall): Promise<ChatScript> {
  if (typeof scripted === "string") return loadChatScript(scripted);
  return typeof scripted === "function" ? chosen(await scripted(call), call) : scripted;
}
