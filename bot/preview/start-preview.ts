import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { StartError } from "../errors.js";
import type { TextsByLanguage } from "../texts.js";
import { BotApi, type BotApiOptions, plainBot } from "./bot-api/bot-api.js";
import { botApiRoutes, type CallObserver, type ServerEnv } from "./bot-api/routes.js";
import { pageRoutes } from "./page-routes.js";

export interface PreviewOptions extends BotApiOptions {
  /** A loopback address. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly texts: TextsByLanguage;
  /** Sees each of the bot's calls and may let it fail; by default none does. */
  readonly observe?: CallObserver;
}

/** A running preview: a Bot API of our own, and a page that is its only client app. */
export interface Preview {
  /** The token under which the bot is known here; new each time, so that no other page can guess it. */
  readonly token: string;
  /** For the bot: where it finds the Bot API. */
  readonly apiRoot: string;
  /** For people: where the page is. */
  readonly pageUrl: string;
  readonly api: BotApi;
  close(): Promise<void>;
}

/** Longer than any pause between two calls of the bot, so that no call meets a connection being closed. */
const KEEP_ALIVE_MS = 120_000;

/**
 * Starts the preview.
 *
 * @throws StartError when the port cannot be had.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { host, texts, observe = () => undefined } = options;
  const token = `${randomBytes(4).readUInt32BE()}:${randomBytes(24).toString("base64url")}`;
  const api = new BotApi(plainBot(token, "trichdan_preview_bot"), options);
  let port = options.port;
  const app = new Hono<ServerEnv>();
  app.route("/", botApiRoutes(api, token, observe));
  app.route("/", pageRoutes({ api, texts, port: () => port }));
  // The adapter can make HTTP/2 servers, too; without a factory it makes a plain one.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  port = await listen(server, host, options.port);
  const root = `http://${host}:${port}`;
  return {
    token,
    apiRoot: root,
    pageUrl: `${root}/`,
    api,
    close: () =>
      new Promise((resolve) => {
        api.webhook.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "is in use" : `cannot be used (${error.code})`;
      reject(
        new StartError(`PREVIEW_PORT ${port} ${reason} on ${host}: set PREVIEW_PORT to a free port`, {
          cause: error,
        }),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
