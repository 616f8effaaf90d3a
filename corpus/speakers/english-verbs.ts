import { PhraseTable, phraseRows } from "./phrase-table.js";
import { type ReportingVerb, VERB_CLASSES } from "./reporting-verb.js";

const { say, opinion, weak, strict, act, stance, refusal, show, tell } = VERB_CLASSES;

/** Verbs that report speech in English news. */
export const ENGLISH_VERBS = new PhraseTable<ReportingVerb>(
  phraseRows<ReportingVerb>([
    ["said|says|say|added|adds|noted|notes|stated|states|stressed|stresses|emphasised|emphasized", say],
    ["warned|warns|warn|argued|argues|argue|claimed|claims|explained|explains|announced|announces", say],
    ["confirmed|confirms|insisted|insists|maintained|maintains|conceded|concedes|suggested|suggests", say],
    [
      "predicted|predicts|estimated|estimates|observed|observes|remarked|remarks|replied|replies|answered",
      say,
    ],
    [
      "wrote|writes|tweeted|posted|declared|declares|asserted|asserts|affirmed|affirms|reiterated|reiterates",
      say,
    ],
    ["recalled|recalls|revealed|reveals|disclosed|cautioned|cautions|complained|complains|concluded", say],
    ["concludes|testified|pointed out|points out|made clear", say],
    ["makes clear|underlined|underscored|highlighted|highlights|contended", say],
    ["contends|forecast|forecasts|projected|projects|joked|quipped|countered|lamented", say],
    ["boasted|acknowledged|acknowledges|admitted|admits|went on to say|continued|continues|indicated", say],
    ["believed|believes|believe|thinks|thought|think|feels|considers|agreed that|agrees that", opinion],
    ["reported|reports|commented|comments|asked|asks", weak],
    ["spoke|speaks|responded|responds|tells", strict],
    ["told|assured|informed|reminded|tells reporters|notified", tell],
    [
      "urged|urges|called on|calls on|called for|calls for|called|calls|demanded|demands|appealed|appeals",
      act,
    ],
    ["denied|denies|rejected|rejects|dismissed|dismisses|refuted|rebutted|disputed|disputes|condemned", act],
    ["condemns|thanked|praised|praises|hailed|hails|accused|accuses|criticised|criticized|criticises", act],
    ["welcomed|welcomes|pledged|pledges|vowed|vows|promised|promises|apologised|apologized|threatened", act],
    [
      "reaffirmed|reaffirms|described|describes|blamed|blames|opposed|opposes|disagreed|disagrees|insisted on",
      act,
    ],
    [
      "urge|reject|deny|condemn|call for|call on|demand|dispute|welcome|pledge|vow|promise|accuse|criticise|criticize",
      act,
    ],
    ["praise|oppose|thank|disagree|blame", act],
    // A wish, a worry or a request without its verb would read as a fact.
    [
      "hopes|hoped|fears|feared|recommended|recommends|proposed|proposes|expressed|expresses|voiced|voices",
      act,
    ],
    ["committed itself to|committed themselves to|commits itself to|commit themselves to|committed to", act],
    [
      "committed itself|committed themselves|encouraged|encourages|advised|advises|offered to|refused to",
      act,
    ],
    ["agreed|agrees|agree|support|supports|supported|share the view|endorsed|endorses", stance],
    ["accept|rule out|recognise|recognize|see|want|intend|back", refusal],
    ["showed|shows|show|found|finds|find", show],
  ]),
);
