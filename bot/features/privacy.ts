import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { RemoteModels } from "../engine.js";
import type { Texts } from "../texts.js";
import { replyHtml } from "./reply-html.js";

export interface PrivacyDependencies {
  readonly remote: RemoteModels;
}

/** `/privacy`: what is stored, how to have it forgotten, and who else sees a question. */
export function privacy({ remote }: PrivacyDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("privacy", async (ctx) => {
    await replyHtml(ctx, [ctx.texts.html("privacy"), ...whoSees(remote, ctx.texts)].join("\n"));
  });
  return feature;
}

function whoSees({ chat, embedding }: RemoteModels, texts: Texts): string[] {
  if (chat === null && embedding === null) return [texts.html("privacy-no-model")];
  return [
    ...(chat === null ? [] : [texts.html("privacy-chat", { model: chat })]),
    ...(embedding === null ? [] : [texts.html("privacy-embedding", { model: embedding })]),
  ];
}
