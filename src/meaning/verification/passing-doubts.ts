import type { Token } from '../../language/analysis.ts';
import type { Syntax } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { CLAIM_NOUNS, SUPPOSABLE, UNCHECKED } from './check-words.ts';
import type { Found } from './remark.ts';

/** Words that may stand between "if" and "confirmed". */
const UNDER_IF: ReadonlySet<string> = new Set(
  `it this that these those they the his her its their is are was were be been prove proves proven proved turn turns out to ever indeed
  independently found shown borne really`.split(/\s+/),
);

const POINTS = /^(?:this|that|it|which|they|these|those|them|what)$/;

/** How far before "confirmed" its "if" may stand. */
const REACH = 6;

/** Where "if confirmed", "should it prove true", "if the report is accurate" begins, given its last word; -1 for no such clause. */
const conditionOver = (tokens: readonly Token[], first: number, at: number): number => {
  if (tokens[at - 1]?.lower === 'to' || tokens[at + 1]?.lower === 'by') return -1;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { lower, lemma } = tokens[i]!;
    const opens = i === first || tokens[i - 1]!.lower === ',';
    if (lower === 'if' || (lower === 'should' && opens)) return i;
    // "Such a refusal, were it proven, …"
    if (lower === 'were' && opens && i > first && POINTS.test(tokens[i + 1]!.lower)) return i;
    if (!UNDER_IF.has(lower) && !CLAIM_NOUNS.has(lemma)) return -1;
  }
  return -1;
};

/**
 * Doubts in a word or an if-clause, quotations left out, in order: "unverified footage", "if confirmed". They stand inside what they
 * doubt, so no part of a sentence is theirs alone and the model does not see them.
 */
export const passingDoubts = ({ analysis, tokens, marks }: Syntax): (Found & { readonly sentence: number })[] => {
  const doubts: (Found & { readonly sentence: number })[] = [];
  analysis.sentences.forEach(({ first, last }, sentence) => {
    for (let i = first; i < last; i++) {
      if ((marks[i]! & MARKS.clue) === 0 || tokens[i]!.quoteDepth > 0) continue;
      const { lower } = tokens[i]!;
      if (UNCHECKED.has(lower)) doubts.push({ value: 'unverified', from: i, to: i + 1, sentence });
      const from = SUPPOSABLE.has(lower) ? conditionOver(tokens, first, i) : -1;
      if (from >= 0) doubts.push({ value: 'unverified', from, to: i + 1, supposed: true, sentence });
    }
  });
  return doubts;
};
