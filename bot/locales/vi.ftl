# Lời giao diện tiếng Việt. Có thể dùng HTML của Telegram (<b>, <i>, <code>); giá trị điền vào được thoát ký tự.

## Trả lời

start =
    <b>Trichdan trả lời câu hỏi về các bài báo và chứng minh từng câu bằng một đoạn trích nguyên văn.</b>

    Bạn chỉ cần gõ câu hỏi bằng tiếng Việt hoặc tiếng Anh, có dấu hay không dấu đều được. Bạn sẽ thấy ai nói gì, khi nào, và chính câu văn làm bằng chứng.

    Hãy thử một câu dưới đây hoặc hỏi câu của bạn. Cách đọc câu trả lời: /help
help =
    <b>Hỏi một câu, nhận câu trả lời kèm bằng chứng.</b>
    Hãy viết câu hỏi trong một tin nhắn, bằng tiếng Việt hoặc tiếng Anh; gõ không dấu cũng được. Nên nêu tên người, tên nước hoặc chủ đề: “Estonia nói gì về không gian mạng?”

    <b>Tôi còn làm được</b>
    /verify – một câu có được in nguyên văn trong các bài báo không, và là lời của ai? Cũng dùng được khi trả lời một tin nhắn
    /timeline – ai nói gì về một chủ đề, theo ngày
    /compare – các bên nói gì về cùng một chủ đề
    /latest – những bài báo mới nhất
    /articles – những bài báo có một từ
    /language – tiếng Việt hoặc tiếng Anh
    /style – cách trình bày câu trả lời (trong cuộc trò chuyện riêng)
    /privacy – những gì được lưu, và ai thấy câu hỏi
    /forget – quên những gì đã hỏi ở đây

    <b>Cách đọc các đoạn trích</b>
    Mỗi số như [1] dẫn tới một đoạn trích bên dưới câu trả lời; nút mang số đó mở đoạn văn trong bài báo. Phần chữ thụt vào luôn là nguyên văn của bài báo, không sửa; chạm vào để xem hết.
    • <i>lời nói trực tiếp</i>: bài báo dẫn đúng lời của người nói.
    • <i>theo … thuật lại</i>: phóng viên thuật lại ý của người nói, câu chữ là của phóng viên.
    • <i>lời của bài báo</i>: đoạn trích không dẫn lời ai.

    <b>Hỏi tiếp</b>
    Trong một ngày, tôi nhớ vài câu hỏi gần nhất của cuộc trò chuyện, nên bạn có thể hỏi tiếp “Còn Singapore?”. Lệnh /forget để tôi quên đi.

    <b>Chỉ từ các bài báo</b>
    Câu trả lời chỉ lấy từ các bài báo đã nạp, không từ nơi nào khác. Nếu các bài không nói tới, tôi sẽ nói rõ như vậy và đưa những đoạn gần nhất để bạn tham khảo.

help-groups =
    <b>Trong nhóm</b>
    Tôi trả lời ai nhắc tên tôi (<code>@{ $bot }</code>), trả lời tin nhắn của tôi, hoặc viết <code>/ask</code> rồi tới câu hỏi, ngoài ra không trả lời ai. Cuộc trò chuyện ở đó là chung: câu hỏi có thể nối tiếp câu của người khác, và ai cũng bấm được các nút.
help-inline =
    <b>Trong mọi cuộc trò chuyện khác</b>
    Ở chỗ viết tin nhắn, hãy gõ <code>@{ $bot }</code> rồi tới câu hỏi, chờ một chút và chọn điều muốn gửi. Ai nhận được câu trả lời cũng mở được bằng chứng của nó.
