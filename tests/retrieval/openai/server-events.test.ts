import { describe, expect, it } from "vitest";
import { bodyText } from "../../../retrieval/openai/body-text.js";
import { serverEvents } from "../../../retrieval/openai/server-events.js";

/** The events of a body that comes in pieces of so many bytes. */
async function eventsOf(text: string, size: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });
  const events: string[] = [];
  for await (const data of serverEvents(bodyText(new Response(body), () => ({})))) events.push(data);
  return events;
}

describe("events", () => {
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("are the same however the body is torn, with lines that end in %s", async (_, end) => {
    const lines = [
      "data: Hội đồng",
      "",
      ": alive",
      "",
      "event: message",
      "data:Bảo an 🕊️",
      "id: 7",
      "",
      "data: a",
      "data: b",
      "",
      "",
    ];
    for (const size of [1, 2, 3, 7, 1000]) {
      expect(await eventsOf(lines.join(end), size)).toEqual(["Hội đồng", "Bảo an 🕊️", "a\nb"]);
    }
  });

  it.each([
    ["a line cut in the middle is dropped", "data: one\n\ndata: tw", ["one"]],
    ["a line that ends is kept without the empty line", "data: one\n\ndata: two\n", ["one", "two"]],
    ["the last word may lack its line end", "data: one\n\ndata: [DONE]", ["one", "[DONE]"]],
    ["other fields hold nothing", "database: x\nerror: y\n\n", []],
    ["nothing is nothing", "", []],
  ])("%s", async (_, body, events) => {
    expect(await eventsOf(body, 4)).toEqual(events);
  });

  it("have a length beyond which they are none", async () => {
    await expect(eventsOf(`data: ${"x".repeat(1_100_000)}`, 65_536)).rejects.toThrow("without end");
  });
});
