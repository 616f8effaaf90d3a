import type { MiddlewareHandler } from "hono";
import type { ServerEnv } from "./bot-api/routes.js";

/**
 * Lets in only who calls this server by its own address. The preview has no login, so another page in the
 * same browser must not reach it:
 * - the `Host` header must name the loopback address, or a name that a stranger's DNS points to it would do
 *   (DNS rebinding);
 * - what changes something must be JSON and carry the page's own `Origin` (cross-site request forgery);
 *   browsers send it with every POST.
 *
 * @param port Looked up a request at a time: it is known only once the server listens.
 */
export function onlyOwnOrigin(port: () => number): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const ownHosts = ["127.0.0.1", "localhost"].map((name) => `${name}:${port()}`);
    if (!ownHosts.includes(host))
      return context.text("This server answers on its loopback address only.", 403);
    const isRead = context.req.method === "GET" || context.req.method === "HEAD";
    if (!isRead && context.req.header("origin") !== `http://${host}`) {
      return context.text("This server takes messages from its own page only.", 403);
    }
    if (!isRead && !/^application\/json\b/i.test(context.req.header("content-type") ?? "")) {
      return context.text("Send JSON.", 415);
    }
    await next();
  };
}

/** The page asks nobody but this server for anything, runs no other script, and stands in no frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const secureHeaders: MiddlewareHandler<ServerEnv> = async (context, next) => {
  await next();
  const headers: Record<string, string> = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  };
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
};
