import { beforeAll, describe, expect, it } from "vitest";
import { standaloneQuestion } from "../../../retrieval/conversation/standalone-question.js";
import type { UnderstandOptions } from "../../../retrieval/query/understand-question.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";
import { cited, follow, KHOI, LIM, turn, understanding } from "./conversation-fixture.js";

let options: UnderstandOptions;
beforeAll(async () => {
  options = understanding(await projectLexicon());
});

const VI = "Việt Nam nói gì về không gian mạng?";
const EN = "What did Vietnam say about cyberspace?";

describe("a new speaker", () => {
  it.each([
    [VI, "còn Estonia thì sao?", "Estonia nói gì về không gian mạng?"],
    [VI, "thế Singapore?", "Singapore nói gì về không gian mạng?"],
    [VI, "Singapore?", "Singapore nói gì về không gian mạng?"],
    [VI, "con My thi sao", "My noi gi ve khong gian mang?"],
    [VI, "con han quoc thi sao", "Han Quoc noi gi ve khong gian mang?"],
    [VI, "còn Trung Quốc và Mỹ?", "Trung Quốc và Mỹ nói gì về không gian mạng?"],
    [EN, "and what about Singapore?", "What did Singapore say about cyberspace?"],
    [EN, "and the US?", "What did the US say about cyberspace?"],
    ["What did the US say about Venezuela?", "and China?", "What did China say about Venezuela?"],
    ["Vietnam's position on cyberspace", "and Singapore?", "Singapore's position on cyberspace"],
    ["Đại sứ Trần Minh Khôi nói gì về không gian mạng?", "còn Kenya?", "Kenya nói gì về không gian mạng?"],
    [EN, "and Lim Hui Shan?", "What did Lim Hui Shan say about cyberspace?"],
    ["Tình hình Libya ra sao?", "còn Syria thì sao?", "Tình hình Syria ra sao?"],
    [VI, "còn Nhật Bản nói gì?", "Nhật Bản nói gì về không gian mạng?"],
  ])("%s %s", (before, asked, whole) => {
    expect(follow(options, asked, before)).toBe(whole);
  });
});

describe("a new topic", () => {
  it.each([
    [VI, "thế còn về Biển Đông?", "Việt Nam nói gì về Biển Đông?"],
    [VI, "còn Biển Đông?", "Việt Nam nói gì về Biển Đông?"],
    [
      `${EN.slice(0, -1)} in 2020?`,
      "what about on climate change?",
      "What did Vietnam say about climate change in 2020?",
    ],
    ["Hiệp định RCEP có hiệu lực khi nào?", "còn EVFTA?", "Hiệp định EVFTA có hiệu lực khi nào?"],
    // Said to be a topic, a state is one.
    [VI, "còn về Venezuela?", "Việt Nam nói gì về Venezuela?"],
    [VI, "and the EU on Palestine?", "What did the EU say about Palestine?"],
  ])("%s %s", (before, asked, whole) => {
    expect(follow(options, asked, before)).toBe(whole);
  });
});

describe("another time", () => {
  it.each([
    [
      "Việt Nam nói gì về không gian mạng năm 2020?",
      "còn năm 2021?",
      "Việt Nam nói gì về không gian mạng năm 2021?",
    ],
    [EN, "and in 2023?", "What did Vietnam say about cyberspace in 2023?"],
    [EN, "and yesterday?", "What did Vietnam say about cyberspace on 21 November 2026?"],
    [VI, "tháng trước thì sao?", "Việt Nam nói gì về không gian mạng tháng 10/2026?"],
    // Counts from the day on which it was asked, two days before.
    [
      `${EN.slice(0, -1)} yesterday?`,
      "and Singapore?",
      "What did Singapore say about cyberspace on 19 November 2026?",
    ],
    // Behind the name of a paper the year would be part of it.
    [
      "Việt Nam nói gì về Công ước Luật Biển?",
      "còn năm 2021?",
      "Năm 2021, Việt Nam nói gì về Công ước Luật Biển?",
    ],
  ])("%s %s", (before, asked, whole) => {
    expect(follow(options, asked, before)).toBe(whole);
  });
});