help-code = Mã ở cuối câu trả lời, ví dụ <code>#k3v9m2xq</code>, là liên kết mở câu trả lời kèm bằng chứng, cả khi đã chuyển tiếp; nhờ mã này người vận hành tra lại được cách câu trả lời được tạo ra.
question-empty = Tôi không thấy chữ nào trong tin nhắn đó. Bạn hãy viết câu hỏi, ví dụ: <i>{ $example }</i>
# Cho những tin nhắn không hỏi gì về các bài báo.
talk-greeting = Chào bạn! Bạn cứ hỏi các bài báo nói gì, ví dụ: <i>{ $example }</i> Cách dùng: /help
talk-thanks = Không có gì! Bạn cứ hỏi tiếp khi cần, ví dụ: <i>{ $example }</i>
talk-who = Tôi là Trichdan, một bot. Tôi trả lời câu hỏi về các bài báo đã nạp và chứng minh từng câu bằng đoạn trích nguyên văn. Bạn hỏi thử: <i>{ $example }</i> Xem thêm: /help
talk-news = Các bài báo mới nhất nằm ở /latest. Tôi cũng cho biết ai nói gì trong đó, ví dụ: <i>{ $example }</i>
question-too-long = Tin nhắn này quá dài với tôi. Bạn hãy hỏi ngắn gọn hơn, tối đa { $max } ký tự.
only-text = Tôi chỉ đọc được chữ. Bạn hãy viết câu hỏi thành tin nhắn.
unknown-command = Tôi không biết lệnh này. Bạn cứ viết câu hỏi, hoặc xem /help.
failure =
    Có trục trặc nên tôi chưa trả lời được. Bạn hãy thử lại sau ít phút.
    Mã lỗi <code>{ $id }</code>
forgotten-private =
    <b>Đã quên.</b> Tôi không còn biết ở đây đã hỏi những gì: câu hỏi tới của bạn bắt đầu lại từ đầu. Ngôn ngữ và cách trình bày bạn đã chọn cũng được quên.

    { $answers ->
        [0] Không có câu trả lời đã lưu nào dẫn tới cuộc trò chuyện này.
       *[other] { $answers } câu trả lời đã lưu được giữ lại để kiểm tra, nhưng không còn dẫn tới cuộc trò chuyện này.
    } Những tin nhắn bạn đang thấy thì bạn tự xóa được.
forgotten-group = <b>Đã quên.</b> Tôi không còn biết trong cuộc trò chuyện này đã hỏi những gì: câu hỏi tới bắt đầu lại từ đầu. Các câu trả lời đã lưu vẫn giữ nguyên.
stopping = Tôi đang được khởi động lại nên chưa kịp trả lời. Bạn hãy hỏi lại sau một phút.
thinking = Đang suy nghĩ…
answer-stopped = Đã dừng theo ý bạn; phần đã kiểm chứng đến lúc đó được giữ lại.
answer-stopped-early = Đã dừng. Câu trả lời chưa có phần nào sẵn sàng.
button-outdated = Nút này không còn dùng được. Bạn hãy viết câu hỏi.

## Kiểm tra lời trích

verify-prompt =
    <b>Bạn muốn kiểm tra câu nào?</b> Hãy dán hoặc chuyển tiếp câu đó thành tin nhắn tiếp theo. Người được cho là đã nói có thể ghi sau dấu gạch: <i>“…” — Singapore</i>
verify-placeholder = “câu cần kiểm tra” — ai nói
verify-usage = Tôi không thấy chữ nào để kiểm tra. Hãy viết <code>/verify “câu cần kiểm tra” — ai nói</code>, hoặc trả lời một tin nhắn bằng /verify.
verify-too-long = Câu này quá dài để kiểm tra, tối đa { $max } ký tự. Trong Telegram bạn có thể bôi chọn câu, bấm “Trích dẫn” rồi trả lời bằng /verify.
verify-checked = <b>Kiểm tra:</b> { $sentence }
verify-by = <b>Được cho là lời của:</b> { $by }
verify-differences = <b>So với bài báo</b>: <b>chữ đậm</b> là chữ bài báo có in mà câu của bạn bỏ mất, <s>gạch ngang</s> là chữ câu của bạn thêm mà bài báo không có
verify-left-out = <i>Chữ nghiêng</i>: bài báo cũng in, nhưng câu của bạn đã thay bằng dấu ba chấm hoặc cắt bỏ
verify-others = <b>Những đoạn khác có các chữ này</b>

