import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ChatError } from "../../../retrieval/chat/chat-error.js";
import type { ChatReply, ChatRequest } from "../../../retrieval/chat/chat-model.js";
import { estimatePromptTokens, estimateTokens } from "../../../retrieval/chat/estimate-tokens.js";
import { OpenAiChat, type OpenAiChatOptions } from "../../../retrieval/chat/openai-chat.js";
import { chatScript, loadChatScript } from "../../helpers/chat-script.js";
import { type ScriptedChat, startScriptedChat } from "../../helpers/scripted-chat-server.js";

const KEY = "sk-secret-0123456789";

const request: ChatRequest = {
  messages: [
    { role: "system", content: "Answer from the passages." },
    { role: "user", content: "Việt Nam nói gì?" },
  ],
  maxOutputTokens: 300,
};
const schema = { name: "answer", schema: { type: "object", properties: {}, additionalProperties: false } };

function modelAt(baseUrl: string, options: Partial<OpenAiChatOptions> = {}): OpenAiChat {
  return new OpenAiChat({
    apiKey: KEY,
    baseUrl,
    model: "test-chat",
    timeoutMs: 2000,
    maxRetries: 1,
    ...options,
  });
}

/** What can be read of a reply, and the error that ends it. */
async function read(reply: ChatReply): Promise<{ pieces: string[]; text: string; error: unknown }> {
  const pieces: string[] = [];
  try {
    for await (const piece of reply) pieces.push(piece);
  } catch (error) {
    return { pieces, text: pieces.join(""), error };
  }
  return { pieces, text: pieces.join(""), error: null };
}

/** How a model that gets these answers fails: in one line, without the key, by name. */
async function failure(scripts: readonly ScriptedChat[], options: Partial<OpenAiChatOptions> = {}) {
  const server = await startScriptedChat(...scripts);
  const { text, error } = await read(modelAt(server.baseUrl, options).reply(request));
  expect(error).toBeInstanceOf(ChatError);
  const { message, failure, retryable } = error as ChatError;
  expect(message).toMatch(/^chat model test-chat at http:\/\/127\.0\.0\.1:\d+\/v1 [^\n]+$/u);
  expect(message).not.toContain(KEY);
  return { failure, retryable, message, text, requests: server.requests.length, server };
}

describe("what is asked", () => {
  it("is nothing before the reply is read", async () => {
    const server = await startScriptedChat("ok");
    const reply = modelAt(server.baseUrl).reply(request);
    await delay(20);
    expect(server.requests).toHaveLength(0);
    await read(reply);
    expect(server.requests).toHaveLength(1);
  });

  it("is a streamed reply, without chance, with its counts, the key in the header", async () => {
    const server = await startScriptedChat("ok");
    await read(modelAt(server.baseUrl).reply(request));
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(server.requests[0]?.body).toEqual({
      model: "test-chat",
      messages: request.messages,
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: 300,
    });
  });

  it("names the schema of a reply that must be JSON", async () => {
    const server = await startScriptedChat("ok");
    await read(modelAt(server.baseUrl).reply({ ...request, schema }));
    expect(server.requests[0]?.body.response_format).toEqual({
      type: "json_schema",
      json_schema: { ...schema, strict: true },
    });
  });
});

it("is named by its server and its model, never by its key", () => {
  expect(modelAt("http://127.0.0.1:11434/v1").id).toBe("127.0.0.1:11434:test-chat");
  expect(new OpenAiChat({ ...modelAt("http://localhost").options, baseUrl: null }).id).toBe(
    "api.openai.com:test-chat",
  );
});

