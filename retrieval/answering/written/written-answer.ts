import type { Statement } from "../answer.js";
import type { Evidence } from "../evidence.js";
import type { Frames } from "../frames.js";
import { isSameWording } from "../same-wording.js";
import { CitationList, withMarks, writeStatement } from "../write-statements.js";
import type { LineVerdict, RejectionReason } from "./judge-line.js";

/** An answer as it grows line by line; what stands in it is never taken back. */
export class WrittenAnswer {
  readonly #statements: Statement[] = [];
  readonly #citations = new CitationList();
  readonly #rejected: Partial<Record<RejectionReason, number>> = {};
  #support = 0;

  /**
   * @param leastSupport 0–1: how much of the topic a clause must have to be shown in place of a statement that
   *   could not be decided
   */
  constructor(
    readonly frames: Frames,
    readonly leastSupport: number,
  ) {}

  get statements(): readonly Statement[] {
    return this.#statements;
  }

  get citations() {
    return this.#citations.all;
  }

  /** The best support of any statement, 0–1. */
  get support(): number {
    return this.#support;
  }

  get rejected(): Readonly<Record<string, number>> {
    return this.#rejected;
  }

  /** The whole answer as plain text, one statement a line. */
  get text(): string {
    return this.#statements.map(withMarks).join("\n");
  }

  /** @returns true when there is one more statement now */
  add(verdict: LineVerdict): boolean {
    if (verdict.kind !== "written") this.reject(verdict.reason);
    if (verdict.kind === "dropped") return false;
    const { evidence } = verdict;
    if (verdict.kind === "printed" && evidence.support < this.leastSupport) return false;
    const next = verdict.kind === "written" ? this.#written(evidence, verdict.text) : this.#printed(evidence);
    if (next === null) {
      this.reject("repeated");
      return false;
    }
    this.#statements.push(next);
    this.#support = Math.max(this.#support, evidence.support);
    return true;
  }

  reject(reason: RejectionReason): void {
    this.#rejected[reason] = (this.#rejected[reason] ?? 0) + 1;
  }

  #written(evidence: Evidence, text: string): Statement | null {
    if (this.#statements.some((earlier) => isSameWording(earlier.text, text))) return null;
    const { language } = evidence.ranked.passage.article;
    const wording = language === this.frames.language ? "written" : "translated";
    return { text, wording, citations: [this.#citations.add(evidence).number] };
  }

  /** A clause is not shown beside a statement that rests on it already. */
  #printed(evidence: Evidence): Statement | null {
    const before = this.#citations.all.length;
    const next = writeStatement(evidence, this.frames, this.#citations);
    return this.#citations.all.length === before ? null : next;
  }
}
