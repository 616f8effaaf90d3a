import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  OpenAiEmbedding,
  type OpenAiEmbeddingOptions,
} from "../../../retrieval/embedding/openai-embedding.js";
import { EmbeddingError } from "../../../retrieval/errors.js";
import {
  errorReply,
  type ScriptedReply,
  startScriptedOpenAi,
  startSilentServer,
  vectorsReply,
} from "../../helpers/scripted-openai-server.js";

const KEY = "sk-secret-0123456789";

function modelAt(baseUrl: string, options: Partial<OpenAiEmbeddingOptions> = {}): OpenAiEmbedding {
  return new OpenAiEmbedding({
    apiKey: KEY,
    baseUrl,
    model: "test-embedding",
    dimensions: 2,
    batchSize: 8,
    timeoutMs: 2000,
    questionPrefix: "",
    passagePrefix: "",
    maxRetries: 1,
    ...options,
  });
}

const passage = { purpose: "passage" } as const;

/** The error of a model that cannot answer: one line, without the key, of our own kind. */
async function failureOf(model: OpenAiEmbedding, texts = ["a"]): Promise<EmbeddingError> {
  const error = await model.embed(texts, passage).then(
    () => new Error("did not fail"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddingError);
  const { message } = error as EmbeddingError;
  expect(message).not.toContain("\n");
  expect(message).not.toContain(KEY);
  expect(message).toContain("test-embedding");
  return error as EmbeddingError;
}

async function failureAfter(...replies: ScriptedReply[]) {
  const server = await startScriptedOpenAi(...replies);
  const error = await failureOf(modelAt(server.baseUrl));
  return { error, requests: server.requests.length };
}

describe("what is asked", () => {
  it("is one request with all texts, the key in its header", async () => {
    const server = await startScriptedOpenAi(vectorsReply([3, 4], [0, 2]));
    const vectors = await modelAt(server.baseUrl).embed(["một", "hai"], passage);
    expect(vectors).toEqual([Float32Array.from([0.6, 0.8]), Float32Array.from([0, 1])]); // of unit length
    const [{ path, headers, body }] = server.requests as [(typeof server.requests)[0]];
    expect(path).toBe("/v1/embeddings");
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(body).toMatchObject({ model: "test-embedding", input: ["một", "hai"] });
    // Other servers than OpenAI's refuse the parameter.
    expect(body).not.toHaveProperty("dimensions");
  });

  it("names the dimensions where the model can shorten its vectors", async () => {
    const server = await startScriptedOpenAi(vectorsReply([1, 0]));
    await modelAt(server.baseUrl, { model: "text-embedding-3-small" }).embed(["a"], passage);
    expect(server.requests[0]?.body.dimensions).toBe(2);
  });

  it("marks questions and passages as the model wants it", async () => {
    const server = await startScriptedOpenAi(vectorsReply([1, 0]));
    const model = modelAt(server.baseUrl, { questionPrefix: "query: ", passagePrefix: "passage: " });
    await model.embed(["a"], { purpose: "question" });
    await model.embed(["a"], passage);
    expect(server.requests.map(({ body }) => body.input)).toEqual([["query: a"], ["passage: a"]]);
  });

  it("comes back in the order asked, whatever the order answered", async () => {
    const server = await startScriptedOpenAi({
      body: {
        object: "list",
        data: [
          { index: 1, embedding: [0, 1] },
          { index: 0, embedding: [1, 0] },
        ],
      },
    });
    const vectors = await modelAt(server.baseUrl).embed(["first", "second"], passage);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe("the model's id", () => {
  it("changes with everything that changes the vectors", () => {
    const at = (options: Partial<OpenAiEmbeddingOptions>) => modelAt("http://127.0.0.1:9/v1", options).id;
    const ids = [
      at({}),
      at({ model: "other" }),
      at({ dimensions: 3 }),
      at({ baseUrl: null }),
      at({ questionPrefix: "query: " }),
      at({ questionPrefix: "q: " }),
      at({ passagePrefix: "query: " }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.join()).not.toContain(KEY);
    expect(at({ timeoutMs: 5, batchSize: 1, apiKey: null })).toBe(at({}));
  });
});

describe("a failure that may pass", () => {
  it.each([
    ["429", errorReply(429, "slow down", 1)],
    ["500", errorReply(500, "oops", 1)],
    ["503", errorReply(503, "starting", 1)],
    ["a cut connection", "reset"],
  ] as const)("is tried again after %s", async (_, reply) => {
    const server = await startScriptedOpenAi(reply, vectorsReply([1, 0]));
    expect(await modelAt(server.baseUrl).embed(["a"], passage)).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  it("is tried again no sooner than the server says", async () => {
    const server = await startScriptedOpenAi(errorReply(429, "slow down", 300), vectorsReply([1, 0]));
    const started = performance.now();
    await modelAt(server.baseUrl).embed(["a"], passage);
    expect(performance.now() - started).toBeGreaterThanOrEqual(290);
  });

  it("is told as one when it does not pass", async () => {
    const down = await failureAfter(errorReply(500, "oops", 1));
    expect(down.requests).toBe(2);
    expect(down.error.retryable).toBe(true);
    expect(down.error.message).toContain("500");
    const slow = await failureAfter(errorReply(429, "slow down", 1));
    expect(slow.error.retryable).toBe(true);
    expect(slow.error.message).toContain("try again later");
  });

  it("names the address when no server is there", async () => {
    const free = createServer();
    await new Promise<void>((listening) => free.listen(0, "127.0.0.1", listening));
    const { port } = free.address() as AddressInfo;
    await new Promise((closed) => free.close(closed));
    const started = performance.now();
    const error = await failureOf(modelAt(`http://127.0.0.1:${port}/v1`, { maxRetries: 4 }));
    expect(error.message).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}.*OPENAI_BASE_URL`, "u"));
    expect(error.retryable).toBe(true);
    // Nobody is there to be waited for.
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("is a server that is silent from the start, given up after two seconds", async () => {
    const { baseUrl } = await startSilentServer();
    const started = performance.now();
    const error = await failureOf(modelAt(baseUrl, { timeoutMs: 20_000, maxRetries: 4 }));
    expect(error.message).toContain("cannot be reached");
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("is a server that does not answer in time", async () => {
    const server = await startScriptedOpenAi("hang");
    const error = await failureOf(modelAt(server.baseUrl, { timeoutMs: 100, maxRetries: 0 }));
    expect(error.retryable).toBe(true);
  });
});

describe("a failure that will not pass", () => {
  it.each([
    [401, "OPENAI_API_KEY"],
    [403, "OPENAI_API_KEY"],
    [404, "EMBEDDING_MODEL"],
    [400, "400"],
  ])("of status %i is not tried again and names %s", async (status, named) => {
    // Some servers print the key they were given.
    const { error, requests } = await failureAfter(errorReply(status, `Bad request\nwith key ${KEY}`));
    expect(requests).toBe(1);
    expect(error.retryable).toBe(false);
    expect(error.message).toContain(named);
  });

  it("tells the number of dimensions to set", async () => {
    const { error } = await failureAfter(vectorsReply([1, 2, 3]));
    expect(error.message).toContain("set EMBEDDING_DIMENSIONS=3");
  });

  it.each([
    ["no JSON", "<html>Welcome</html>"],
    ["half of JSON", '{"object":"list","data":[{"ind'],
    ["null", null],
    ["no data", { object: "list" }],
    ["too few vectors", { data: [] }],
    ["too many vectors", { data: [{ embedding: [1, 0] }, { embedding: [1, 0] }] }],
    ["a null for a vector", { data: [null] }],
    ["a word for a vector", { data: [{ index: 0, embedding: "AACAPwAAAAA" }] }],
    ["words in a vector", { data: [{ index: 0, embedding: ["1", "0"] }] }],
    ["a number out of range", { data: [{ index: 7, embedding: [1, 0] }] }],
  ])("is an answer of %s", async (_, body) => {
    const { error } = await failureAfter({ body });
    expect(error.retryable).toBe(false);
  });
});

it.each([
  ["that has answered", () => startScriptedOpenAi("hang")],
  ["that was not reached yet", startSilentServer],
])("stops at once when its signal aborts, with a server %s", async (_, start) => {
  const server = await start();
  const stop = new AbortController();
  const asked = modelAt(server.baseUrl).embed(["a"], { ...passage, signal: stop.signal });
  const outcome = asked.catch((error: Error) => error);
  setTimeout(() => stop.abort(), 50);
  const started = performance.now();
  // Stopping is no failure of the model, and is not told as one.
  expect(await outcome).not.toBeInstanceOf(EmbeddingError);
  expect(performance.now() - started).toBeLessThan(1500);
});
