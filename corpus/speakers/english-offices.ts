import type { Office, OfficeClass } from "./office.js";
import { PhraseTable } from "./phrase-table.js";

const NOUNS: readonly (readonly [OfficeClass, string])[] = [
  [
    "state",
    "minister|prime minister|deputy prime minister|deputy minister|vice minister|foreign minister|president|vice president|vice-president|ambassador|deputy ambassador|ambassador-at-large|envoy|special envoy|foreign secretary|secretary of state|chancellor|king|queen|premier|consul|consul general|consul-general|charge d'affaires|chargé d'affaires|attaché|counsellor|undersecretary|under-secretary|permanent secretary|cabinet secretary|treasury secretary|defence secretary|defense secretary|home secretary|attorney general|permanent representative|deputy permanent representative|chief negotiator|negotiator|diplomat|counterpart|official|commander|secretary|army chief|chief of staff|national security adviser|national security advisor|trade representative|delegate|head of delegation|head of state|head of government",
  ],
  ["voice", "spokesperson|spokesman|spokeswoman|representative|press secretary"],
  [
    "head",
    "head|chief|director|deputy director|director general|director-general|executive director|chair|chairman|chairwoman|chairperson|vice chair|deputy chair|chief executive|chief executive officer|ceo|boss|secretary-general|secretary general|deputy secretary-general|under-secretary-general|assistant secretary-general|high commissioner|deputy high commissioner|commissioner|coordinator|resident coordinator|humanitarian coordinator|governor|deputy governor|administrator|president of the|general manager|managing director|country director|regional director|deputy head|deputy chief|adviser|advisor|special rapporteur|rapporteur|special representative|officer|rector|dean|manager|editor|chief economist|leader",
  ],
  [
    "title",
    "judge|chief justice|prof.|dr.|dr|gen.|general|colonel|col.|lt|captain|major general|brigadier general|admiral|brigadier|sheikh",
  ],
  [
    "scholar",
    "professor|associate professor|economist|analyst|researcher|scholar|expert|lecturer|historian|scientist|political scientist|fellow|senior fellow|research fellow|epidemiologist|biologist|climatologist",
  ],
  [
    "private",
    "then-president|then-minister|then-prime minister|ex-president|ex-minister|ex-prime minister|senator|lawmaker|mp|legislator|congressman|congresswoman|deputy|mayor|lawyer|farmer|fisherman|teacher|doctor|nurse|engineer|student|activist|campaigner|opposition leader|party leader|founder|co-founder|author|novelist|writer|journalist|resident|witness|coach|player|actor|director of photography|shopkeeper|trader|driver|worker|businessman|businesswoman|entrepreneur|electrician|candidate|bishop|priest|pilot|owner|volunteer|translator|artist|investor|union leader|villager",
  ],
];

/** Offices of English news, by their whole noun. */
export const ENGLISH_OFFICES = new PhraseTable<Office>(
  NOUNS.flatMap(([officeClass, nouns]) =>
    nouns.split("|").map((noun): [string, Office] => [noun, { class: officeClass, noun }]),
  ),
);

/** Words before an office that say it is no longer held. */
export const ENGLISH_FORMER: ReadonlySet<string> = new Set(["former", "ex", "late", "retired", "onetime"]);