describe("a field that the server refuses", () => {
  const refusal = (message: string, status = 400) => chatScript(message, { status });
  const TOO_OLD =
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";

  it.each([
    ["stream_options", refusal("Unknown parameter: 'stream_options'.")],
    ["temperature", refusal("Unsupported value: 'temperature' does not support 0 with this model.")],
    ["response_format", refusal("This response_format type is unavailable now")],
    ["max_tokens", refusal(TOO_OLD)],
    ["stream_options", refusal("[body.stream_options] Extra inputs are not permitted", 422)],
    [
      // FastAPI's form, of which the SDK keeps nothing.
      "temperature",
      chatScript('{"detail":[{"type":"extra_forbidden","loc":["body","temperature"]}]}', {
        status: 422,
        says: "raw",
      }),
    ],
  ])("%s is left out then, and from then on", async (field, refused) => {
    const server = await startScriptedChat(refused, "ok");
    const model = modelAt(server.baseUrl);
    const asked = { ...request, schema };
    expect((await read(model.reply(asked))).error).toBeNull();
    await read(model.reply(asked));
    const [first, second, third] = server.requests.map(({ body }) => Object.keys(body));
    expect(server.requests).toHaveLength(3);
    expect(first).toContain(field);
    expect(second).not.toContain(field);
    expect(third).toEqual(second);
  });

  it("is one after the other when it refuses several, and the limit goes by its other name", async () => {
    const server = await startScriptedChat(({ body }) => {
      if (body.max_tokens !== undefined) return refusal(TOO_OLD);
      return body.temperature === undefined ? "ok" : refusal("'temperature' is not supported");
    });
    const replies = await Promise.all([1, 2].map(() => read(modelAt(server.baseUrl).reply(request))));
    expect(replies.map(({ error }) => error)).toEqual([null, null]);
    expect(server.requests.at(-1)?.body).toMatchObject({ max_completion_tokens: 300 });
  });

  it("is learnt once by requests sent at the same time", async () => {
    const server = await startScriptedChat(({ body }) =>
      body.max_tokens === undefined ? "ok" : refusal(TOO_OLD),
    );
    const model = modelAt(server.baseUrl);
    const replies = await Promise.all([1, 2, 3].map(() => read(model.reply(request))));
    expect(replies.map(({ error }) => error)).toEqual([null, null, null]);
    expect(server.requests).toHaveLength(6);
  });

  it("is no field when only its value is too large", async () => {
    const { failure: kind, requests } = await failure([
      refusal("max_tokens is too large: 300, the model has 128."),
    ]);
    expect([kind, requests]).toEqual(["failed", 1]);
  });

  it("is given up when the limit is refused under both names", async () => {
    const script: ScriptedChat = ({ body }) =>
      refusal(`unknown field ${body.max_tokens === undefined ? "max_completion_tokens" : "max_tokens"}`);
    expect(await failure([script])).toMatchObject({ failure: "failed", requests: 2 });
  });
});

describe("a reply", () => {
  it("arrives as it was said, in more than one piece", async () => {
    const server = await startScriptedChat("ok");
    const reply = modelAt(server.baseUrl).reply(request);
    const { pieces, text } = await read(reply);
    expect(text).toBe(loadChatScript("ok").text);
    expect(pieces.length).toBeGreaterThan(10);
    expect(reply.usage).toEqual({ promptTokens: 42, completionTokens: 17 });
    // The connection stays, for the next one.
    expect(server.closedByClient).toBe(0);
  });

  it("can be read while it is still said", async () => {
    const server = await startScriptedChat("slow");
    const seen: number[] = [];
    for await (const _ of modelAt(server.baseUrl).reply(request)) seen.push(performance.now());
    // The first word was read before the last was written.
    expect(seen[0]).toBeLessThan(server.written.at(-1)!.atMs - 100);
  });

  it("is one piece from a server that knows no streaming", async () => {
    const server = await startScriptedChat("ok-not-streamed");
    const reply = modelAt(server.baseUrl).reply(request);
    expect((await read(reply)).pieces).toEqual([loadChatScript("ok-not-streamed").text]);
    expect(reply.usage).toEqual({ promptTokens: 40, completionTokens: 9 });
  });

  it.each(["no-done", "no-finish"])("may end a little otherwise: %s", async (script) => {
    const server = await startScriptedChat(script);
    expect(await read(modelAt(server.baseUrl).reply(request))).toMatchObject({
      text: loadChatScript(script).text,
      error: null,
    });
  });

  it("may be without a word", async () => {
    const server = await startScriptedChat("empty-text");
    expect(await read(modelAt(server.baseUrl).reply(request))).toMatchObject({ pieces: [], error: null });
  });

  it("is whole once it has said so, whatever becomes of the connection", async () => {
    const lines = 'data: {"choices":[{"delta":{"content":"Có."},"finish_reason":"stop"}]}\n\n';
    const headers = { "content-type": "text/event-stream" };
    for (const ending of ["reset", "hang"] as const) {
      const server = await startScriptedChat(chatScript(lines, { says: "raw", headers, ending }));
      const { text, error } = await read(modelAt(server.baseUrl, { timeoutMs: 100 }).reply(request));
      expect([text, error]).toEqual(["Có.", null]);
    }
  });

  it("is counted by estimate until the server counts, or when it never does", async () => {
    const server = await startScriptedChat("ok-uncounted");
    const reply = modelAt(server.baseUrl).reply(request);
    const promptTokens = estimatePromptTokens(request);
    expect(reply.usage).toEqual({ promptTokens, completionTokens: 0 });
    const { text } = await read(reply);
    expect(reply.usage).toEqual({ promptTokens, completionTokens: estimateTokens(text) });
  });
});

