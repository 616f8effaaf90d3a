# Lời gián tiếp: câu chữ là của người viết bài, nên không đặt trong ngoặc kép của chúng ta.
statement-indirect = { $speaker }, theo { $source }: { $clause }
statement-direct = { $speaker }, { $source } trích lời: “{ $clause }”
# Vài chữ trả lời "khi nào", "ở đâu", "bao nhiêu", trước câu có chúng.
direct-answer = { $answer } – { $statement }
statement-report = { $source } đưa tin: { $clause }

speaker-with-role = { $name }, { $role }
speaker-with-country = { $speaker } ({ $country })
speaker-via = { $speaker }, dẫn qua { $via }
speaker-on-behalf = { $speaker }, thay mặt { $group }
speaker-joint = { $speaker }, cùng các bên khác
speaker-when = { $speaker }, vào { $when }
speaker-anonymous = một nguồn tin giấu tên
speaker-unresolved = một người mà bài viết không nêu rõ

source-unknown = bài viết
source-sample = { $source } (bài mẫu)
source-dated = { $source } ngày { $date }

refusal-nothing = Tôi không tìm thấy thông tin về điều này trong các bài viết.
refusal-speaker-unknown = Các bài viết không dẫn phát biểu nào của { $speaker }.
refusal-time = Các bài viết không cho biết gì về điều này trong thời gian được hỏi ({ $from } – { $to }).
refusal-speaker-time = Các bài viết có dẫn phát biểu của { $speaker }, nhưng không có phát biểu nào về điều này trong thời gian được hỏi ({ $from } – { $to }).
refusal-speaker-topic = Các bài viết có dẫn phát biểu của { $speaker }, nhưng không có phát biểu nào về điều này.
refusal-no-question = Tôi chưa thấy câu hỏi nào. Bạn hãy hỏi bằng một câu hoặc vài từ, ví dụ: Việt Nam nói gì về không gian mạng?

# Câu hỏi coi là có điều mà các bài viết không cho thấy.
premise-contrary = Các bài viết không cho thấy điều đó; trái lại: { $statement }
premise-untold = Các bài viết không cho thấy { $subject } đã làm điều đó.
# Có người đã dự hoặc đã phát biểu, nhưng không bài nào thuật lại lời nói.
silence-present = Các bài viết không thuật lại { $speaker } nói gì về điều này; { $statement }

scope = Đã tìm trong { $articles } bài viết, từ { $from } đến { $to }.
scope-undated = Đã tìm trong { $articles } bài viết.
scope-empty = Chỉ mục chưa có bài viết nào.

timeline-heading = { $speaker } về { $topic }, theo thời gian:
timeline-heading-one = { $name }, theo thời gian:
timeline-nothing = Các bài viết không dẫn phát biểu nào về điều này.
timeline-how = Hãy cho biết ai nói và về điều gì, ví dụ: Việt Nam về không gian mạng
date-unknown = không rõ ngày
date-inferred = { $date } (ngày suy ra)
speaker-not-quoted = Không có ai tên “{ $name }” được dẫn lời trong các bài viết này.

compare-side = { $speaker }:
compare-nothing = { $speaker } không nói gì về điều này trong các bài viết.
compare-how = Hãy nêu từ hai bên trở lên và một chủ đề, ví dụ: Việt Nam, Singapore về không gian mạng

# Vì sao câu trả lời không do mô hình ngôn ngữ viết như đã yêu cầu; một dòng dưới các câu.
note-model-unavailable = Mô hình ngôn ngữ không trả lời, nên đây là nguyên văn các bài báo.
note-model-refused = Mô hình ngôn ngữ từ chối trả lời, nên đây là nguyên văn các bài báo.
note-time-out = Mô hình ngôn ngữ trả lời quá lâu, nên đây là nguyên văn các bài báo.
note-budget-spent = Đã hết hạn mức dùng mô hình ngôn ngữ, nên đây là nguyên văn các bài báo.
note-nothing-verified = Không câu nào do mô hình ngôn ngữ viết kiểm chứng được, nên đây là nguyên văn các bài báo.
note-cut-short = Mô hình ngôn ngữ dừng giữa chừng; phần đã kiểm chứng được giữ lại.

# Một câu có được in là lời của ai đó hay không.
quotation-verbatim-said = Đúng nguyên văn: { $source } in câu này là lời của { $speaker }.
quotation-verbatim-report = Đúng nguyên văn: { $source } in câu này, nhưng là lời kể của bài báo; không ai được dẫn lời ở đó.
quotation-altered-said = Không đúng nguyên văn: { $source } in lời của { $speaker } khác thế.
quotation-altered-report = Không đúng nguyên văn: { $source } in khác thế, và là lời kể của bài báo; không ai được dẫn lời ở đó.
quotation-other-said-verbatim = Không phải lời của { $by }: { $source } in đúng câu này là lời của { $speaker }.
quotation-other-said-altered = Không phải lời của { $by }: { $source } in gần như câu này là lời của { $speaker }.
quotation-other-report-verbatim = Không phải lời dẫn của { $by }: { $source } in đúng câu này, là lời kể của bài báo.
quotation-other-report-altered = Không phải lời dẫn của { $by }: { $source } in gần như câu này, là lời kể của bài báo.
quotation-absent = Câu này, hay câu nào gần giống, không có trong các bài viết.
quotation-printed = Bản in là: “{ $quote }”.
quotation-cut = Câu bị cắt khỏi mệnh đề của nó, mất { $words }.
quotation-lacks = Câu thiếu { $words }.
quotation-adds = Câu thêm { $words }.
quotation-marks = Chỉ khác dấu câu, chữ hoa hoặc cách viết số.
quotation-changes = Điều đó làm đổi nghĩa của lời nói.
quotation-note-accents = Câu được gõ không dấu: hãy chép lại từ đoạn trích.
quotation-note-capitals = Chữ hoa chữ thường khác bản in: hãy chép lại từ đoạn trích.
quotation-note-omission = Dấu ba chấm thay cho chữ có in; phần bỏ đi không phủ định điều gì.
quotation-reported-speech = Đây là lời gián tiếp: câu chữ là của người viết bài, không đặt trong ngoặc kép.
quotation-others = Còn { $passages } đoạn khác có cùng câu chữ hoặc gần như thế.
quotation-how = Hãy đưa câu sẽ in, ít nhất một từ và nhiều nhất một đoạn.

# Câu hỏi mà các bài viết trả lời được, gợi ý cho người đọc chưa biết hỏi gì.
suggested-question = { $speaker } nói gì về { $topic }?
