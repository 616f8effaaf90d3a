import type { Agent } from "./agent.js";
import type { AgentGroup } from "./agent-groups.js";
import type { Sentence } from "./sentence.js";

const RECEIVES = /^(?:tiếp|đón|received|hosted|welcomed)$/u;

/** Notes the state of an institution that receives guests: "lãnh đạo Bộ Ngoại giao Việt Nam tiếp đoàn …". */
export function noteHost(sentence: Sentence, group: AgentGroup, hosts: Set<string>): void {
  let at = group.end;
  while (/^(?:đã|vừa|cũng|có|buổi|cuộc|has|had)$/u.test(sentence.tokens[at]?.lower ?? "")) at++;
  const verb = sentence.tokens[at]?.lower ?? "";
  if (!RECEIVES.test(verb)) return;
  for (const { country } of group.agents) if (country !== null) hosts.add(country);
}

/**
 * In "Tiếp Ngoại trưởng Estonia …, Thứ trưởng Lương Vĩnh Khang khẳng định" the one who receives speaks for the
 * host, if the article has told of exactly one host other than the guest.
 */
export function withHostCountry(sentence: Sentence, agent: Agent, hosts: ReadonlySet<string>): Agent {
  const opens =
    RECEIVES.test(sentence.tokens[0]?.lower ?? "") && sentence.tokens[agent.start - 1]?.text === ",";
  const [host, second] = hosts;
  if (!opens || host === undefined || second !== undefined) return agent;
  if (agent.officeClass !== "state" || agent.country !== null || agent.organisation !== null) return agent;
  const guests = [...sentence.countries.values()].map(({ country }) => country);
  return guests.includes(host) ? agent : { ...agent, country: host };
}
