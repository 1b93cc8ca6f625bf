import { REPORTING } from './abbreviations.ts';
import type { Tag } from './tagger.ts';
import { NAME_BITS, type Word } from './words.ts';

/** Two things about news that the treebanks hardly show, as rules over the tagger's labels; training goes without them. */
export type TagRules = {
  /** PROPN/NNP: an outlet on the list is a name, though "Reuters" looks like a plural. */
  readonly proper: number;
  /** SCONJ/IN and PRON/WDT: "that" after a reporting verb and whoever was told opens what was said. */
  readonly subordinator: number;
  readonly relative: number;
  /** Labels of verbs. */
  readonly verbs: ReadonlySet<number>;
};

export const tagRulesOf = (tags: readonly Tag[]): TagRules => {
  const labelOf = (upos: string, xpos: string): number =>
    tags.findIndex((tag) => tag.upos === upos && tag.xpos === xpos);
  return {
    proper: labelOf('PROPN', 'NNP'),
    subordinator: labelOf('SCONJ', 'IN'),
    relative: labelOf('PRON', 'WDT'),
    verbs: new Set(tags.flatMap(({ upos }, label) => (upos === 'VERB' ? [label] : []))),
  };
};

export const isOutletForm = (word: Word): boolean => (word.bits & NAME_BITS.outlet) !== 0 && word.form !== word.lower;

const FARTHEST = 8;
/** After a relative "that" its own verb may come at once; after one that opens a clause a subject does. */
const FINITE = /^(?:is|was|are|were|has|had|have|will|would|could|can|may|might|must|should|did|does|do|shall)$/;

/** Whether the "that" at `at` opens what the nearest verb before it reports: "told Reuters that Lund …", "said on Monday that the …". */
export const opensReport = (words: readonly Word[], labels: Int32Array, at: number, { verbs }: TagRules): boolean => {
  if (FINITE.test(words[at + 1]!.lower)) return false;
  for (let i = at - 1; i >= at - FARTHEST && i >= 0; i--) {
    if (verbs.has(labels[i]!)) return i < at && REPORTING.has(words[i]!.lower);
    if (words[i]!.form === ',') return false;
  }
  return false;
};
