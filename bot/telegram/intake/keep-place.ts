import type { Transformer } from "grammy";
import { updateId } from "./read-update.js";

/**
 * Makes sure that polling goes on behind the updates that were taken, also when the id of one cannot be read:
 * the next poll begins after the last of a batch, and would else begin anywhere, or before the same batch for
 * ever.
 */
export function keepPlace(): Transformer {
  return async (call, method, payload, signal) => {
    const response = await call(method, payload, signal);
    if (method !== "getUpdates" || !response.ok) return response;
    const { offset = 0 } = payload as { readonly offset?: number };
    return { ...response, result: placed(response.result, offset) as typeof response.result };
  };
}

function placed(result: unknown, offset: number): unknown[] {
  const updates: unknown[] = Array.isArray(result) ? result : [];
  if (updates.length === 0) return [];
  const ids = updates.flatMap((update) => {
    const id = updateId.safeParse((update as { update_id?: unknown } | null)?.update_id);
    return id.success && id.data >= offset ? [id.data] : [];
  });
  // Ids follow one another, so without any to go by it is as many updates on.
  const last = ids.length > 0 ? Math.max(...ids) : Math.max(offset, 1) - 1 + updates.length;
  const end = updates.at(-1);
  if ((end as { update_id?: unknown } | null)?.update_id === last) return updates;
  return [...updates.slice(0, -1), { ...(end as object), update_id: last }];
}
