import { COUNTRY_FORMS } from "./country-forms.js";
import { type PlaceToken, placeTokensOf } from "./place-token.js";

/** What a form says: the state's name, a nationality word, or a capital that may stand for the government. */
export type CountryFormKind = "name" | "demonym" | "capital";

/** One way to write a country, as tokens. */
export interface CountryForm {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: CountryFormKind;
  /** As printed. */
  readonly text: string;
  readonly tokens: readonly PlaceToken[];
  /** The folded tokens joined by blanks. */
  readonly folded: string;
}

/** Forms as a trie over folded tokens. */
export interface CountryTrieNode {
  readonly next: Map<string, CountryTrieNode>;
  readonly forms: CountryForm[];
}

/** Names that `Intl.DisplayNames` gives in a form the press does not print, or that mislead. */
const UNUSED_DISPLAY_NAMES = /[(&]|SAR|Đặc khu|^Congo|Lãnh thổ|Territories/u;

/** The root of the trie of all forms; built once. */
export const COUNTRY_TRIE: CountryTrieNode = buildTrie();

/** The codes of all states that have forms. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  COUNTRY_FORMS.trim()
    .split("\n")
    .map((line) => line.slice(0, 2)),
);

function buildTrie(): CountryTrieNode {
  const root = emptyNode();
  const displays = ["vi", "en"].map((language) => new Intl.DisplayNames(language, { type: "region" }));
  for (const line of COUNTRY_FORMS.trim().split("\n")) {
    const [code = "", names = "", demonyms = "", capitals = ""] = line.split("|").map((cell) => cell.trim());
    const displayed = displays.flatMap((display) => display.of(code) ?? []);
    for (const name of displayed.filter((name) => !UNUSED_DISPLAY_NAMES.test(name)))
      addForm(root, code, "name", name);
    for (const name of cellsOf(names)) addForm(root, code, "name", name);
    for (const name of cellsOf(demonyms)) addForm(root, code, "demonym", name);
    for (const name of cellsOf(capitals)) addForm(root, code, "capital", name);
  }
  return root;
}

function addForm(root: CountryTrieNode, country: string, kind: CountryFormKind, text: string): void {
  const tokens = placeTokensOf(text);
  let node = root;
  for (const token of tokens) {
    let next = node.next.get(token.folded);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(token.folded, next);
    }
    node = next;
  }
  const folded = tokens.map((token) => token.folded).join(" ");
  node.forms.push({ country, kind, text, tokens, folded });
}

function cellsOf(cell: string): string[] {
  return cell
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function emptyNode(): CountryTrieNode {
  return { next: new Map(), forms: [] };
}
