import type { Verification } from '../meaning.ts';

export type VerificationValue = Exclude<Verification['value'], 'none'>;

const CHECK =
  '(?:verif(?:y|ied|ies|iable|ication)|confirm(?:ed|ation|s)?|corroborat(?:e|ed|ion)|authenticat(?:e|ed)|substantiat(?:e|ed)|check(?:ed)?|proven|proved|establish(?:ed)?|validat(?:e|ed)|geolocated?)';
const CHECKED =
  '(?:verified|confirmed|corroborated|authenticated|substantiated|checked|cross-checked|validated|geolocated)';
const DENYING =
  "(?:not|n['’]t|cannot|no|never|nobody|no one|no-one|none|neither|nothing|unable|impossible|without|yet|failed|difficult|hard|awaiting|pending)";
const PAPERS =
  '(?:records?|documents?|images?|imagery|footage|videos?|photographs?|photos?|pictures?|data|figures|logs?|e-?mails?|letters?|files|papers|minutes|recordings?|witnesses|invoices|contracts?)';
const REPORTED =
  '(?:claims?|reports?|stor(?:y|ies)|accounts?|figures?|numbers?|rumou?rs?|statements?|allegations?|assertions?|versions?|posts?)';
const STATED = '(?:is|are|was|were|has been|have been|had been|proved|proves|turned out to be|turns out to be)';

const pattern = (source: string): RegExp => new RegExp(source, 'gi');

/**
 * How writers speak of checking. Each pattern joins a few kinds of words (a denial near a word of checking, evidence that is withheld,
 * papers that bear a claim out or do not) rather than listing phrases; the first that matches a place wins.
 */
