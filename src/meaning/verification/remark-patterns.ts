import type { Token } from '../../language/analysis.ts';
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

/** Words one of which every remark of a kind has: a sentence without them is not searched for it. */
const KEY_WORDS = {
  if: 'confirmed true verified accurate correct genuine authentic out',
  unverified: 'unverified unverifiable unconfirmed unsubstantiated uncorroborated unproven',
  check: `verify verified verifies verifiable verification confirm confirmed confirmation confirms corroborate corroborated corroboration
    authenticate authenticated substantiate substantiated check checked proven proved establish established validate validated
    geolocate geolocated cross-checked`,
  evidence: 'evidence proof source sources',
  sign: 'sign signs indication indications trace traces record records mention mentions hint hints way evidence proof one witness witnesses',
  nobody: 'nobody one no-one other none',
  unclear: 'unclear unknown clear known doubt',
  remains: 'doubt doubtful question questionable proved proven shown tested',
  rests: 'rest rests relies rely based',
  contradict: 'contradict contradicts contradicted contradicting odds contrary match tally square add bear',
  otherwise: 'otherwise different another opposite else',
  disputed: 'disputed contested debunked refuted disproved discredited challenged dispute disputes contest contests',
  wrong: 'false untrue wrong incorrect fabricated misleading inaccurate fabrication',
  true: 'true so right correct accurate case what',
  opposite: 'opposite reverse',
  seen: `seen reviewed examined inspected verified confirmed corroborated authenticated substantiated checked cross-checked validated
    geolocated`,
  support:
    'confirm confirms corroborate corroborates support supports bear bears back backs borne backed supported corroborated confirmed verified',
} as const;

type Key = keyof typeof KEY_WORDS;

const KEYS = Object.keys(KEY_WORDS) as Key[];

const KEY_BITS: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  KEYS.forEach((key, at) => {
    for (const word of KEY_WORDS[key].split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  });
  return bits;
})();

/** The kinds of remark whose words a sentence has, as bits. */
export const remarkKeys = (tokens: readonly Token[], first: number, last: number): number => {
  let bits = 0;
  for (let i = first; i < last; i++) bits |= KEY_BITS.get(tokens[i]!.lower) ?? 0;
  return bits;
};

/**
 * How writers speak of checking. Each pattern joins a few kinds of words (a denial near a word of checking, evidence that is withheld,
 * papers that bear a claim out or do not) rather than listing phrases; the first that matches a place wins.
 */
