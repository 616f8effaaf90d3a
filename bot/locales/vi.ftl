# Lời giao diện tiếng Việt. Có thể dùng HTML của Telegram (<b>, <i>, <code>); giá trị điền vào được thoát ký tự.

## Trả lời

start =
    <b>Trichdan trả lời câu hỏi về các bài báo và chứng minh từng câu bằng một đoạn trích nguyên văn.</b>

    Bạn chỉ cần gõ câu hỏi bằng tiếng Việt hoặc tiếng Anh, có dấu hay không dấu đều được. Bạn sẽ thấy ai nói gì, khi nào, và chính câu văn làm bằng chứng.

    Hãy thử một câu dưới đây hoặc hỏi câu của bạn. Cách đọc câu trả lời: /help
help =
    <b>Hỏi một câu, nhận câu trả lời kèm bằng chứng.</b>
    Hãy viết câu hỏi trong một tin nhắn, bằng tiếng Việt hoặc tiếng Anh; gõ không dấu cũng được. Nên nêu tên người, tên nước hoặc chủ đề: “Estonia nói gì về không gian mạng?”

    <b>Cách đọc các đoạn trích</b>
    Mỗi số như [1] dẫn tới một đoạn trích bên dưới câu trả lời. Phần chữ thụt vào luôn là nguyên văn của bài báo, không sửa; chạm vào để xem hết.
    • <i>lời nói trực tiếp</i>: bài báo dẫn đúng lời của người nói.
    • <i>theo … thuật lại</i>: phóng viên thuật lại ý của người nói, câu chữ là của phóng viên.
    • <i>lời của bài báo</i>: đoạn trích không dẫn lời ai.

    <b>Hỏi tiếp</b>
    Trong một ngày, tôi nhớ vài câu hỏi gần nhất của cuộc trò chuyện, nên bạn có thể hỏi tiếp “Còn Singapore?”. Lệnh /forget để tôi quên đi.

    <b>Chỉ từ các bài báo</b>
    Câu trả lời chỉ lấy từ các bài báo đã nạp, không từ nơi nào khác. Nếu các bài không nói tới, tôi sẽ nói rõ như vậy và đưa những đoạn gần nhất để bạn tham khảo.

    <b>Trong nhóm</b>, hãy nhắc tên tôi, trả lời tin nhắn của tôi, hoặc viết <code>/ask</code> rồi tới câu hỏi.

    Mã ở cuối câu trả lời, ví dụ <code>#k3v9m2xq</code>, giúp người vận hành tra lại cách câu trả lời được tạo ra.
question-empty = Tôi không thấy chữ nào trong tin nhắn đó. Bạn hãy viết câu hỏi, ví dụ: <i>{ $example }</i>
question-too-long = Tin nhắn này quá dài với tôi. Bạn hãy hỏi ngắn gọn hơn, tối đa { $max } ký tự.
only-text = Tôi chỉ đọc được chữ. Bạn hãy viết câu hỏi thành tin nhắn.
unknown-command = Tôi không biết lệnh này. Bạn cứ viết câu hỏi, hoặc xem /help.
failure =
    Có trục trặc nên tôi chưa trả lời được. Bạn hãy thử lại sau ít phút.
    Mã lỗi <code>{ $id }</code>
forgotten-private =
    <b>Đã quên.</b> Tôi không còn biết ở đây đã hỏi những gì: câu hỏi tới của bạn bắt đầu lại từ đầu.

    { $answers ->
        [0] Không có câu trả lời đã lưu nào dẫn tới cuộc trò chuyện này.
       *[other] { $answers } câu trả lời đã lưu được giữ lại để kiểm tra, nhưng không còn dẫn tới cuộc trò chuyện này.
    } Những tin nhắn bạn đang thấy thì bạn tự xóa được.
forgotten-group = <b>Đã quên.</b> Tôi không còn biết trong cuộc trò chuyện này đã hỏi những gì: câu hỏi tới bắt đầu lại từ đầu. Các câu trả lời đã lưu vẫn giữ nguyên.
stopping = Tôi đang được khởi động lại nên chưa kịp trả lời. Bạn hãy hỏi lại sau một phút.
button-outdated = Nút này không còn dùng được. Bạn hãy viết câu hỏi.

## Câu hỏi mẫu

example-1 = Việt Nam nói gì về không gian mạng?
example-2 = Singapore cảnh báo gì về tấn công mạng?
example-3 = hiep dinh evfta co hieu luc khi nao
example-4 = Việt Nam cam kết gì tại COP26?

## Danh mục lệnh

command-start = Bot này làm gì
command-help = Cách hỏi và cách đọc câu trả lời
command-ask = Đặt câu hỏi (chỉ cần trong nhóm)
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
speaker-when = nói { $when }
date-inferred = { $date } (ngày suy ra từ nội dung)
date-unknown = không rõ ngày
sample = bài mẫu
open-article = Mở bài báo
part = phần { $part }/{ $parts }
scope = Đã tìm trong { $articles } bài báo, { $from } – { $to }
scope-undated = Đã tìm trong { $articles } bài báo

## Trang xem thử

preview-title = Trichdan – xem thử
preview-notice = Bản xem thử tại chỗ: chỉ máy tính này xem được. Đây chính là bot sẽ nói chuyện trên Telegram.
preview-token-hint = Để đưa lên Telegram, hãy lấy token từ @BotFather, ghi TELEGRAM_BOT_TOKEN=… vào tệp .env rồi khởi động lại.
preview-language = Ngôn ngữ giao diện
preview-placeholder = Hỏi về các bài báo…
preview-send = Gửi
preview-log = Cuộc trò chuyện
preview-typing = Bot đang tìm trong các bài báo…
preview-show-more = Xem hết
preview-show-less = Thu gọn
preview-offline = Bot không chạy. Hãy khởi động lại bằng npm start.
preview-you = Bạn
preview-bot = Trichdan
preview-too-long = Trang này nhận tối đa { $max } ký tự trong một tin nhắn.
