import { canonicalSyllable } from "../analysis/syllable.js";

/** Words that a translation adds or drops without saying more; beside the stop words. */
const LIGHT = new Set(
  "giữa chứ tính lúc xét nữa đứng ban đầu ever used leaving placed own via ad interim trận người people person tương đương tức đạt tiến hành thực hiện gồm thuộc dành xảy diễn tổ chức tình trạng vụ việc hoạt động khu vực hiện đợt chiếc cái lần tầm trong ngoài vẫn đều cùng nhau lại lên xuống vào ra equivalent have exercise conduct undergo perform stage run come aged old year era area occur happen include consist up respectively namely ie eg about still yet very much both each one another there do do does give get become remain while whereas upon amid since however outside inside within show make take hold carry get go come put set keep bring total sum amount level number thing way part matter issue sự việc cuộc chuyến vụ nền niềm lời bản tấm bức vị ngài mr mrs ms sir madam dr said called quoted however moreover also therefore thus meanwhile there their his her its số lượng tổng mức đối bằng qua tất thêm mới người nước phía bên phần cùng đoàn gì nào theo rằng là của mình hơn than compared với so trong trên next since until till trước sau kể before after khỏi gấp"
    .split(" ")
    .map(canonicalSyllable),
);

/** Words that mean something only beside the word they go with: "in *aid*", "over *concern*". */
export function isLight(form: string, lemma: string): boolean {
  return LIGHT.has(form) || LIGHT.has(lemma);
}