describe("a failure", () => {
  it.each([
    ["key-refused", "key", false, "OPENAI_API_KEY"],
    ["key-forbidden", "key", false, "OPENAI_API_KEY"],
    ["unknown-model", "unknown-model", false, "CHAT_MODEL"],
    ["invalid-json-body", "malformed", false, "OPENAI_BASE_URL"],
    ["html-page", "malformed", false, "OPENAI_BASE_URL"],
    ["empty-body", "malformed", false, "OPENAI_BASE_URL"],
    ["refusal", "refused", false, "declines"],
    ["hang-before", "unreachable", true, "did not answer in 150 ms"],
  ])("of %s is told as %s", async (script, kind, retryable, named) => {
    const told = await failure([script], { maxRetries: 0, timeoutMs: 150 });
    expect(told).toMatchObject({ failure: kind, retryable, text: "", requests: 1 });
    expect(told.message).toContain(named);
  });

  it.each([
    ["reset-in-the-middle", "cut", true, "Việt Nam kêu gọi các bên"],
    ["cut", "cut", true, "Việt Nam kêu gọi các bên"],
    ["hang", "cut", true, "Việt Nam kêu gọi"],
    ["length", "cut", false, "Việt Nam kêu gọi các"],
    ["content-filter", "refused", false, "Việt Nam kêu"],
    ["invalid-json-chunk", "malformed", false, "Việt Nam "],
    ["late-error", "failed", true, "Việt Nam "],
  ])(
    "of %s in the middle is told as %s, after what was said before",
    async (script, kind, retryable, text) => {
      expect(await failure([script], { timeoutMs: 200 })).toMatchObject({
        failure: kind,
        retryable,
        text,
        // What has been read cannot be taken back, so nothing is asked again.
        requests: 1,
      });
    },
  );

  it("of the wrong type in a chunk is malformed too", async () => {
    const headers = { "content-type": "text/event-stream" };
    for (const data of [
      "null",
      "7",
      '"text"',
      "[]",
      '{"choices":7}',
      '{"choices":[{"delta":{"content":7}}]}',
    ]) {
      const script = chatScript(`data: ${data}\n\ndata: [DONE]\n\n`, { says: "raw", headers });
      expect((await failure([script])).failure).toBe("malformed");
    }
  });

  it("keeps the counts of a reply that was too long", async () => {
    const server = await startScriptedChat("length");
    const reply = modelAt(server.baseUrl).reply(request);
    await read(reply);
    expect(reply.usage).toEqual({ promptTokens: 42, completionTokens: 4 });
  });

  it("of a page in place of an error is told without its tags", async () => {
    const { message, requests } = await failure(["html-error-page"]);
    expect(message).toMatch(/failed \(502\): 502 Bad Gateway Bad Gateway$/u);
    expect(requests).toBe(2);
  });

  it("never shows the key, even when the server does", async () => {
    const { message } = await failure([
      chatScript(`Bad request:\n${"x".repeat(185)} ${KEY}`, { status: 400 }),
    ]);
    expect(message).not.toContain("sk-");
  });

  it("of a server that is not there is told at once", async () => {
    const free = createServer();
    await new Promise<void>((listening) => free.listen(0, "127.0.0.1", listening));
    const { port } = free.address() as AddressInfo;
    await new Promise((closed) => free.close(closed));
    const { error } = await read(modelAt(`http://127.0.0.1:${port}/v1`, { maxRetries: 0 }).reply(request));
    expect(error).toMatchObject({ failure: "unreachable", retryable: true });
  });

  it("of the account is no matter of waiting", async () => {
    const body = JSON.stringify({
      error: { message: "You exceeded your quota", code: "insufficient_quota" },
    });
    const told = await failure([chatScript(body, { status: 429, says: "raw" })], { maxRetries: 0 });
    expect(told).toMatchObject({ failure: "rate-limited", retryable: false });
    expect(told.message).toContain("quota");
  });
});