## Dòng thời gian, so sánh và danh sách bài báo

timeline-usage =
    <b>Ai nói gì, theo ngày.</b> Hãy nêu người nói, chủ đề, hoặc cả hai trong tin nhắn tiếp theo: <i>Việt Nam về không gian mạng</i>

    Hoặc gõ luôn một lần: <code>/timeline Việt Nam về không gian mạng</code>
timeline-placeholder = Việt Nam về không gian mạng
timeline-heading = <b>Theo ngày:</b> { $question }
timeline-left-out = { $left } phát biểu trước đó không hiện ở đây. Hãy nêu năm để xem: “… năm 2021”.
compare-usage =
    <b>Mỗi bên nói gì về cùng một chủ đề.</b> Hãy nêu hai bên trở lên và một chủ đề trong tin nhắn tiếp theo: <i>Việt Nam, Singapore về không gian mạng</i>

    Hoặc gõ luôn một lần: <code>/compare Việt Nam, Singapore về không gian mạng</code>
compare-placeholder = Việt Nam, Singapore về không gian mạng
compare-heading = <b>So sánh:</b> { $question }
latest-heading = <b>{ $articles } bài báo</b>, bài mới nhất ngày { $date }
latest-undated =
    { $articles ->
        [0] Chưa có bài báo nào.
       *[other] <b>{ $articles } bài báo</b>, đều không rõ ngày
    }
articles-usage =
    <b>Những bài báo có một từ hoặc một tên trong tiêu đề hay nội dung.</b> Ví dụ:
    <code>/articles ASEAN</code>
articles-too-long = Cụm này quá dài để tra. Hãy cho một từ, một tên hoặc một cụm ngắn.
articles-heading = <b>{ $articles } bài báo</b> có “{ $word }”, bài mới nhất trước
articles-none = Không bài báo nào có “{ $word }” trong tiêu đề hay nội dung. Từ được tra đúng như bài in, không dịch.
page = Trang { $page }/{ $pages }

## Cài đặt và quyền riêng tư

language-choose =
    <b>Bạn muốn tôi nói với bạn bằng ngôn ngữ nào?</b>
    Dù bạn chọn gì, câu trả lời vẫn theo ngôn ngữ của câu hỏi.
setting-kept = <b>Đã chọn:</b> { $choice }
language-vi = Tiếng Việt
language-en = English
language-auto = Theo Telegram của tôi
privacy =
    <b>Những gì được lưu</b>
    • Mỗi câu hỏi, dòng thời gian, so sánh cùng các đoạn trích, gắn với cuộc trò chuyện nơi câu hỏi được đặt, để sau này còn kiểm tra được.
    • Vài câu hỏi gần nhất của cuộc trò chuyện, trong một ngày.
    • Ngôn ngữ và cách trình bày bạn chọn (/language, /style), kèm mã tài khoản Telegram của bạn.
    • Ý kiến của bạn về câu trả lời: 👍 hay 👎, sai ở đâu, và những gì bạn viết về nó, kèm mã tài khoản Telegram của bạn.
    • Những đoạn trích bạn báo sai và sai ở chỗ nào, gắn với cuộc trò chuyện nơi bạn báo.
    • Những câu trả lời được gợi ý khi bạn hỏi trong cuộc trò chuyện khác: trong 30 ngày, hoặc lâu dài khi có người mở ra; không gắn với bạn.
    • Nếu câu trả lời do mô hình ngôn ngữ viết: bạn đã dùng bao nhiêu mỗi ngày, trong 40 ngày.
    Câu bạn kiểm tra bằng /verify và từ bạn tra bằng /articles thì không được lưu.

    <b>Quên</b>
    Lệnh /forget trong cuộc trò chuyện riêng xóa cuộc trò chuyện, ngôn ngữ và cách trình bày bạn đã chọn. Các câu trả lời, ý kiến cùng lời bạn viết và báo sai được giữ lại để kiểm tra, nhưng không còn dẫn tới bạn hay cuộc trò chuyện này. Tổng lượng sử dụng vẫn được giữ đủ 40 ngày. Trong nhóm, /forget kết thúc cuộc trò chuyện ở đó, còn lại giữ nguyên.

    <b>Ai khác thấy câu hỏi</b>
    Telegram chuyển câu hỏi tới đây.
