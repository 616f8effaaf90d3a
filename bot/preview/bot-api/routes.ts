import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import type { BotApi } from "./bot-api.js";
import { BotApiError } from "./bot-api-error.js";
import { carryOut } from "./carry-out.js";

export type ServerEnv = { Bindings: HttpBindings };

/** One call of the bot, as an observer sees it. */
export interface BotApiCall {
  /** As the caller wrote it, e.g. "sendMessage". */
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What an observer may do to a call: let it fail as Telegram would, or cut the connection. */
export type Interruption = BotApiError | "connection-reset";

/** Sees every call before it is carried out; what it returns is done instead. */
export type CallObserver = (call: BotApiCall) => Interruption | undefined | Promise<Interruption | undefined>;

/** The Bot API over HTTP: `/bot<token>/METHOD`, GET or POST, JSON, form or query. */
export function botApiRoutes(api: BotApi, token: string, observe: CallObserver): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  // "It's not possible to know that such a request was successful or get its result."
  api.webhook.onCall = (method, values) => {
    void carryOutUnanswered(api, { method, parameters: values }, observe);
  };
  routes.all("/:bot{bot[^/]+}/:method", async (context) => {
    try {
      if (context.req.param("bot") !== `bot${token}`) throw new BotApiError(401, "Unauthorized");
      const method = context.req.param("method");
      const values = await readParameters(context);
      const interruption = await observe({ method, parameters: values });
      if (interruption === "connection-reset") return resetConnection(context);
      if (interruption !== undefined) throw interruption;
      const result = await carryOut(api, method, values, context.req.raw.signal);
      return context.json({ ok: true, result });
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      return Response.json(describe(error), { status: error.code });
    }
  });
  return routes;
}

async function carryOutUnanswered(api: BotApi, call: BotApiCall, observe: CallObserver): Promise<void> {
  if ((await observe(call)) !== undefined) return;
  try {
    await carryOut(api, call.method, call.parameters, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
  }
}

function describe(error: BotApiError): object {
  const { code, description, parameters } = error;
  return { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) };
}

async function readParameters(context: Context<ServerEnv>): Promise<Record<string, unknown>> {
  const query = context.req.query();
  if (context.req.method !== "POST") return query;
  if (!context.req.header("content-type")?.includes("application/json")) {
    return { ...query, ...(await context.req.parseBody()) };
  }
  try {
    const body: unknown = await context.req.json();
    return typeof body === "object" && body !== null ? { ...query, ...body } : query;
  } catch {
    throw new BotApiError(400, "Bad Request: can't parse request JSON object");
  }
}

function resetConnection(context: Context<ServerEnv>): Response {
  context.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