describe("a failure that may pass", () => {
  it.each(["server-error", "reset-before", "rate-limited-with-wait", "html-error-page"])(
    "is tried again: %s",
    async (script) => {
      const server = await startScriptedChat(script, "ok");
      expect((await read(modelAt(server.baseUrl).reply(request))).error).toBeNull();
      expect(server.requests).toHaveLength(2);
    },
  );

  it("is tried again no sooner than the server says", async () => {
    const server = await startScriptedChat("rate-limited-with-wait", "ok");
    const started = performance.now();
    await read(modelAt(server.baseUrl).reply(request));
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });

  it.each([
    ["server-error", "failed"],
    ["rate-limited-with-wait", "rate-limited"],
    ["reset-before", "unreachable"],
  ])("is told when it does not pass: %s", async (script, kind) => {
    expect(await failure([script])).toMatchObject({ failure: kind, retryable: true, requests: 2 });
  });

  it("is told at once when no retry is allowed", async () => {
    expect(await failure(["rate-limited"], { maxRetries: 0 })).toMatchObject({
      failure: "rate-limited",
      requests: 1,
    });
  });

  it("is not waited for longer than for an answer", async () => {
    const started = performance.now();
    const told = await failure(["rate-limited-for-an-hour"], { maxRetries: 4 });
    expect(told).toMatchObject({ failure: "rate-limited", requests: 1 });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("a reply that is no longer wanted", () => {
  it("stops at once when its signal aborts, and closes the connection", async () => {
    for (const script of ["hang-before", "hang", "rate-limited"]) {
      const server = await startScriptedChat(script);
      const stop = new AbortController();
      const reading = read(modelAt(server.baseUrl).reply({ ...request, signal: stop.signal }));
      await delay(60);
      const stopped = performance.now();
      stop.abort();
      const { error } = await reading;
      // Stopping is no failure of the model, and is not told as one.
      expect(error).toBe(stop.signal.reason);
      expect(performance.now() - stopped).toBeLessThan(100);
      // The third is between two tries.
      await expect.poll(() => server.closedByClient).toBe(script === "rate-limited" ? 0 : 1);
      expect(server.requests).toHaveLength(1);
    }
  });

  it("is not even asked for when the signal was aborted before", async () => {
    const server = await startScriptedChat("ok");
    const signal = AbortSignal.abort();
    expect((await read(modelAt(server.baseUrl).reply({ ...request, signal }))).error).toBe(signal.reason);
    expect(server.requests).toHaveLength(0);
  });

  it("closes the connection when its reader turns away", async () => {
    const server = await startScriptedChat("slow");
    for await (const _ of modelAt(server.baseUrl).reply(request)) break;
    await expect.poll(() => server.closedByClient).toBe(1);
    // The role, and a word or two.
    expect(server.written.length).toBeLessThan(6);
  });

  it("leaves nothing on a signal that lives longer than it", async () => {
    const server = await startScriptedChat("ok");
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners += 1;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners -= 1;
      removeEventListener.apply(signal, args);
    };
    await read(modelAt(server.baseUrl).reply({ ...request, signal }));
    expect(listeners).toBe(0);
  });
});