privacy-no-model = Không dịch vụ nào khác thấy câu hỏi: không dùng mô hình từ xa nào.
privacy-chat = Câu trả lời do mô hình ngôn ngữ <code>{ $model }</code> viết: nó nhận câu hỏi của bạn, các câu hỏi trước có liên quan và những đoạn tìm được.
privacy-embedding = Để tìm các đoạn trích, câu hỏi của bạn được gửi tới mô hình <code>{ $model }</code>.

## Câu hỏi mẫu

example-1 = Việt Nam nói gì về không gian mạng?
example-2 = Singapore cảnh báo gì về tấn công mạng?
example-3 = hiep dinh evfta co hieu luc khi nao
example-4 = Việt Nam cam kết gì tại COP26?

## Danh mục lệnh

command-start = Bot này làm gì
command-help = Cách hỏi và cách đọc câu trả lời
command-ask = Đặt câu hỏi (chỉ cần trong nhóm)
command-verify = Kiểm tra lời trích: có in không, của ai?
command-timeline = Ai nói gì về một chủ đề, theo ngày
command-compare = Các bên nói gì về cùng một chủ đề
command-latest = Những bài báo mới nhất
command-articles = Những bài báo có một từ
command-language = Tiếng Việt hoặc tiếng Anh
command-privacy = Những gì được lưu, và ai thấy câu hỏi
command-style = Chọn cách trình bày câu trả lời
command-forget = Quên những gì đã hỏi ở đây

## Câu trả lời

asked = <b>Câu hỏi:</b> { $question }
read-as = <b>Hiểu là:</b> { $question }
translated = (bản dịch)
written-by-model = Câu chữ do mô hình ngôn ngữ viết, đã đối chiếu với các đoạn trích
also-in = Cũng đăng trên: { $sources }
quotations-heading = <b>Trích nguyên văn từ các bài báo</b>
nearest-heading = <b>Những đoạn gần nhất — không trả lời câu hỏi</b>
speech-direct = lời nói trực tiếp, { $source } dẫn
speech-indirect = theo { $source } thuật lại, bằng lời của phóng viên
speech-mixed = theo { $source } thuật lại; chỉ phần trong ngoặc kép của bài là lời nói trực tiếp
own-account = lời của bài báo
source-unknown = bài báo
speaker-anonymous = Nguồn không nêu tên
speaker-collective = Nhiều người nói
speaker-ambiguous = Bài báo không nói rõ: { $names }
speaker-joint = tuyên bố chung
speaker-metonym = trong bài: { $word }
speaker-behalf = thay mặt { $group }
speaker-via = qua { $relay }
speaker-when = nói vào { $when }
date-inferred = { $date } (ngày suy ra từ nội dung)
date-unknown = không rõ ngày
date-said = { $date } (lúc phát biểu)
date-published = { $date } (lúc đăng bài)
sample = bài mẫu
open-article = Mở bài báo
part = phần { $part }/{ $parts }
scope = Đã tìm trong { $articles } bài báo, { $from } – { $to }
scope-day = Đã tìm trong { $articles } bài báo, { $day }
scope-undated = Đã tìm trong { $articles } bài báo

## Feedback on answers

