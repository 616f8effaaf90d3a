import { describe, expect, it } from "vitest";
import { momentPhrase, momentText } from "../../../retrieval/answering/moment-text.js";

describe("an ISO date for readers", () => {
  it.each([
    ["2017-07-07", "7/7/2017", "ngày 7/7/2017", "7 July 2017", "on 7 July 2017"],
    ["2020-07", "tháng 7/2020", "tháng 7/2020", "July 2020", "in July 2020"],
    ["2002", "năm 2002", "năm 2002", "2002", "in 2002"],
  ])("%s", (iso, vi, inVi, en, inEn) => {
    expect([momentText(iso, "vi"), momentPhrase(iso, "vi")]).toEqual([vi, inVi]);
    expect([momentText(iso, "en"), momentPhrase(iso, "en")]).toEqual([en, inEn]);
  });
});
