import type { SpeechFrame } from "./statement.js";
import { dateOfStatement } from "./statement-date.js";

const ON_BEHALF =
  /(?:thay mặt(?: cho)?|nhân danh|đại diện cho|on behalf of|speaking for) (?:the )?([^,;:“"]+?)(?=,|;|:|$| (?:phát biểu|cho|khẳng định|nhấn mạnh|said|told|urged|called))/iu;
const NETWORK =
  /(?:trên|on) ((?:mạng xã hội |tài khoản |trang |nền tảng |the platform |social network )?(?:X|Facebook|Twitter|Telegram|Weibo|Instagram|TikTok|Truth Social|LinkedIn|YouTube|Zalo)(?: cá nhân)?)(?=[\s,.)]|$)/u;
const RELAY_BEFORE =
  /^(?:.*?, )?([^,]*?)\s+(?:đã |vừa |cũng )?(?:dẫn|trích)(?: lời| nguồn| thông báo của| tuyên bố của)?\s*$/iu;
const RELAY_ENGLISH = /^(?:.*?, )?(.+?) (?:has |had )?(?:quoted|cited|quoting|citing|quotes|cites)\s*$/iu;
const RELAY_SOURCE =
  /theo ((?:hãng tin|hãng thông tấn|đài|báo|tờ|kênh|trang tin|tạp chí) [^,]+|Reuters|AFP|AP|Kyodo|TASS|BBC|CNN|Yonhap|Xinhua|TTXVN|Tân Hoa xã)(?=,)/iu;
const RELAY_PASSIVE = /được ([^,]+?) (?:dẫn|trích) lời/iu;
const CITING_HEAD =
  /^(?:dẫn lời|dẫn|trích lời|citing|quoting) [^,]+, ([^,]+?) (?:đã |vừa )?(?:cho biết|đưa tin|cho hay|viết|reported|said|reports|wrote)/iu;
const JOINT = /tuyên bố chung|thông cáo chung|joint statement|joint communiqué|joint declaration|jointly/iu;

/** What the words around a statement tell of where, when and for whom it was said. */
export function frameOf(before: string, around: string, publishedAt: string | null): SpeechFrame {
  const onBehalfOf = ON_BEHALF.exec(around)?.[1]?.trim();
  const via =
    NETWORK.exec(around)?.[1] ??
    RELAY_BEFORE.exec(before)?.[1] ??
    RELAY_ENGLISH.exec(before)?.[1] ??
    RELAY_SOURCE.exec(before)?.[1] ??
    RELAY_PASSIVE.exec(around)?.[1] ??
    CITING_HEAD.exec(around)?.[1];
  const when = dateOfStatement(around, publishedAt);
  return {
    ...(via === undefined || via.trim() === "" ? {} : { via: via.trim() }),
    ...(onBehalfOf === undefined || onBehalfOf === "" ? {} : { onBehalfOf }),
    ...(JOINT.test(around) ? { joint: true as const } : {}),
    ...(when === null ? {} : { when }),
  };
}