feedback-thanks = Cảm ơn bạn, đã ghi nhận.
feedback-taken-back = Đã rút lại ý kiến của bạn.
feedback-why = Đã ghi nhận. Câu trả lời sai ở đâu? Mời chọn nút bên dưới câu trả lời.
feedback-speaker = Sai người nói
feedback-quotation = Sai lời trích
feedback-off-topic = Lạc đề
feedback-incomplete = Còn thiếu
feedback-other = Lý do khác…
feedback-back = ◀ Quay lại
feedback-tell = Câu trả lời <code>#{ $id }</code> sai ở đâu? Mời bạn trả lời tin nhắn này.
feedback-tell-member = <a href="tg://user?id={ $reader }">{ $name }</a>, câu trả lời <code>#{ $id }</code> sai ở đâu? Mời bạn trả lời tin nhắn này.

## Inline mode

inline-answer = Gửi câu trả lời kèm lời trích
inline-refused = Các bài báo không cho biết
inline-shortened = Đã rút gọn cho vừa một tin nhắn. Hãy hỏi tôi để xem trọn câu trả lời.
inline-too-short = Mời bạn gõ ít nhất hai từ
inline-nearest = Gần với câu hỏi, nhưng không trả lời nó
inline-further = Cũng tìm thấy; câu trả lời không dựa vào đoạn này

## Bằng chứng dưới câu trả lời

button-copy = 📋 Chép trích dẫn
button-copy-message = Trích dẫn để chép
button-timeline = Dòng thời gian
button-report = Báo trích dẫn sai
button-evidence = Xem bằng chứng
button-to-quotation = Đoạn trích
button-previous = ◀ Đoạn trước
button-next = Đoạn sau ▶
evidence-here = Đoạn { $passage } của bài báo, phần trích in đậm
evidence-before =
    { $steps ->
        [1] Đoạn { $passage } của bài báo, ngay trước đoạn được trích
       *[other] Đoạn { $passage } của bài báo, trước đoạn được trích { $steps } đoạn
    }
evidence-after =
    { $steps ->
        [1] Đoạn { $passage } của bài báo, ngay sau đoạn được trích
       *[other] Đoạn { $passage } của bài báo, sau đoạn được trích { $steps } đoạn
    }
evidence-cut = Quá dài cho một tin nhắn: chỉ hiện một phần
evidence-changed = Bài báo đã thay đổi từ đó. Lời trích như khi ấy:
evidence-withdrawn = { $number }: đoạn văn này đã bị rút và không còn được hiển thị.
citation-indirect = { $source } thuật lại lời { $speaker }
citation-mixed = { $source } thuật lại lời { $speaker }; chỉ phần trong ngoặc kép của bài là lời nói trực tiếp
citation-changed = bài báo đã thay đổi từ đó
answer-unknown = Tôi không biết câu trả lời <code>#{ $id }</code>. Bạn hãy kiểm tra lại liên kết, hoặc cứ viết câu hỏi.
answer-changed = <b>Đã thay đổi trong bài báo từ đó</b>, vẫn hiện như khi ấy: { $numbers }
answer-cut = <b>Câu trả lời không còn đầy đủ:</b> một đoạn văn làm cơ sở cho nó đã bị rút.
answer-withdrawn = Câu trả lời này không còn được hiển thị: các đoạn văn làm cơ sở cho nó đã bị rút.
report-which =
    <b>Lời trích nào sai?</b> Khi bạn chưa chọn thì chưa có gì được báo.
report-back = ◀ Quay lại
report-left = Không có gì được báo.
report-taken =
    <b>Cảm ơn bạn.</b> Lời trích { $number } của câu trả lời <code>#{ $id }</code> đã được báo cho người vận hành.

    Sai ở chỗ nào? Bạn có thể chọn:
