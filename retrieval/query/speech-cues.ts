/**
 * How questions ask for someone's words, folded and in the lemma a reader types; both languages, since a
 * Vietnamese question may name an English verb and the other way round.
 */

/** Nouns: "quan điểm của Singapore", "Singapore's position", "the view of Singapore". */
export const SPEECH_NOUNS = phrases(`
  quan diem; lap truong; y kien; phat bieu; tuyen bo; thai do; phan ung; binh luan; nhan dinh; danh gia;
  thong diep; khuyen cao; canh bao; de xuat; kien nghi; cam ket; loi; loi keu goi; dong thai; chu truong; lo ngai; quan ngai; yeu cau; li do
  position; positions; view; views; stance; opinion; opinions; statement; statements; remark; remarks; comment; comments;
  reaction; response; message; attitude; policy; stand; warning; advice; proposal; pledge; commitment;
  commitments; call; appeal; words; priority; priorities; reason; reasons; worry; worries; concern; concerns; demand; demands
`);

/** Verbs: "Việt Nam nói gì", "what did Vietnam say". */
export const SPEECH_VERBS = phrases(`
  noi; noi gi; noi the nao; noi sao; co noi; phat bieu; cho rang; cho biet; cho hay; nhan dinh; danh gia; khang dinh; tuyen bo;
  de nghi; de xuat; keu goi; ung ho; phan doi; hoan nghenh; len an; nhan manh; canh bao; khuyen cao;
  khuyen; bay to; neu; neu ro; chia se; thong bao; cam ket; hua; nghi gi; nghi sao; nghi the nao; phan ung; binh luan;
  luu y; yeu cau; muon; mong muon; uu tien; lo; quan tam; quan ngai; lo ngai; tra loi; giai thich; thua nhan; phu nhan; bac bo; dua ra; chi trich; chu truong;
  than phien; phan nan; len tieng; de cap; nhac den; nhac toi; doi hoi; thuc giuc; hoi thuc; tan thanh; dong y; nhat tri; xac nhan; tiet lo; ca ngoi; to cao; cao buoc; tai khang dinh; chi ra
  nhan xet;
  say; said; says; saying; speak; speaks; spoke; talk; talks; talked; tell; told; state; stated; states; think; thinks; thought; believe; believes;
  support; supports; oppose; opposes; call; calls; called; urge; urges; urged; stress; stressed;
  warn; warned; warns; propose; proposed; proposes; pledge; pledged; pledges; promise; promised; commit; committed;
  welcome; welcomed; condemn; condemned; comment; commented; respond; responded; react; reacted; announce;
  announced; declare; declared; express; expressed; advise; advised; recommend; recommended; affirm; affirmed;
  argue; argued; claim; claimed; explain; explained; note; noted; demand; demanded; deny; denied; reject;
  rejected; describe; described; complain; complains; complained; object; objected; insist; insists; insisted; reiterate; reiterated; confirm; confirms; confirmed;
  admit; admitted; praise; praised; accuse; accused; blame; blamed; vow; vowed; endorse; endorsed; caution; cautioned; suggest; suggested; mention; mentioned; criticise; criticised; criticize; criticized; ask; asked; request; requested;
  emphasise; emphasised; emphasize; emphasized; want; wants; wanted; seek; seeks; worry; worried; fear; feared; regard; assess; assessed; rate
`);

/** Verbs that ask for words only beside a noun of speech: "which priorities did Singapore put forward". */
export const LIGHT_VERBS = phrases(
  "dua ra; neu; co; dat ra; give; gave; put forward; raise; raised; make; made; have; offer; offered; issue; issued; set out; take; took; voice; voiced",
);

/** Before the speaker: "theo Singapore", "according to Singapore". */
export const SOURCE_PREPOSITIONS = phrases("theo; theo loi; according to; in the view of; in the words of");

/** Between the speaker and the topic. */
export const TOPIC_PREPOSITIONS = phrases(
  "ve; lien quan den; doi voi; xung quanh; truoc; trong van de; ve van de; about; on; regarding; concerning; over; towards; toward; against; for",
);

/** Words between a state's name and the verb that name the one who speaks for it. */
export const OFFICE_WORDS = phrases(`
  dai su; dai dien; phai doan; truong phai doan; bo ngoai giao; bo truong; ngoai truong; thu tuong; chu tich; chu tich nuoc; tong thong;
  chinh phu; nguoi phat ngon; lanh dao; dai su quan; co quan; quan chuc; nha ngoai giao; bo; nuoc; phia; ong; ba; mr; mrs; ms; dr
  ambassador; representative; delegation; mission; minister; foreign minister; foreign ministry; prime minister; president;
  government; spokesperson; spokesman; spokeswoman; leader; leaders; embassy; official; officials; diplomat; delegate; ministry; envoy; state
`);

function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/[;\n]/u)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  );
}
