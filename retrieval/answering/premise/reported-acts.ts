import type { Token } from "../../analysis/tokenise.js";
import { type ActPhrase, actsIn, namesAct } from "./act-words.js";
import type { Party } from "./parties-in.js";
import { WordTable } from "./word-table.js";

/** An act as a sentence tells it, and who is told to have done it. */
export interface ReportedAct {
  readonly act: ActPhrase;
  /** Members of the asked subject; empty when it is somebody else, null when nobody can be told. */
  readonly actors: readonly number[] | null;
  /** Index of the token where they are named; null when nobody is. */
  readonly actorAt: number | null;
  /** True where a list tells who else did the act before: "…, trong đó có Việt Nam". */
  readonly isListed: boolean;
}

/** Words before a party that make it no actor: "với Mỹ", "of Kenya", "thăm Lào". */
const NOT_ACTING = new Set(
  "của với cho tại ở về trong từ sang tới đến trước giữa trên vào thăm mời so hơn theo of with for to in at from against on between by than near towards toward about over among visit visited around into under".split(
    " ",
  ),
);
/** Between one actor and the next. */
const AND = /^(?:và|cùng|hay|hoặc|and|or|together|with|both|the|cả|lẫn)$/u;
/** A new clause begins, with an actor of its own or the old one. */
const CLAUSE_HEADS = new Set(
  "mà nhưng song còn khi tuy riêng rằng biết nói định but while whereas although though and that which who whom said says và rồi".split(
    " ",
  ),
);

const LISTS = new WordTable<"list">({
  list: "gồm; bao gồm; gồm có; trong đó có; include; including; consist of; consists of; comprise; comprises; made up of; among them",
});

/** So many words may stand before the first of a list: "trong đó có *nước chủ nhà* Việt Nam". */
const LIST_REACH = 4;

/** What is only wished, asked, allowed or supposed did not happen. */
const WISHES = new WordTable<"wish">({
  wish: "kêu gọi; đề nghị; yêu cầu; thúc giục; hối thúc; khuyến khích; mong; muốn; hy vọng; kỳ vọng; cho phép; mời; có thể; nếu; để ngỏ; cân nhắc; xem xét; đề xuất; khuyến cáo; call on; call upon; called on; urge; ask; invite; want; wish; hope; consider; could; might; may; would; if; should; advise; recommend; invitation; door open",
});

/**
 * Who did what in one sentence, clause by clause: an act is that of the party that begins its clause, or the
 * clause before when it names none. Where another noun may be the actor, nobody is named.
 */
export function reportedActs(
  tokens: readonly Token[],
  parties: readonly Party[],
  acts: readonly ActPhrase[] = actsIn(tokens, "typed"),
): ReportedAct[] {
  const reader = new SentenceReader(tokens, parties);
  const wishes = WISHES.find(tokens, "typed");
  const lists = LISTS.find(tokens, "typed");
  for (let at = 0; at < tokens.length; ) {
    reader.reach(at);
    if (wishes.some(({ from }) => from === at)) reader.wish();
    const party = parties.find(({ from }) => from === at);
    const list = lists.find(({ from }) => from === at);
    const act = acts.find(({ from }) => from === at);
    if (party !== undefined) at = reader.party(party);
    else if (list !== undefined) at = reader.list(list);
    else if (act !== undefined) at = reader.act(act);
    else at += 1;
  }
  return reader.reported;
}

/** True when a sentence has words of an act or a list of members. */
export function tellsOfActs(tokens: readonly Token[]): boolean {
  return namesAct(tokens, "typed") || LISTS.find(tokens, "typed").length > 0;
}

type Actors = Pick<ReportedAct, "actors" | "actorAt">;
const NOBODY: Actors = { actors: null, actorAt: null };

/** Reads a sentence from left to right and keeps in mind who is acting. */
class SentenceReader {
  readonly reported: ReportedAct[] = [];
  #acting: Actors = NOBODY;
  /** Later names of a clause are what is acted on. */
  #isTaken = false;
  #hasActed = false;
  #isWished = false;

  constructor(
    readonly tokens: readonly Token[],
    readonly parties: readonly Party[],
  ) {}

