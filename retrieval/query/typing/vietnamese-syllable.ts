import { foldAccents } from "../../../corpus/text/fold.js";

/** A written syllable taken apart; the tone is not part of it. */
export interface SyllableParts {
  /** "" when the syllable begins with its vowel; "qu" and "gi" are consonants here. */
  readonly onset: string;
  /** Vowels and final consonant, with the marks of ă â ê ô ơ ư. */
  readonly rime: string;
}

const list = (text: string): readonly string[] => text.split(" ");

const RIMES = list(
  "a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âu ây âm ân âng âc âp ât " +
    "e eo em en eng ec ep et ê êu êm ên ênh êch êp êt i ia iu im in inh ich ip it " +
    "iêu iêm iên iêng iêc iêp iêt o oi om on ong oc op ot oa oai oao oay oam oan oang oanh oac oach " +
    "oat oăm oăn oăng oăc oăt oe oeo oen oet ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua ui um un ung uc up ut uân uâng uât uây uê uênh uêch uôi uôm uôn uông uôc uôt uơ uy uya uyn uynh uych " +
    "uyt uyp uyu uyên uyêt ư ưa ưi ưu ưng ưc ưt ươi ươu ươm ươn ương ươc ươp ươt",
);
const PLAIN_ONSETS = list("b d đ h l m n p ph r s t th tr v x ch nh kh");
/**
 * Endings of a few words only: the long o of loans ("xoong", "rơ-moóc"), which elsewhere is how ô is typed,
 * and the k of highland names ("Đắk Lắk").
 */
const SINGLE_WORDS = [
  ["đ", "ăk"],
  ["l", "ăk"],
  ["x", "oong"],
  ["b", "oong"],
  ["m", "ooc"],
] as const;
/** Before e, ê and i the sounds of c, g, ng are written k, gh, ngh. */
const BEFORE_BACK_VOWEL = list("c g ng");
const BEFORE_FRONT_VOWEL = list("k gh ngh");
/** After q the glide belongs to the consonant. */
const RIMES_AFTER_QU = list(
  "a ai ao ay an ang anh ac ach at ăm ăn ăng ăc ăp ăt ân âng ât ây e en eo et ê ên ênh êch êt i in it ôc ơ ơn ơt y ynh ych yt yên yêt",
);
/** Where y stands for the vowel i: alone, in "yêu", and in names and learned words after one consonant. */
const RIMES_WITH_Y = list("y yêu yêm yên yêng yêt");
const ONSETS_BEFORE_Y = list("h k l m n s t th v");
/** What "gi" itself leaves of a rime that begins with i: "gì", "gìn", "giếng". */
const RIMES_AFTER_G_I = list("i in iêng iêc iêt iêm iên");
/** b, m, ph and v take no rounded glide, but for these loans. */
const LABIAL = new Set(list("b m ph v p"));
const LABIAL_LOANS = new Set(list("buyt voan"));
const ROUNDED = /^(?:o[aăe]|u[âêyơ])/u;

/** Every syllable that the spelling allows, without its tone. A table of about 3,500. */
const SYLLABLES: ReadonlyMap<string, SyllableParts> = allSyllables();
const FOLDED: ReadonlySet<string> = new Set([...SYLLABLES.keys()].map(foldAccents));

/** Grave, acute, tilde, hook, dot below, as combining marks. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOP = /(?:c|ch|p|t|k)$/u;
const STOP_TONES = new Set(["\u0301", "\u0323"]);

/**
 * Whether a word can be one Vietnamese syllable: with its accents ("nước"), or without any ("nuoc").
 *
 * Checks consonant × rime × tone, not whether the syllable is in use. Where in the syllable the tone is
 * written does not matter: "hòa" and "hoà" both are one.
 */
export function isVietnameseSyllable(word: string): boolean {
  return isAccentedSyllable(word) || FOLDED.has(word.toLowerCase());
}

/** As {@link isVietnameseSyllable}, but "nuoc" and "quôc" are none: every mark has to be there. */
export function isAccentedSyllable(word: string): boolean {
  const { plain, tones } = withoutTone(word.toLowerCase());
  if (tones.length > 1 || !SYLLABLES.has(plain)) return false;
  return !STOP.test(plain) || STOP_TONES.has(tones);
}

/** Consonant and rime of a syllable that bears no tone ("nươc"); null when there is no such syllable. */
export function syllableParts(toneless: string): SyllableParts | null {
  return SYLLABLES.get(toneless) ?? null;
}

function withoutTone(word: string): { readonly plain: string; readonly tones: string } {
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(TONES)?.join("") ?? "";
  return { plain: decomposed.replace(TONES, "").normalize("NFC"), tones };
}

function allSyllables(): Map<string, SyllableParts> {
  const all = new Map<string, SyllableParts>();
  const add = (onset: string, rimes: readonly string[]) => {
    for (const rime of rimes) {
      const written = onset + rime;
      if (LABIAL.has(onset) && ROUNDED.test(rime) && !LABIAL_LOANS.has(written)) continue;
      // "gia" is gi + a: what was put in first stays.
      if (!all.has(written)) all.set(written, { onset, rime });
    }
  };
  const front = RIMES.filter((rime) => /^[eêi]/u.test(rime));
  const back = RIMES.filter((rime) => /^[^eêi]/u.test(rime));
  add(
    "",
    RIMES.filter((rime) => !rime.startsWith("iê")),
  );
  for (const onset of PLAIN_ONSETS) add(onset, RIMES);
  for (const onset of BEFORE_FRONT_VOWEL) add(onset, front);
  add(
    "gi",
    RIMES.filter((rime) => !rime.startsWith("i")),
  );
  for (const onset of BEFORE_BACK_VOWEL) add(onset, back);
  add("g", RIMES_AFTER_G_I);
  add("qu", RIMES_AFTER_QU);
  add("", RIMES_WITH_Y);
  for (const onset of ONSETS_BEFORE_Y) add(onset, ["y"]);
  for (const [onset, rime] of SINGLE_WORDS) add(onset, [rime]);
  return all;
}
