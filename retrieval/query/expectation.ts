/** What kind of thing a question wants to be told; null when it can be anything. */
export type Expectation = "date" | "number" | null;

const STATED = {
  date: /\d{1,2}\/\d{1,2}|\b(?:19|20)\d{2}\b|(?:tháng|ngày|năm) \d|January|February|March|April|\bMay \d|June|July|August|September|October|November|December/u,
  number:
    /\d|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|third)(?!\p{L})/u,
} as const;

/** True when a text states something of the kind that is expected. */
export function states(text: string, expected: "date" | "number"): boolean {
  return STATED[expected].test(text);
}
