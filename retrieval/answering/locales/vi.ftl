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
speaker-unresolved = một người mà bài báo không nêu rõ

source-unknown = bài báo
source-sample = { $source } (bài mẫu)
source-dated = { $source } ngày { $date }

refusal-nothing = Tôi không tìm thấy thông tin về điều này trong các bài báo.
refusal-speaker-unknown = Tôi không tìm thấy phát biểu nào của { $speaker } trong các bài báo.
refusal-time = Tôi không tìm thấy gì về điều này trong thời gian được hỏi ({ $period }).
refusal-speaker-time = Các bài báo có dẫn phát biểu của { $speaker }, nhưng tôi không tìm thấy phát biểu nào về điều này trong thời gian được hỏi ({ $period }).
refusal-speaker-topic = Các bài báo có dẫn phát biểu của { $speaker }, nhưng tôi không tìm thấy phát biểu nào về điều này.
refusal-office = Các bài báo không dẫn lời { $speaker } về điều này.
refusal-name-unprinted = Không bài báo nào có tên “{ $name }”.
refusal-no-question = Tôi chưa thấy câu hỏi nào. Bạn hãy hỏi bằng một câu hoặc vài từ, ví dụ: Việt Nam nói gì về không gian mạng?

# Câu hỏi coi là có điều mà các bài báo không cho thấy.
premise-contrary = Tôi không thấy điều đó trong các bài báo; trái lại: { $statement }
premise-untold = Tôi không tìm thấy bài báo nào nói { $subject } đã làm điều đó.
# Có người đã dự hoặc đã phát biểu, nhưng không bài nào thuật lại lời nói.
silence-present = Tôi không tìm thấy lời nào của { $speaker } về điều này; { $statement }
# Không ai giữ chức vụ được hỏi được dẫn lời, nhưng chính quốc gia đó thì có.
state-for-office = Các bài báo không dẫn lời { $speaker } về điều này; { $statement }

scope = Đã tìm trong { $articles } bài báo, từ { $from } đến { $to }.
scope-day = Đã tìm trong { $articles } bài báo, ngày { $day }.
scope-undated = Đã tìm trong { $articles } bài báo.
scope-empty = Chỉ mục chưa có bài báo nào.

timeline-heading = { $speaker } về { $topic }, theo thời gian:
timeline-heading-one = { $name }, theo thời gian:
timeline-nothing = Tôi không tìm thấy phát biểu nào về điều này trong các bài báo.
timeline-how = Hãy cho biết ai nói và về điều gì, ví dụ: Việt Nam về không gian mạng
date-unknown = không rõ ngày
date-inferred = { $date } (ngày suy ra)
# Trong dòng thời gian có cả hai: lúc được nói, và lúc bài được đăng.
date-said = { $date } (lúc phát biểu)
date-published = { $date } (lúc đăng bài)
speaker-not-quoted = Tôi không tìm thấy ai tên “{ $name }” được dẫn lời trong các bài báo này.

compare-side = { $speaker }:
compare-nothing = Tôi không tìm thấy phát biểu nào của { $speaker } về điều này trong các bài báo.
compare-how = Hãy nêu từ hai bên trở lên và một chủ đề, ví dụ: Việt Nam, Singapore về không gian mạng

# Câu hỏi muốn biết lý do; dưới các câu.
note-no-reason = Tôi không thấy các bài báo nêu lý do của điều này; trên đây là những gì các bài báo cho biết.
# Vì sao câu trả lời không do mô hình ngôn ngữ viết như đã yêu cầu; một dòng dưới các câu.
note-model-unavailable = Mô hình ngôn ngữ không trả lời, nên đây là nguyên văn các bài báo.
note-model-refused = Mô hình ngôn ngữ từ chối trả lời, nên đây là nguyên văn các bài báo.
note-time-out = Mô hình ngôn ngữ trả lời quá lâu, nên đây là nguyên văn các bài báo.
note-budget-spent = Đã hết hạn mức dùng mô hình ngôn ngữ, nên đây là nguyên văn các bài báo.
note-nothing-verified = Không câu nào do mô hình ngôn ngữ viết kiểm chứng được, nên đây là nguyên văn các bài báo.
note-cut-short = Mô hình ngôn ngữ dừng giữa chừng; phần đã kiểm chứng được giữ lại.

# Một câu có được in là lời của ai đó hay không.
quotation-likeness-whole = Đúng nguyên văn
quotation-likeness-accents = Đúng từng chữ, trừ dấu
quotation-likeness-capitals = Đúng từng chữ, trừ chữ hoa chữ thường
quotation-verbatim-said = { $likeness }: { $source } in câu này là lời của { $speaker }.
quotation-verbatim-report = { $likeness }: { $source } in câu này, nhưng là lời kể của bài báo; không ai được dẫn lời ở đó.
quotation-altered-said = Không đúng nguyên văn: { $source } in lời của { $speaker } khác thế.
quotation-altered-report = Không đúng nguyên văn: { $source } in khác thế, và là lời kể của bài báo; không ai được dẫn lời ở đó.
quotation-other-said-verbatim = Không phải lời của { $by }: { $source } in đúng câu này là lời của { $speaker }.
quotation-other-said-altered = Không phải lời của { $by }: { $source } in gần như câu này là lời của { $speaker }.
quotation-other-report-verbatim = Không phải lời dẫn của { $by }: { $source } in đúng câu này, là lời kể của bài báo.
quotation-other-report-altered = Không phải lời dẫn của { $by }: { $source } in gần như câu này, là lời kể của bài báo.
quotation-absent = Tôi không tìm thấy câu này, cũng không thấy câu nào gần giống, trong các bài báo.
quotation-printed = Bản in là: “{ $quote }”.
quotation-cut = Câu của bạn bị cắt khỏi mệnh đề của nó, mất { $words }.
quotation-lacks = Câu của bạn bỏ mất { $words }.
quotation-adds = Câu của bạn thêm { $words }, bài báo không có.
quotation-marks = Chỉ khác dấu câu, chữ hoa hoặc cách viết số.
quotation-changes = Khác như vậy là đã nói một điều khác.
quotation-note-accents = Bạn gõ không dấu: hãy chép lại từ đoạn trích.
quotation-note-capitals = Chữ hoa chữ thường khác bản in: hãy chép lại từ đoạn trích.
quotation-note-omission = Dấu ba chấm của bạn thay cho chữ có in; phần bỏ đi không phủ định điều gì.
quotation-reported-speech = Bài báo thuật lại ý này bằng câu chữ của phóng viên (lời gián tiếp): đừng đặt trong ngoặc kép như lời của chính người nói.
quotation-others = Còn { $passages } đoạn khác có cùng câu chữ hoặc gần như thế.
quotation-how = Hãy đưa câu sẽ in, ít nhất một từ và nhiều nhất một đoạn.

# Câu hỏi mà các bài báo trả lời được, gợi ý cho người đọc chưa biết hỏi gì.
suggested-question = { $speaker } nói gì về { $topic }?