report-known = Lời trích { $number } của câu trả lời <code>#{ $id }</code> đã được báo từ đây rồi. Cảm ơn bạn.
report-noted = <b>Cảm ơn bạn.</b> Đã báo về lời trích { $number } của câu trả lời <code>#{ $id }</code>: { $reason }
report-speaker = Người khác nói câu này
report-words = Không đúng lời trong bài báo
report-context = Bị tách khỏi ngữ cảnh
report-support = Không chứng minh câu trả lời
operator-report =
    <b>Một người đọc báo lời trích { $number } của câu trả lời <code>#{ $id }</code></b>
    Xem cách nó được tạo ra: <code>npm run why -- { $id }</code>
operator-note = Người đọc thấy lời trích { $number } của câu trả lời <code>#{ $id }</code> sai ở chỗ: { $reason }

## Cách trình bày câu trả lời

style-choose =
    <b>Bạn muốn câu trả lời trông thế nào?</b>
    <b>Thường</b>: ứng dụng Telegram nào cũng hiện được.
    <b>Phong phú</b>: có chú thích chạm được, tô nổi những chữ quyết định và gấp gọn các đoạn đọc thêm. Một số ứng dụng Telegram hiện tin này thành tin trống mà tôi không biết được: nếu bạn không thấy câu trả lời, hãy trở lại đây và chọn Thường.
style-html = Thường
style-rich = Phong phú
style-private = Bạn chọn cách trình bày câu trả lời trong cuộc trò chuyện riêng với tôi. Ở đây có người khác cùng đọc nên cách trình bày giữ nguyên.

## Trang xem thử

preview-title = Trichdan – xem thử
preview-footnote = Đoạn trích
preview-back = Về lại câu trả lời
preview-notice = Bản xem thử tại chỗ: chỉ máy tính này xem được. Đây chính là bot sẽ nói chuyện trên Telegram.
preview-token-hint = Để đưa lên Telegram, hãy lấy token từ @BotFather, ghi TELEGRAM_BOT_TOKEN=… vào tệp .env rồi khởi động lại.
preview-language = Ngôn ngữ Telegram
preview-language-hint = Thay cho ngôn ngữ của ứng dụng Telegram, bot lấy theo đó. Lệnh /language đặt riêng ngôn ngữ của bot.
preview-placeholder = Hỏi về các bài báo…
preview-send = Gửi
preview-log = Cuộc trò chuyện
preview-typing = Bot đang tìm trong các bài báo…
preview-stop = Dừng trả lời
preview-show-more = Xem hết
preview-show-less = Thu gọn
preview-offline = Bot không chạy. Hãy khởi động lại bằng npm start.
preview-you = Bạn
preview-bot = Trichdan
preview-too-long = Trang này nhận tối đa { $max } ký tự trong một tin nhắn.
preview-skip = Đến thẳng ô nhập
preview-chats = Các cuộc trò chuyện
preview-group = Nhóm Tòa soạn
preview-private = Trichdan
preview-group-hint = Trong nhóm, bot chỉ trả lời khi được nhắc tên (@{ $username }), được trả lời tin hoặc nhận lệnh.
preview-unread = có tin mới
preview-about = Về bản xem thử này
preview-as = Viết với tên
preview-mention = Nhắc tên bot
preview-reply = Trả lời
preview-in-reply = Trả lời tin
preview-edit = Sửa
preview-edited = đã sửa
preview-editing = Sửa tin của bạn
preview-cancel = Hủy
preview-buttons = Các nút của tin
preview-copied = Đã chép
preview-copy-failed = Trình duyệt không cho trang này chép. Nội dung là:
preview-close = Đóng
preview-inline-results = Bot gợi ý
preview-more = Xem thêm
preview-via = qua
preview-commands = Các lệnh của bot
preview-way-back = Về lại nhóm
preview-opens-private = Mở cuộc trò chuyện với bot; những gì bạn đã gõ vẫn còn ở đây.
preview-thumbs-up = Ngón cái giơ lên
preview-thumbs-down = Ngón cái chỉ xuống
preview-tick = Dấu tích
preview-cross = Dấu chéo
preview-pencil = Bút chì
preview-person = Người
preview-clipboard = Bảng kẹp
