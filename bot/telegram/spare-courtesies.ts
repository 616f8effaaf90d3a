import type { Transformer } from "grammy";
import { FLEETING_METHODS } from "./retry-calls.js";

/** So many a reader's patience can be helped at a time; when more are waiting, the answers themselves help most. */
export const MOST_COURTESIES = 20;

/**
 * Leaves out "typing" and drafts while many of them are under way: in a crowd each would keep an answer
 * waiting. Whoever wanted to show one is told that it was too much, as Telegram itself would.
 */
export function spareCourtesies(most = MOST_COURTESIES): Transformer {
  let underWay = 0;
  return async (call, method, payload, signal) => {
    if (!FLEETING_METHODS.has(method)) return await call(method, payload, signal);
    if (underWay >= most) {
      const description = "Too Many Requests: too many drafts under way";
      return { ok: false, error_code: 429, description, parameters: { retry_after: 1 } };
    }
    underWay += 1;
    try {
      return await call(method, payload, signal);
    } finally {
      underWay -= 1;
    }
  };
}