  /** A clause may begin at a token. */
  reach(at: number): void {
    const token = this.tokens[at];
    if (token?.afterBreak) this.#isWished = false;
    if (!token?.afterBreak && !CLAUSE_HEADS.has(token?.form ?? "")) return;
    this.#isTaken = false;
    this.#hasActed = false;
  }

  wish(): void {
    this.#isWished = true;
  }

  /** @returns where to read on, as the next two do */
  party(party: Party): number {
    const group = groupFrom(this.parties, party, this.tokens);
    const acting = { actors: group.members, actorAt: party.from };
    const token = this.tokens[party.from];
    const before = token?.afterBreak ? "" : (this.tokens[party.from - 1]?.form ?? "");
    const last = this.reported.at(-1);
    const isVoteOf = /^(?:của|of|by)$/u.test(before) && isVoteCount(last, party.from);
    // "Hosted by Estonia" tells of the act before, "do Estonia tổ chức" of the one to come.
    if (last !== undefined && (isVoteOf || (before === "by" && this.#hasActed)))
      this.reported[this.reported.length - 1] = { ...last, ...acting };
    else if (before === "do") this.#acting = acting;
    else if (!this.#isTaken) this.#begin(acting, before, this.tokens[group.to]?.form ?? "");
    return group.to;
  }

  /** "… 5 phiếu chống, gồm Mỹ": those listed did what was told; else they are members. */
  list({ from, to }: { readonly from: number; readonly to: number }): number {
    const first = this.parties.find((one) => one.from >= to);
    const isNear = first !== undefined && first.from - to <= LIST_REACH;
    const end = this.#endOfList(to);
    const listed = isNear ? this.parties.filter((one) => one.from >= to && one.from < end) : [];
    const actors = listed.flatMap(({ members }) => members);
    const before = this.reported.at(-1)?.act;
    const told = before ?? { kind: "join", side: "for", isDenied: false };
    const actorAt = first?.from ?? null;
    if (actors.length > 0)
      this.reported.push({ act: { ...told, from, to }, actors, actorAt, isListed: before !== undefined });
    this.#isTaken = true;
    return to;
  }

  /** A list goes on from comma to comma as long as names follow. */
  #endOfList(from: number): number {
    const end = this.tokens.findIndex(
      ({ afterBreak, surface }, at) => at > from && afterBreak && !/^\p{Lu}/u.test(surface),
    );
    return end < 0 ? this.tokens.length : end;
  }

  act(act: ActPhrase): number {
    this.reported.push({ act, ...(this.#isWished ? NOBODY : this.#acting), isListed: false });
    this.#isTaken = true;
    this.#hasActed = true;
    return act.to;
  }

  #begin(acting: Actors, before: string, after: string): void {
    // "Với Việt Nam là nước chủ trì".
    const isNamed = before === "với" && /^(?:là|as)$/u.test(after);
    if (isNamed || !NOT_ACTING.has(before)) {
      this.#acting = acting;
      this.#isTaken = true;
    }
    // A place at the head of a sentence is no actor; "văn bản của Nga" has another one.
    else if (/^(?:của|of|giữa|between|với|with)$/u.test(before)) this.#acting = NOBODY;
  }
}

/** "Một phiếu trắng của Nga". */
function isVoteCount(last: ReportedAct | undefined, at: number): boolean {
  return last?.act.kind === "vote" && at - last.act.to <= 1;
}

/** A party with those it is listed with: "Mỹ, Anh và Pháp". */
function groupFrom(
  parties: readonly Party[],
  first: Party,
  tokens: readonly Token[],
): { readonly to: number; readonly members: readonly number[] } {
  let { to } = first;
  const members = [...first.members];
  for (;;) {
    const next = parties.find(({ from }) => from >= to);
    if (next === undefined) break;
    const between = tokens.slice(to, next.from);
    const isListed = next.from - to <= 2 && between.every(({ form }) => AND.test(form));
    if (!isListed || (between.length === 0 && !tokens[next.from]?.afterBreak)) break;
    members.push(...next.members);
    to = next.to;
  }
  return { to, members };
}
