import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";

/** What a webhook was sent. */
export interface Posted {
  readonly update: Update;
  readonly secretToken: string | undefined;
  readonly contentType: string | undefined;
  readonly atMs: number;
}

/** What it answers: a status, with a body and headers where a test wants them. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A webhook that remembers what it was sent, and answers as the test wants; with 200 unless it says otherwise. */
export class WebhookServer {
  readonly posted: Posted[] = [];
  /** The most updates that were being answered at the same time. */
  mostAtOnce = 0;
  answer: (posted: Posted) => Reply | Promise<Reply> = () => ({ status: 200 });
  #underWay = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  /** @param port 0 for any free one */
  static async start(port = 0): Promise<WebhookServer> {
    const webhook = new WebhookServer();
    await new Promise<void>((resolve) => webhook.#server.listen(port, "127.0.0.1", resolve));
    webhook.url = `http://127.0.0.1:${(webhook.#server.address() as AddressInfo).port}/updates`;
    return webhook;
  }

  /** Stays when it is closed: then it is the address of a webhook that is down. */
  url = "";

  /** The texts of the messages that it was sent, in order. */
  get texts(): (string | undefined)[] {
    return this.posted.map(({ update }) => update.message?.text);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const posted = {
      update: JSON.parse(Buffer.concat(chunks).toString()) as Update,
      secretToken: request.headers["x-telegram-bot-api-secret-token"] as string | undefined,
      contentType: request.headers["content-type"],
      atMs: performance.now(),
    };
    this.posted.push(posted);
    const { status, body, headers } = await this.answer(posted);
    this.#underWay -= 1;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body === undefined ? "" : JSON.stringify(body));
  }
}
