import type { ChatSettings } from "../../retrieval/config.js";
import { hostOf } from "../../retrieval/openai/open-client.js";
import { Note } from "./note.js";

type ModelSettings = Extract<ChatSettings, { kind: "openai-compatible" }>;

const PAID_HOST = "api.openai.com";

/** True for a model whose tokens the operator pays for. */
export function isPaid(settings: ChatSettings): settings is ModelSettings {
  return settings.kind === "openai-compatible" && hostOf(settings.baseUrl) === PAID_HOST;
}

/**
 * What a model that is paid for may cost in a day.
 *
 * @throws {Note} when nothing stops readers, or one of them, from spending without end
 */
export function dailyLimits({ limits }: ModelSettings): string {
  const { tokensADay, costADay, tokensAReaderADay, costAReaderADay, prices } = limits;
  const whole = limitText(tokensADay, costADay);
  const each = limitText(tokensAReaderADay, costAReaderADay);
  const isPriced = prices.prompt > 0 && prices.completion > 0;
  const hints = [
    whole === null && `nothing limits what ${PAID_HOST} costs: set CHAT_DAILY_TOKENS or CHAT_DAILY_COST`,
    each === null && "one reader can use up the day: set CHAT_READER_DAILY_TOKENS or CHAT_READER_DAILY_COST",
    !isPriced && "costs are not counted: set CHAT_PROMPT_PRICE and CHAT_OUTPUT_PRICE",
  ].filter((hint) => hint !== false);
  if (hints.length > 0) throw new Note(hints.join("; "));
  return `at most ${whole} a day, ${each} of it a reader`;
}

function limitText(tokens: number | null, cost: number | null): string | null {
  const parts = [tokens !== null && `${tokens} tokens`, cost !== null && `${cost} in money`];
  const set = parts.filter((part) => part !== false);
  return set.length === 0 ? null : set.join(" and ");
}
