import { beforeAll, describe, expect, it } from "vitest";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import type { SpeakerNames } from "../../../retrieval/query/resolve-side.js";
import { standInsFor } from "../../../retrieval/quotation/stand-ins.js";
import { type Credit, paragraph } from "../../helpers/made-up-articles.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";

let known: SpeakerNames;
beforeAll(async () => {
  const union = { name: null, role: null, organisation: "Harbour Union", country: null };
  known = { lexicon: await projectLexicon(), names: new KnownNames([union]) };
});

/** Whom the last credit of a paragraph stands for. */
function standIns(text: string, ...credits: readonly Credit[]) {
  const { speakers } = paragraph(text, ...credits);
  const found = standInsFor(speakers.at(-1)!, text, speakers, known);
  return found.map(({ country, organisation }) => country ?? organisation).filter((one) => one !== null);
}

const joint = (country: string): Credit => ({ says: "sẽ không ký", country, joint: true });
const TWO = "Mỹ và Pháp tuyên bố sẽ không ký; hai nước cho rằng hiệp ước quá sớm.";
const said = (role: string): Credit => ({ says: "hiệp ước quá sớm", role, collective: true });

describe("a speaker who is told by a word that points back", () => {
  it("is each maker of the joint statement before, when they are as many", () => {
    expect(standIns(TWO, joint("US"), joint("FR"), said("hai nước"))).toEqual(["US", "FR"]);
    expect(standIns(TWO, joint("US"), joint("FR"), said("ba nước"))).toEqual([]);
    expect(standIns(TWO, said("hai nước"))).toEqual([]);
  });

  it("is the only one whom the sentence names before", () => {
    const role = "đại diện của tổ chức này";
    const says = "muối sẽ đắt";
    expect(standIns(`Về phía Harbour Union, ${role} cho biết ${says}.`, { says, role })).toEqual([
      "Harbour Union",
    ]);
    // Two could be meant, or none.
    expect(standIns(`Về phía Harbour Union và Kenya, ${role} cho biết ${says}.`, { says, role })).toEqual([]);
    expect(standIns(`Hôm nay ${role} cho biết ${says}.`, { says, role })).toEqual([]);
  });

  it("is nobody else when the article names them", () => {
    const says = "muối sẽ đắt";
    const credit = { says, role: "đại diện của tổ chức này", country: "KE" };
    expect(standIns(`Về phía Harbour Union, đại diện của tổ chức này cho biết ${says}.`, credit)).toEqual([
      "KE",
    ]);
  });
});
