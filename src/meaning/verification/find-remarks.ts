import type { Analysis } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import type { Verification } from '../meaning.ts';

export type VerificationValue = Exclude<Verification['value'], 'none'>;

/** What the writer says of the checking, and of how many reports before it. */
export type Remark = {
  readonly value: VerificationValue;
  readonly span: Span;
  readonly sentence: number;
  /** same: of what its own sentence says; one: of the report before it; two: of the last two; all: of the reports before it. */
  readonly target: 'same' | 'one' | 'two' | 'all';
};

const ADVERB = String.raw`(?:(?:independently|immediately|officially|fully|so far|yet|been|be|as yet|publicly|separately)\s+)*`;

const PATTERNS: readonly (readonly [VerificationValue, RegExp])[] = [
  ['unverified', /\bif (?:confirmed|true|verified|accurate|proven|correct|borne out)\b/gi],
  [
    'unverified',
    /\b(?:unverified|unconfirmed|unsubstantiated|uncorroborated|unproven|not (?:been )?substantiated)\b/gi,
  ],
  [
    'unverified',
    new RegExp(
      String.raw`\b(?:could|can|did|do|does|has|have|had|was|were|is|are|been) ?(?:not|n['’]t)\s+${ADVERB}(?:able to )?${ADVERB}(?:verif\w+|confirm\w*|corroborat\w+|authenticat\w+|substantiat\w+)`,
      'gi',
    ),
  ],
  ['unverified', /\bcannot (?:be )?(?:independently |immediately )?(?:verif\w+|confirm\w*|corroborat\w+)/gi],
  [
    'unverified',
    /\b(?:unable|impossible|difficult|yet|failed|not possible) to (?:be )?(?:independently |immediately )?(?:verif\w+|confirm\w*|corroborat\w+)/gi,
  ],
  [
    'unverified',
    /\b(?:neither|none|nothing|no)\b[^.;]{0,40}\b(?:could|can|has|have|had|was|were) (?:be |been )?(?:independently |immediately )?(?:verified|confirmed|corroborated)/gi,
  ],
  [
    'unverified',
    /\b(?:nobody|no one|no-one|no official) (?:else )?(?:has|had|could|can) (?:\w+ )?(?:confirm|verif|corroborat)\w*/gi,
  ],
  ['unverified', /\bno (?:sign|evidence|proof|indication|trace) of (?:that|this|it)\b/gi],
  ['unverified', /\bno (?:independent |official |immediate )?(?:confirmation|verification|corroboration)\b/gi],
  ['unverified', /\b(?:awaiting|pending|without) (?:independent |official )?(?:confirmation|verification)\b/gi],
  [
    'confirmed',
    /\b(?:has|have|had|was|were|is|are|been) (?:since |now |also |later |been )*(?:independently |separately |officially )(?:verified|confirmed|corroborated|authenticated)\b/gi,
  ],
  ['confirmed', /\bindependently (?:verified|confirmed|corroborated|authenticated)\b/gi],
  [
    'confirmed',
    /\b(?:was|were|has been|have been|is|are) (?:since |later |also )?(?:confirmed|verified|corroborated|borne out|checked) by\b/gi,
  ],
  [
    'confirmed',
    /\b(?:this newspaper|this paper|reporters|journalists|we) (?:has|have|had) (?:independently )?(?:verified|confirmed|checked|authenticated)\b/gi,
  ],
  ['disputed', /\b(?:contradict(?:s|ed by)?|disputed by|at odds with|contrary to)\b/gi],
  [
    'disputed',
    /\b(?:is|are|was|were|remains?|has been|have been) (?:hotly |widely |also )?(?:disputed|contested|contradicted)\b/gi,
  ],
];

const BACK_ONE =
  /\b(?:this|that|the|its|his|her|such an?|the latter) (?:\w+ )?(?:claim|report|account|escalation|assertion|allegation|statement|figure|number|toll|development|information|footage|video|increase|rise|attack|strike|incident|deployment|suggestion|story)\b|^\s*(?:it|this|that)\b/i;
const BACK_TWO = /\b(?:neither|both)\b/i;
const BACK_ALL =
  /\b(?:these|those|the|both|neither(?: of the)?|none of the|such|their) (?:\w+ )?(?:claims|reports|accounts|developments|assertions|allegations|statements|figures|numbers|movements|versions)\b|^\s*(?:these|those|neither|both)\b/i;

/** ", a claim that …", ", something that …", ", which …": what is added speaks of what its own sentence says. */
const ADDED = /(?:,|—|–|;)\s*(?:a|an|something|which|though|although|but)\b[^,;—–]*$/i;

const targetOf = (sentence: string, at: number): Remark['target'] => {
  if (ADDED.test(sentence.slice(0, at))) return 'same';
  if (BACK_TWO.test(sentence)) return 'two';
  return BACK_ALL.test(sentence) ? 'all' : BACK_ONE.test(sentence) ? 'one' : 'same';
};

/** A word that every remark has; most sentences have none. */
const HINT =
  /verif|confirm|corroborat|authenticat|substantiat|unproven|checked|disputed|contested|contradict|no (?:sign|evidence|proof|indication|trace) of|at odds|contrary to|\bif (?:true|accurate|proven|correct|borne)/i;

/** Every remark on checking in a text, with what it points to. */
export const findRemarks = ({ text, sentences }: Analysis): Remark[] => {
  const remarks: Remark[] = [];
  sentences.forEach(({ span: [start, end] }, sentence) => {
    const words = text.slice(start, end);
    if (!HINT.test(words)) return;
    const taken: [number, number][] = [];
    for (const [value, pattern] of PATTERNS) {
      for (const match of words.matchAll(pattern)) {
        const span: [number, number] = [start + match.index, start + match.index + match[0].length];
        if (taken.some((other) => other[0] < span[1] && span[0] < other[1])) continue;
        taken.push(span);
        const target = targetOf(words, match.index);
        remarks.push({ value, span, sentence, target });
      }
    }
  });
  return remarks.sort((a, b) => a.span[0] - b.span[0]);
};