export const REMARK_PATTERNS: readonly (readonly [VerificationValue, RegExp])[] = [
  [
    'unverified',
    pattern(
      `\\b(?:if|should) (?:(?:it|this|that|these|those|they|the \\w+|his \\w+|her \\w+|their \\w+) )?(?:(?:is|are|be|prove|proves|proven|turns? out to be) )?(?:ever )?(?:confirmed|true|verified|accurate|correct|genuine|authentic|borne out)\\b`,
    ),
  ],
  ['unverified', pattern('\\b(?:unverified|unverifiable|unconfirmed|unsubstantiated|uncorroborated|unproven)\\b')],
  [
    'unverified',
    pattern(
      `\\b(?:(?:could|can|did|do|does|has|have|had|was|were|is|are|been) ?)?\\b${DENYING}\\b(?: [\\w'’-]+){0,5}? ${CHECK}\\b`,
    ),
  ],
  ['unverified', pattern(`n['’]t(?: [\\w'’-]+){0,4}? ${CHECK}\\b`)],
  [
    'unverified',
    pattern(
      `\\b(?:no|without|offer(?:ed|s|ing)? no|g(?:a|i)ve[ns]? no|giving no|provid(?:ed?|es|ing) no|present(?:ed|s)? no|produced? no|not (?:offer|give|provide|present|produce)(?:ed|n)?)(?: (?:any|offering|giving|providing|independent|further|hard|other|such|the|public))* (?:evidence|proof|sources?)\\b`,
    ),
  ],
  [
    'unverified',
    pattern(
      '\\b(?:no (?:other |independent |official )?(?:sign|indication|trace|record|mention|hint)s? (?:of|that|for)|no way (?:of|to) (?:know|tell|check|say|verify)\\w*|(?:found|finds|find|seen?|saw) no (?:one|evidence|trace|sign|witness(?:es)?|records?|proof))\\b',
    ),
  ],
  [
    'unverified',
    pattern(
      '\\b(?:nobody|no one|no-one|no other \\w+|none of \\w+) (?:else )?(?:has|had|have|could|can) (?:\\w+ )?(?:reported|seen|confirm|repeat|back)',
    ),
  ],
  [
    'unverified',
    pattern(
      "\\b(?:videos?|footage|clips?|photographs?|photos?|pictures?|images?|recordings?|posts?|documents?|letters?|messages?)\\b(?: [\\w'’-]+){0,8}? (?:unclear|unknown|not clear|not known|in doubt)\\b",
    ),
  ],
  [
    'unverified',
    pattern(
      '\\bremains? (?:in doubt|doubtful|open to (?:question|doubt)|questionable|to be (?:proved|proven|shown|tested))\\b',
    ),
  ],
  [
    'unverified',
    pattern(
      '\\b(?:rests?|relies|rely|based) (?:only |solely |entirely )?on (?:a single|one|an? (?:unnamed|anonymous)) (?:\\w+ )?(?:source|witness|account|report)\\b',
    ),
  ],
  [
    'disputed',
    pattern(
      "\\b(?:contradict(?:s|ed|ing)?|(?:at odds with|contrary to) (?:the |its |his |her |their |what |[A-Z]\\w+['’]s )?(?:\\w+ )?(?:account|claims?|reports?|statements?|versions?|figures?|records?|documents?|data)|(?:does|do|did)(?: not|n['’]t) (?:match|tally|square with|add up|bear (?:this|that|it|them|him|her) out))\\b",
    ),
  ],
  [
    'disputed',
    pattern(
      `\\b${PAPERS}(?: [\\w'’-]+){0,5}? (?:show|shows|suggest|suggests|tell|tells|say|says) (?:otherwise|a different|another|the opposite|something else)\\b`,
    ),
  ],
  [
    'disputed',
    pattern(
      `\\b${STATED} (?:\\w+ly |also |since |later |already )*(?:disputed|contested|debunked|refuted|disproved|discredited|challenged by)\\b`,
    ),
  ],
  [
    'disputed',
    pattern(
      `\\b${REPORTED} (?:[\\w'’-]+ ){0,6}?${STATED} (?:\\w+ )?(?:false|untrue|wrong|incorrect|fabricated|misleading|inaccurate|a fabrication)\\b`,
    ),
  ],
  [
    'disputed',
    pattern(
      "\\b(?:a|that|which) (?:\\w+ )?(?:claim|point|account|version|figure|number) (?:that |which )?(?:[\\w'’-]+ ){1,6}?(?:disputes?|disputed|contests?|contested)\\b",
    ),
  ],
  ['confirmed', pattern(`\\bindependently ${CHECKED}\\b`)],
  [
    'disputed',
    pattern(
      "\\b(?:that|this|it|which|they|these|those) (?:is|was|are|were) (?:not|n['’]t) (?:quite |entirely |strictly |at all )?(?:true|so|right|correct|accurate|the case|what the \\w+ (?:show|shows|showed|say|says|said))\\b",
    ),
  ],
  ['disputed', pattern('\\b(?:the opposite is true|the reverse is true|show(?:s|ed)? the (?:opposite|reverse))\\b')],
  [
    'confirmed',
    pattern(
      `\\b(?:has|have|had|was|were|is|are|been) (?:\\w+ly |since |now |also |later |been )*${CHECKED} (?:independently|by)\\b`,
    ),
  ],
  [
    'confirmed',
    pattern(
      `\\b(?:this newspaper|this paper|this magazine|our reporters?|reporters|journalists|we) (?:has |have |had )(?:independently |also |since )?(?:${CHECKED}|seen|reviewed|examined|inspected)\\b`,
    ),
  ],
  [
    'confirmed',
    pattern(
      `\\b${PAPERS}(?: [\\w'’-]+){0,6}? (?:confirms?|corroborates?|supports?|bears? (?:it|this|that|them|him|her) out|bears? out|backs? (?:it|this|that|them|him|her) up)\\b`,
    ),
  ],
  [
    'confirmed',
    pattern(
      `\\b(?:borne out|backed up|supported|corroborated|confirmed|verified) by (?:the |two |three |several |its |his |her |their |\\w+ )?${PAPERS}\\b`,
    ),
  ],
];

/** A word that every remark has; most sentences have none, and a sentence without it is not looked at again. */
export const REMARK_HINT =
  /verif|confirm|corroborat|authenticat|substantiat|check|prove|establish|validat|geolocat|evidence|proof|sources?\b|\bif |should|no (?:other |independent )?(?:sign|indication|trace|record|way)|nobody|no one|no-one|none of|no other|contradict|odds with|contrary|conflict with|match|tally|square|add up|otherwise|opposite|something else|different|disput|contest|debunk|refut|disprove|discredit|challenged|false|untrue|wrong|incorrect|unclear|unknown|not clear|not known|doubt|question|to be (?:pro|sho|tes)|relies|rely|rests?|based|true|not so|not right|the case|fabricat|mislead|inaccurate|seen|reviewed|examined|inspected|support|bear|borne|back/i;
