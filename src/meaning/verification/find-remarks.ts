import type { Analysis } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { REMARK_PATTERNS, remarkKeys, type VerificationValue } from './remark-patterns.ts';

/** What the writer says of the checking, and of how many reports before it. */
export type Remark = {
  readonly value: VerificationValue;
  readonly span: Span;
  readonly sentence: number;
  /** same: of what its own sentence says; one: of the report before it; two: of the last two; all: of the reports before it. */
  readonly target: 'same' | 'one' | 'two' | 'all';
};

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

/** Every remark on checking in a text, with what it points to. */
export const findRemarks = ({ text, tokens, sentences }: Analysis): Remark[] => {
  const remarks: Remark[] = [];
  sentences.forEach(({ span: [start, end], first, last }, sentence) => {
    const keys = remarkKeys(tokens, first, last);
    if (keys === 0) return;
    const words = text.slice(start, end);
    const taken: [number, number][] = [];
    for (const { value, key, pattern } of REMARK_PATTERNS) {
      if ((keys & key) === 0) continue;
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
