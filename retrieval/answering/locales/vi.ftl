# Lời gián tiếp: câu chữ là của người viết bài, nên không đặt trong ngoặc kép của chúng ta.
statement-indirect = { $speaker }, theo { $source }: { $clause }
statement-direct = { $speaker }, { $source } trích lời: “{ $clause }”
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

refusal-nothing = Tôi không tìm thấy thông tin về điều này trong các bài viết.
refusal-speaker-unknown = Các bài viết không dẫn phát biểu nào của { $speaker }.
refusal-time = Các bài viết không cho biết gì về điều này trong thời gian được hỏi ({ $from } – { $to }).
refusal-speaker-time = Các bài viết có dẫn phát biểu của { $speaker }, nhưng không có phát biểu nào về điều này trong thời gian được hỏi ({ $from } – { $to }).
refusal-speaker-topic = Các bài viết có dẫn phát biểu của { $speaker }, nhưng không có phát biểu nào về điều này.
refusal-no-question = Tôi chưa thấy câu hỏi nào. Bạn hãy hỏi bằng một câu hoặc vài từ, ví dụ: Việt Nam nói gì về không gian mạng?

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
