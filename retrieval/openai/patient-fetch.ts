/** Sends a request as the platform's `fetch` does. */
type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * `fetch` for the SDK, mending what it does with failures of other servers than OpenAI's:
 * - it would wait as long as `retry-after` asks, an hour too; a wait above the limit is not begun;
 * - it drops the body of a failure that has no `error` in it (Mistral, FastAPI), and with it the reason.
 */
export function patientFetch(longestWaitMs: number, send: Fetch = fetch): Fetch {
  return async (url, init) => {
    const response = await send(url, init);
    if (response.ok) return response;
    const headers = new Headers(response.headers);
    // Of the body as it was sent; it is another one now.
    headers.delete("content-encoding");
    headers.delete("content-length");
    if (askedWaitMs(headers) > longestWaitMs) headers.set("x-should-retry", "false");
    const { status, statusText } = response;
    return new Response(inOpenAiForm(await response.text()), { status, statusText, headers });
  };
}

/** How long the server asks to wait, in milliseconds; 0 when it does not say. */
function askedWaitMs(headers: Headers): number {
  const inMs = Number(headers.get("retry-after-ms"));
  if (inMs > 0) return inMs;
  const after = headers.get("retry-after") ?? "";
  const seconds = Number(after);
  const wait = Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? 0 : wait;
}

function inOpenAiForm(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && "error" in body) return text;
  } catch {
    // No JSON: the SDK takes the text as it is.
    return text;
  }
  return JSON.stringify({ error: { message: text } });
}
