const lines = (text: string): readonly string[] => text.trim().split("\n");

/** Correctly typed Vietnamese in the manner of news and of questions about it. */
export const VIETNAMESE = lines(`
Việt Nam nói gì về không gian mạng?
Đại sứ Đặng Đình Quý phát biểu thế nào tại Hội đồng Bảo an?
Liên hợp quốc kêu gọi các bên kiềm chế ở Biển Đông.
Ai là người phát ngôn Bộ Ngoại giao Trung Quốc?
Thủ tướng Nhật Bản đến thăm Hà Nội vào ngày nào?
Giá dầu thế giới tăng bao nhiêu phần trăm trong tuần qua?
Quốc hội thông qua luật đất đai sửa đổi với đa số phiếu.
Nga và Ukraine đàm phán ở Thổ Nhĩ Kỳ về xuất khẩu ngũ cốc.
Ngân hàng Nhà nước giữ nguyên lãi suất điều hành.
Vì sao đồng yên mất giá mạnh so với đồng USD?
Chính phủ hỗ trợ doanh nghiệp nhỏ và vừa như thế nào?
Bão số 5 gây thiệt hại nặng nề cho các tỉnh miền Trung.
Hàng nghìn người phải sơ tán vì lũ lụt ở Quảng Bình.
Bộ Y tế ghi nhận thêm 12 ca mắc COVID-19 trong cộng đồng.
Vắc-xin của AstraZeneca được tiêm cho bao nhiêu người?
Chủ tịch nước gặp Tổng thống Hàn Quốc bên lề hội nghị.
ASEAN và Trung Quốc bàn về Bộ Quy tắc ứng xử COC.
Mỹ áp thuế nhập khẩu lên thép của những nước nào?
Liên minh châu Âu siết chặt quy định bảo vệ dữ liệu cá nhân.
Facebook và Google phản ứng ra sao trước dự luật của Úc?
Singapore chia sẻ kinh nghiệm chống tội phạm mạng.
Ông Nguyễn Xuân Phúc kết luận phiên họp thường kỳ tháng 9.
Cháy lớn tại khu công nghiệp, hai công nhân thiệt mạng.
Đội tuyển U23 thắng đậm trong trận ra quân.
MU hòa Chelsea 1-1 trên sân nhà, huấn luyện viên xin lỗi cổ động viên.
Giá một kg gạo xuất khẩu là bao nhiêu?
Mỗi kg cà phê tăng thêm 2.000 đồng.
Gen Z nghĩ gì về biến đổi khí hậu?
Thiếu vitamin K có nguy hiểm không?
Tàu ngầm lớp Kilo và máy bay Su-35 xuất hiện trong cuộc tập trận.
Vì sao Anh rời khỏi thị trường chung châu Âu?
Hội nghị COP26 đạt được thỏa thuận gì về than đá?
Tòa án tuyên phạt bị cáo mười năm tù giam.
Khoa học gia khuyến cáo người dân hạn chế ra đường khi nắng nóng.
Chuyên gia quỹ tiền tệ IMF dự báo tăng trưởng chậm lại.
Triều Tiên phóng tên lửa đạn đạo qua lãnh thổ Nhật Bản.
Ấn Độ cấm xuất khẩu đường đến hết năm.
Nhà máy điện hạt nhân Zaporizhzhia lại bị pháo kích.
Quỹ hưu trí đầu tư vào cổ phiếu và trái phiếu.
Chỉ số VN-Index giảm mạnh trong phiên chiều.
Thụy Điển và Phần Lan nộp đơn gia nhập NATO.
Học sinh thi tốt nghiệp trung học phổ thông vào cuối tháng sáu.
Nghệ sĩ ưu tú qua đời ở tuổi tám mươi.
Cơ quan an ninh mạng cảnh báo mã độc tống tiền.
Hơn một nửa dân số thiếu nước sạch để uống.
Israel mở lại cửa khẩu cho xe cứu trợ vào Gaza.
Hamas tuyên bố thả thêm con tin người nước ngoài.
Lào khánh thành tuyến đường sắt nối với Trung Quốc.
Campuchia đăng cai đại hội thể thao Đông Nam Á.
Tổng thư ký Guterres nhấn mạnh vai trò của phụ nữ trong gìn giữ hòa bình.
Bà Izumi Nakamitsu trình bày báo cáo về giải trừ quân bị.
Luật quốc tế có áp dụng trên không gian mạng hay không?
Nước nào phản đối nghị quyết về quyền con người?
Hãng taxi công nghệ xin tăng giá cước vì xăng đắt.
Khách du lịch được miễn visa trong mười lăm ngày.
Bình gas phát nổ trong quán bar, ba người bị thương.
Ông Kim Jong-un gửi thư chúc mừng Chủ tịch Tập Cận Bình.
Vụ rơi máy bay Boeing 737 MAX được điều tra lại từ đầu.
Thành phố Đà Lạt đón lượng khách kỷ lục dịp nghỉ lễ.
Người biểu tình đụng độ với cảnh sát ở thủ đô Colombo.
Tỷ phú Elon Musk hoàn tất thương vụ mua Twitter.
Có phải Ý sẽ rút khỏi sáng kiến Vành đai và Con đường?
Xưởng đóng tàu quyết định cắt giảm nửa số giờ làm.
Trường đại học nào đứng đầu bảng xếp hạng mới nhất?
`);