export const REMARK_PATTERNS: readonly {
  readonly value: VerificationValue;
  readonly key: number;
  readonly pattern: RegExp;
}[] = (
  [
    [
      'unverified',
      'if',
      pattern(
        `\\b(?:if|should) (?:(?:it|this|that|these|those|they|the \\w+|his \\w+|her \\w+|their \\w+) )?(?:(?:is|are|be|prove|proves|proven|turns? out to be) )?(?:ever )?(?:confirmed|true|verified|accurate|correct|genuine|authentic|borne out)\\b`,
      ),
    ],
    [
      'unverified',
      'unverified',
      pattern('\\b(?:unverified|unverifiable|unconfirmed|unsubstantiated|uncorroborated|unproven)\\b'),
    ],
    [
      'unverified',
      'check',
      pattern(
        `\\b(?:(?:could|can|did|do|does|has|have|had|was|were|is|are|been) ?)?\\b${DENYING}\\b(?: [\\w'’-]+){0,5}? ${CHECK}\\b`,
      ),
    ],
    ['unverified', 'check', pattern(`n['’]t(?: [\\w'’-]+){0,4}? ${CHECK}\\b`)],
    [
      'unverified',
      'evidence',
      pattern(
        `\\b(?:no|without|offer(?:ed|s|ing)? no|g(?:a|i)ve[ns]? no|giving no|provid(?:ed?|es|ing) no|present(?:ed|s)? no|produced? no|not (?:offer|give|provide|present|produce)(?:ed|n)?)(?: (?:any|offering|giving|providing|independent|further|hard|other|such|the|public))* (?:evidence|proof|sources?)\\b`,
      ),
    ],
    [
      'unverified',
      'sign',
      pattern(
        '\\b(?:no (?:other |independent |official )?(?:sign|indication|trace|record|mention|hint)s? (?:of|that|for)|no way (?:of|to) (?:know|tell|check|say|verify)\\w*|(?:found|finds|find|seen?|saw) no (?:one|evidence|trace|sign|witness(?:es)?|records?|proof))\\b',
      ),
    ],
    [
      'unverified',
      'nobody',
      pattern(
        '\\b(?:nobody|no one|no-one|no other \\w+|none of \\w+) (?:else )?(?:has|had|have|could|can) (?:\\w+ )?(?:reported|seen|confirm|repeat|back)',
      ),
    ],
    [
      'unverified',
      'unclear',
      pattern(
        "\\b(?:videos?|footage|clips?|photographs?|photos?|pictures?|images?|recordings?|posts?|documents?|letters?|messages?)\\b(?: [\\w'’-]+){0,8}? (?:unclear|unknown|not clear|not known|in doubt)\\b",
      ),
    ],
    [
      'unverified',
      'remains',
      pattern(
        '\\bremains? (?:in doubt|doubtful|open to (?:question|doubt)|questionable|to be (?:proved|proven|shown|tested))\\b',
      ),
    ],
    [
      'unverified',
      'rests',
      pattern(
        '\\b(?:rests?|relies|rely|based) (?:only |solely |entirely )?on (?:a single|one|an? (?:unnamed|anonymous)) (?:\\w+ )?(?:source|witness|account|report)\\b',
      ),
    ],
    [
      'disputed',
      'contradict',
      pattern(
        "\\b(?:contradict(?:s|ed|ing)?|(?:at odds with|contrary to) (?:the |its |his |her |their |what |[A-Z]\\w+['’]s )?(?:\\w+ )?(?:account|claims?|reports?|statements?|versions?|figures?|records?|documents?|data)|(?:does|do|did)(?: not|n['’]t) (?:match|tally|square with|add up|bear (?:this|that|it|them|him|her) out))\\b",
      ),
    ],
    [
      'disputed',
      'otherwise',
      pattern(
        `\\b${PAPERS}(?: [\\w'’-]+){0,5}? (?:show|shows|suggest|suggests|tell|tells|say|says) (?:otherwise|a different|another|the opposite|something else)\\b`,
      ),
    ],
    [
      'disputed',
      'disputed',
      pattern(
        `\\b${STATED} (?:\\w+ly |also |since |later |already )*(?:disputed|contested|debunked|refuted|disproved|discredited|challenged by)\\b`,
      ),
    ],
    [
      'disputed',
      'wrong',
      pattern(
        `\\b${REPORTED} (?:[\\w'’-]+ ){0,6}?${STATED} (?:\\w+ )?(?:false|untrue|wrong|incorrect|fabricated|misleading|inaccurate|a fabrication)\\b`,
      ),
    ],
    [
      'disputed',
      'disputed',
      pattern(
        "\\b(?:a|that|which) (?:\\w+ )?(?:claim|point|account|version|figure|number) (?:that |which )?(?:[\\w'’-]+ ){1,6}?(?:disputes?|disputed|contests?|contested)\\b",
      ),
    ],
    ['confirmed', 'check', pattern(`\\bindependently ${CHECKED}\\b`)],
    [
      'disputed',
      'true',
      pattern(
        "\\b(?:that|this|it|which|they|these|those) (?:is|was|are|were) (?:not|n['’]t) (?:quite |entirely |strictly |at all )?(?:true|so|right|correct|accurate|the case|what the \\w+ (?:show|shows|showed|say|says|said))\\b",
      ),
    ],
    [
      'disputed',
      'opposite',
      pattern('\\b(?:the opposite is true|the reverse is true|show(?:s|ed)? the (?:opposite|reverse))\\b'),
    ],
    [
      'confirmed',
      'check',
      pattern(
        `\\b(?:has|have|had|was|were|is|are|been) (?:\\w+ly |since |now |also |later |been )*${CHECKED} (?:independently|by)\\b`,
      ),
    ],
    [
      'confirmed',
      'seen',
      pattern(
        `\\b(?:this newspaper|this paper|this magazine|our reporters?|reporters|journalists|we) (?:has |have |had )(?:independently |also |since )?(?:${CHECKED}|seen|reviewed|examined|inspected)\\b`,
      ),
    ],
    [
      'confirmed',
      'support',
      pattern(
        `\\b${PAPERS}(?: [\\w'’-]+){0,6}? (?:confirms?|corroborates?|supports?|bears? (?:it|this|that|them|him|her) out|bears? out|backs? (?:it|this|that|them|him|her) up)\\b`,
      ),
    ],
    [
      'confirmed',
      'support',
      pattern(
        `\\b(?:borne out|backed up|supported|corroborated|confirmed|verified) by (?:the |two |three |several |its |his |her |their |\\w+ )?${PAPERS}\\b`,
      ),
    ],
  ] as readonly [VerificationValue, Key, RegExp][]
).map(([value, key, pattern]) => ({ value, key: 1 << KEYS.indexOf(key), pattern }));