describe("another question of the same", () => {
  it.each([
    [EN, "when was that?", "When did Vietnam speak about cyberspace?"],
    [VI, "khi nào vậy?", "Việt Nam nói về không gian mạng khi nào?"],
    [VI, "o dau", "Viet Nam noi ve khong gian mang o dau?"],
    [VI, "vì sao?", "Vì sao Việt Nam nói về không gian mạng?"],
    [EN, "why?", "Why did Vietnam speak about cyberspace?"],
    [EN, "how many?", "How many with regard to cyberspace, according to Vietnam?"],
    [EN, "who said that?", "Who stated the position of Vietnam on cyberspace?"],
    [VI, "ai nói vậy?", "Ai nêu quan điểm của Việt Nam về không gian mạng?"],
    [EN, "who else?", "Who else spoke about cyberspace?"],
    ["Mỹ có tham gia Công ước Luật Biển không?", "vì sao?", "Vì sao Mỹ tham gia Công ước Luật Biển?"],
    ["Why did India stay out of RCEP?", "when?", "When did India stay out of RCEP?"],
    [
      "How many votes did Vietnam get in the election?",
      "when?",
      "When did Vietnam get votes in the election?",
    ],
    [VI, "nói rõ hơn", VI],
    [VI, "noi ro hon di", "Viet Nam noi gi ve khong gian mang?"],
    [EN, "tell me more", EN],
    ["UNODC nói gì về Công ước Hà Nội?", "có ai lo ngại không?", "Có ai lo ngại về Công ước Hà Nội không?"],
  ])("%s %s", (before, asked, whole) => {
    expect(follow(options, asked, before)).toBe(whole);
  });
});

describe("pronouns", () => {
  const en = (...by: Parameters<typeof turn> extends [string, ...infer Rest] ? Rest : never) =>
    turn(EN, ...by);

  it("mean the only person whom the answer cites", () => {
    expect(
      follow(options, "what else did she say?", turn("What did Singapore say about cyberspace?", LIM)),
    ).toBe("What else did Lim Hui Shan say about cyberspace?");
    expect(follow(options, "ông ấy còn nói gì nữa?", turn(VI, KHOI))).toBe(
      "Trần Minh Khôi còn nói gì nữa về không gian mạng?",
    );
    expect(follow(options, "ong ay noi gi ve Bien Dong", turn(VI, KHOI))).toBe(
      "Tran Minh Khoi noi gi ve Bien Dong",
    );
    expect(follow(options, "when did he say that?", en(KHOI, cited(null, "VN")))).toMatch(
      /^When did Tr.n Minh Kh.i speak about cyberspace\?$/u,
    );
  });

  it("stay where several persons are cited, or nobody is", () => {
    expect(follow(options, "what did he say?", en(KHOI, LIM))).toBeNull();
    expect(follow(options, "what did he say about piracy?", en())).toBeNull();
  });

  it("mean nobody whom the article leaves unnamed", () => {
    const anonymous = { ...KHOI, speaker: { ...(KHOI.speaker as object), anonymous: true } } as typeof KHOI;
    expect(follow(options, "what did he say about piracy?", en(anonymous))).toBeNull();
  });

  it("mean the state that was asked for", () => {
    expect(follow(options, "what did they say about climate change?", en(KHOI))).toBe(
      "What did Vietnam say about climate change?",
    );
    expect(follow(options, "nước này nói gì về Biển Đông?", VI)).toBe("Việt Nam nói gì về Biển Đông?");
    expect(follow(options, "họ nói gì về Biển Đông?", EN)).toBe("Việt Nam nói gì về Biển Đông?");
    expect(follow(options, "What is its position on piracy?", EN)).toBe(
      "What is Vietnam's position on piracy?",
    );
  });

  it("mean the topic", () => {
    expect(follow(options, "Nhật Bản nghĩ gì về điều đó?", VI)).toBe("Nhật Bản nghĩ gì về không gian mạng?");
    expect(follow(options, "and what did China say about this?", EN)).toBe(
      "What did China say about cyberspace?",
    );
    expect(
      follow(
        options,
        "Nhật Bản có tham gia hiệp ước này không?",
        "Hiệp ước cấm vũ khí hạt nhân có hiệu lực khi nào?",
      ),
    ).toBe("Nhật Bản có tham gia Hiệp ước cấm vũ khí hạt nhân không?");
  });

  it("stay behind a speaker of the question's own", () => {
    expect(follow(options, "Kenya nói gì về biện pháp của họ?", VI)).toBeNull();
    expect(follow(options, "Did Vietnam say that piracy is illegal?", EN)).toBeNull();
  });
});