/** Questions typed without accents, with the names and loans of other languages that stand in such. */
export const UNACCENTED = lines(`
viet nam noi gi ve khong gian mang
trung quoc phan ung the nao ve bien dong
ai la nguoi phat ngon bo ngoai giao my
hamas noi gi ve thoa thuan ngung ban
laos va campuchia ban ve song mekong
gia gas tang bao nhieu trong thang nay
taxi cong nghe co phai dong thue khong
Yoon Suk Yeol noi gi ve Trieu Tien
Moon Jae-in gap Kim Jong-un o dau
dai su Dang Dinh Quy phat bieu nhu the nao
imf du bao kinh te the gioi ra sao
visa dien tu cho khach du lich
tesla giam gia xe o trung quoc
quan doi myanmar bat giu ba Suu Kyi
Su-35 va F-16 dung do tren khong
`);

/** Correctly typed English, rich in words that are Telex keystrokes too. */
export const ENGLISH = lines(`
What did Vietnam say about cyberspace?
Who sees the class of 2020 as too good to be true?
Moscow sees good news in the grain deal.
How soon was the book about the food boom seen in Moscow?
The US and the EU need to keep their door open, says Seoul.
Has the queen been to Laos?
Did Moon Jae-in meet Kim Jong-un?
Trump says he was off the phone by noon.
Oil prices boom as OPEC cuts supply.
Is the UN Security Council to vote on Gaza this week?
Which countries voted against the resolution on human rights?
Hamas says it will free more hostages.
IMF sees slower growth in Asia.
Who is the spokesperson of China's foreign ministry?
Tax cuts for the poor, says the finance minister.
The car was seen near the bar at noon.
Seoul fires missiles too, sees no need for talks.
A deer, a bear and a moose were seen on the roof.
Teen wins world chess title in Moscow.
Why does Russia oppose sanctions vs Iran?
Real Madrid vs Barcelona: who won?
North Korea fires missile over Japan.
Storm kills dozens in the Philippines, many homes lost.
Max Verstappen wins again as Hamilton loses his wheel.
Airbus sells more jets than Boeing this year.
Beer sales soar as bars reopen in Dublin.
How does international law apply to cyberspace?
What does Singapore propose on cyber norms?
The ambassador's remarks on disarmament were seen as a sign of hope.
Sex workers demand vaccines too, says the report.
Xoom and Haas tell investors to wait.
Roos and Kees of the Dutch team were too slow.
Loos, Moos and Saar sign the deal.
The Su27 and the An26 collided near Odessa.
MI6 and MI5 chiefs warn of Chinese spying.
COP26: what was agreed on coal?
The H5N1 virus was found in cows in Texas.
Did the G7 agree on a price cap for oil?
Soho bars reopen; Tokyo's stay shut.
Wall Street ends lower as tech shares slide.
Haiti asks for help as gangs seize the port.
Fed keeps rates on hold, hints at cuts soon.
Was the vote in Congress free and fair?
How many people were killed in the earthquake in Turkey?
Elon Musk fires half of the staff at Twitter.
Nguyen Phu Trong meets Xi Jinping in Beijing.
Vietnam and Laos sign a rail deal.
Da Nang hosts a fireworks contest.
Vo Van Thuong sends his best wishes to the Pope.
Hanoi to host talks on the South China Sea code of conduct.
A taxi strike hits Rome as tourists queue for visas.
Ng Eng Hen speaks on defence at the Shangri-La forum.
The Taj Mahal is shut; the Raj and the Hajj are over.
Woolf, Hoof and Manx cats: a lynx is on the loose.
New York mayor sees a deer in the park.
As of now, no one is to leave the room.
If he is off, who has been in the office?
Cos lettuce and sees candies go off the shelves.
His was a good book, hers was a poor one.
Book shops boom; malls do not.
Vitamin K, Gen Z and Plan B in one talk.
Thai protesters call for reform of the monarchy.
`);
