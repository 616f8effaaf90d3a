import { describe, expect, it } from "vitest";
import { chatScript, chatScriptNames, chunksOf, loadChatScript } from "./chat-script.js";
import { startScriptedChat } from "./scripted-chat-server.js";

const TEXT = " Hội đồng  Bảo an,\n\nhọp. \n";

async function ask(baseUrl: string, path = "/chat/completions", body: object = {}): Promise<Response> {
  const sent = { model: "m", messages: [{ role: "user", content: "Ai?" }], stream: true, ...body };
  return await fetch(baseUrl + path, { method: "POST", body: JSON.stringify(sent) });
}

describe("a script", () => {
  it.each(chatScriptNames())("%s can be read", (name) => {
    expect(loadChatScript(name).text).toBeTypeOf("string");
  });

  it.each(["words", "characters", "lines", "whole"] as const)("loses nothing when said in %s", (chunk) => {
    expect(chunksOf({ text: TEXT, chunk }).join("")).toBe(TEXT);
    expect(chunksOf({ text: "", chunk })).toEqual([]);
  });

  it("is a few pieces of the length it names", () => {
    expect(chunksOf({ text: "Bảo an.\nHọp.", chunk: "words" })).toEqual(["Bảo", " an.", "\nHọp."]);
    expect(chunksOf({ text: "Bảo an.\nHọp.", chunk: "lines" })).toEqual(["Bảo an.\n", "Họp."]);
  });

  it("with a setting that there is not is refused", () => {
    expect(() => chatScript("", { ending: "slowly" } as never)).toThrow("ending");
    expect(() => chatScript("", { delay: 3 } as never)).toThrow("delay");
  });
});

describe("the server", () => {
  it("answers by the request, and keeps what it was sent", async () => {
    const server = await startScriptedChat("rate-limited", async ({ body }) =>
      chatScript(`${body.messages[0]?.content} Không rõ.`, { chunk: "whole" }),
    );
    expect((await ask(server.baseUrl)).status).toBe(429);
    for (const _ of [1, 2]) expect(await (await ask(server.baseUrl)).text()).toContain("Ai? Không rõ.");
    expect(server.requests.map(({ body }) => body.model)).toEqual(["m", "m", "m"]);
    expect(server.written.filter(({ request }) => request === 2)).toHaveLength(4);
  });

  it("knows nothing but chat", async () => {
    const server = await startScriptedChat("ok");
    expect((await ask(server.baseUrl, "/embeddings")).status).toBe(404);
    expect(server.requests).toHaveLength(0);
  });

  it("streams and counts only when it is asked to", async () => {
    const server = await startScriptedChat("ok");
    const whole = await (await ask(server.baseUrl, undefined, { stream: false })).json();
    expect(whole).toMatchObject({ choices: [{ message: { content: loadChatScript("ok").text } }] });
    expect(await (await ask(server.baseUrl)).text()).not.toContain("usage");
    const counting = { stream_options: { include_usage: true } };
    expect(await (await ask(server.baseUrl, undefined, counting)).text()).toContain('"prompt_tokens":42');
  });
});