describe("another language than before", () => {
  it("translates states, times and what the lexicon has", () => {
    expect(follow(options, "and the US?", VI)).toBe("What did the US say about cyberspace?");
    expect(follow(options, "tell me more", "Mỹ nói gì về không gian mạng năm 2020?")).toBe(
      "What did the United States say about cyberspace in 2020?",
    );
    expect(follow(options, "còn Mỹ thì sao?", EN)).toBe("Mỹ nói gì về không gian mạng?");
  });

  it("leaves other topics as they were typed", () => {
    expect(follow(options, "còn Mỹ?", "What did Vietnam say about the Zorblatt affair?")).toBe(
      "Mỹ nói gì về the Zorblatt affair?",
    );
  });

  it("writes without accents after a question without them, since half of them would mislead", () => {
    expect(follow(options, "còn Mỹ thì sao?", "viet nam noi gi ve khong gian mang")).toBe(
      "My noi gi ve khong gian mang",
    );
  });
});

describe("a chain", () => {
  it("leans on the newest question, refused or not", () => {
    expect(
      follow(options, "and in 2021?", turn(EN, KHOI), turn("What did Kenya say about cyberspace?")),
    ).toBe("What did Kenya say about cyberspace in 2021?");
  });

  it("passes over thanks", () => {
    expect(follow(options, "còn Mỹ?", VI, "cảm ơn bạn")).toBe("Mỹ nói gì về không gian mạng?");
  });
});

describe("what follows nothing up", () => {
  it.each([
    "Và Nhật Bản nói gì về Biển Đông?",
    "And what did Japan say about the South China Sea?",
    "Còn bao nhiêu nước chưa phê chuẩn Công ước Hà Nội?",
    "RCEP là gì?",
    "what is the Arria formula",
    "Singapore tấn công mạng",
    "EU nói về Palestine",
    "phụ nữ gìn giữ hòa bình",
    "Biển Đông?",
    "thời tiết hôm nay thế nào?",
    "Tình hình Libya ra sao?",
    "What did Japan say this week?",
    "Did Vietnam say that piracy is illegal?",
    "cảm ơn",
    "ok cảm ơn bạn",
    "thanks!",
    "hello",
    "thế à?",
    "còn bạn thì sao?",
    "what about you?",
    "còn anh thì sao?",
    "What did the ambassador of Singapore say about the attacks that were made on it in May and in June?",
  ])("%s", (asked) => {
    expect(standaloneQuestion(asked, [turn(VI, KHOI)], options)).toEqual({
      question: asked,
      followsUp: false,
    });
  });

  it("with no turns before", () => {
    expect(standaloneQuestion("còn Mỹ?", [], options)).toEqual({ question: "còn Mỹ?", followsUp: false });
  });
});

describe("hostile input", () => {
  it.each([
    "",
    "???",
    "…",
    "/start",
    "\u202e\u202d",
    "a".repeat(20_000),
    "còn ".repeat(5_000),
    "và ".repeat(12),
  ])("comes back as it was typed", (asked) => {
    expect(standaloneQuestion(asked, [turn(VI, KHOI)], options)).toEqual({
      question: asked,
      followsUp: false,
    });
  });

  it("is not carried into a question", () => {
    expect(follow(options, "còn \u202eSingapore\u202c thì sao?", VI)).toBe(
      "Singapore nói gì về không gian mạng?",
    );
    expect(follow(options, "còn\nSingapore?", VI)).toBe("Singapore nói gì về không gian mạng?");
  });

  it("in earlier turns does no harm", () => {
    const broken = { ...turn(`${"x ".repeat(5_000)}`), askedAt: "never" };
    expect(() => standaloneQuestion("còn Mỹ?", [broken], options)).not.toThrow();
  });

  it("is read in a moment", () => {
    const started = performance.now();
    standaloneQuestion("when ".repeat(19), [turn(VI)], options);
    standaloneQuestion(`noi ${"ro them hon nua ".repeat(4)}x`, [turn(VI)], options);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
