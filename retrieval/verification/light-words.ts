import { canonicalSyllable } from "../analysis/syllable.js";

/** Words that a translation adds or drops without saying more; beside the stop words. */
const LIGHT = new Set(
  "show make take hold carry get go come put set keep bring total sum amount level number thing way part matter issue sự việc cuộc chuyến vụ nền niềm lời bản tấm bức vị ngài mr mrs ms sir madam dr said called quoted however moreover also therefore thus meanwhile there their his her its số lượng tổng mức đối bằng qua tất thêm mới người nước phía bên phần cùng đoàn gì nào theo rằng là của mình hơn than compared với so trong trên next since until till trước sau kể before after khỏi gấp"
    .split(" ")
    .map(canonicalSyllable),
);

/** Words that mean something only beside the word they go with: "in *aid*", "over *concern*". */
export function isLight(form: string, lemma: string): boolean {
  return LIGHT.has(form) || LIGHT.has(lemma);
}
