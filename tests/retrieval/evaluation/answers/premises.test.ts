import { describe, expect, it } from "vitest";
import {
  isRightAboutPremise,
  type Premise,
  premiseTallies,
} from "../../../../retrieval/evaluation/answers/premises.js";
import { answer, answerFrom } from "./made-up-answers.js";

const premise = (kind: Premise["kind"], more: Partial<Premise> = {}): Premise => ({
  ...{ id: "p", question: "Vì sao?", language: "vi", kind, article: "bai", paragraphs: ["bai#0"] },
  ...{ speakerCountry: ["VN"], contrary: false },
  ...more,
});
const refusal = answer();
const [ofMinister, ofReporter] = [answerFrom(0), answerFrom(1)];

describe("isRightAboutPremise", () => {
  it.each([
    ["a false premise may be refused", premise("false-premise"), refusal, true],
    ["it may not be answered", premise("false-premise"), ofMinister, false],
    ["but with the contrary", premise("false-premise", { contrary: true }), ofMinister, true],
    ["and with nothing else", premise("false-premise", { contrary: true }), ofReporter, false],
    ["a true premise is answered", premise("true-premise"), ofMinister, true],
    ["it is not refused", premise("true-premise"), refusal, false],
    ["nor answered with another paragraph", premise("true-premise"), ofReporter, false],
    ["that somebody spoke may be told", premise("spoke-without-content"), ofMinister, true],
    ["or refused", premise("spoke-without-content"), refusal, true],
    ["but not taken from elsewhere", premise("spoke-without-content"), ofReporter, false],
    ["who is silent is refused", premise("silent"), refusal, true],
    ["or passed over for the report", premise("silent"), ofReporter, true],
    ["or for another's words", premise("silent", { speakerCountry: ["JP"] }), ofMinister, true],
    ["but is credited with nothing", premise("silent"), ofMinister, false],
    ["a silent person with no one's words", premise("silent", { speakerCountry: null }), ofMinister, false],
  ])("%s", (_, asked, got, isRight) => {
    expect(isRightAboutPremise({ premise: asked, answer: got })).toBe(isRight);
  });

  it("is counted by kind", () => {
    const kinds = premiseTallies([
      { premise: premise("false-premise"), answer: refusal },
      { premise: premise("false-premise"), answer: ofMinister },
      { premise: premise("true-premise"), answer: refusal },
    ]);
    expect(kinds).toEqual({
      "false-premise": { questions: 2, refused: 1, right: 1 },
      "true-premise": { questions: 1, refused: 1, right: 0 },
    });
  });
});
