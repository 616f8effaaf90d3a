import type { AgentGroup } from "./agent-groups.js";
import { complementiserAfter } from "./complement.js";
import { leadEnd } from "./leading-clause.js";
import type { Predicate } from "./predicate.js";
import { type Sentence, verbAt } from "./sentence.js";
import type { Standing } from "./standing.js";

/** A group of agents, how it stands in the sentence, and the reporting verb it may be the subject of. */
export interface Candidate {
  readonly group: AgentGroup;
  readonly standing: Standing;
  readonly predicate: Predicate | null;
}

/** "cho thấy", "show": only of a document, whose publisher speaks. */
export function agreesWith(group: AgentGroup, predicate: Predicate, sentence: Sentence): boolean {
  if (!predicate.verb.documentsOnly) return true;
  const from = sentence.tokens[group.start]?.start ?? 0;
  const phrase = sentence.text.slice(from, sentence.tokens[group.end - 1]?.end);
  return group.agents.every((agent) => agent.kind === "organisation") && DOCUMENTS.test(phrase);
}

const DOCUMENTS =
  /báo cáo|số liệu|nghiên cứu|khảo sát|thống kê|kết quả|dữ liệu|sách trắng|report|figures|data|study|survey|estimates|research|statistics/iu;

/** Whether the group speaks: by a verb, as a source, by a colon, or as subject of the leading clause. */
export function isSpeaking(sentence: Sentence, { standing, predicate, group }: Candidate): boolean {
  if (standing === "source") return true;
  if (predicate !== null) return true;
  const cites = standing === "relayed" && citedAtHead(sentence, { group, standing, predicate }) !== null;
  return cites || isHeadline(sentence, group) || leadEnd(sentence, group) !== null;
}

/** "Đại sứ Tạ Thu Uyên: …" at the head of a paragraph. */
export function isHeadline(sentence: Sentence, group: AgentGroup): boolean {
  if (group.start !== 0 || sentence.tokens[group.end]?.text !== ":") return false;
  return group.agents.every(
    (agent) => agent.kind === "person" || agent.kind === "role" || agent.kind === "organisation",
  );
}

/** "Dẫn lời X, báo A cho biết …", "Citing X, Reuters reported that …": where X's statement starts. */
export function citedAtHead(sentence: Sentence, { group, standing }: Candidate): number | null {
  const { tokens } = sentence;
  if (standing !== "relayed" || group.start > 2) return null;
  const comma = tokens[group.end - 1]?.text === "," ? group.end - 1 : group.end;
  if (tokens[comma]?.text !== ",") return null;
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 10); at++) {
    const found = verbAt(sentence, at);
    if (found !== null) return complementiserAfter(sentence, found.end) ?? found.end;
  }
  return null;
}
