import type { Token } from '../language/analysis.ts';
import { hashText } from '../learn/hashing.ts';
import { cueBits } from './cue-lexicon.ts';

/** Kinds of punctuation; 0 for a word. */
export const MARK = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  quote: 4,
  dash: 5,
  bracket: 6,
  question: 7,
  other: 8,
} as const;

const MARKS: Readonly<Record<string, number>> = {
  ',': MARK.comma,
  '.': MARK.stop,
  '...': MARK.stop,
  '…': MARK.stop,
  ';': MARK.stop,
  ':': MARK.colon,
  '"': MARK.quote,
  '“': MARK.quote,
  '”': MARK.quote,
  '``': MARK.quote,
  "''": MARK.quote,
  '—': MARK.dash,
  '–': MARK.dash,
  '--': MARK.dash,
  '-': MARK.dash,
  '(': MARK.bracket,
  ')': MARK.bracket,
  '[': MARK.bracket,
  ']': MARK.bracket,
  '?': MARK.question,
  '!': MARK.question,
};

const LETTER = /[\p{L}\p{N}]/u;

const markOf = (form: string): number => {
  const known = MARKS[form];
  if (known !== undefined) return known;
  const code = form.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return MARK.none;
  return LETTER.test(form) ? MARK.none : MARK.other;
};

/** 1 lower, 2 Capital, 3 CAPITALS, 4 with a figure, 5 other. */
const shapeOf = (form: string): number => {
  if (/\d/.test(form)) return 4;
  const first = form.charCodeAt(0);
  if (first >= 97 && first <= 122) return 1;
  if (first < 65 || first > 90) return 5;
  return form.length > 1 && form === form.toUpperCase() ? 3 : 2;
};

/** Subtypes that matter for who says what; all others are read as their main relation. */
const KEPT = new Set(['nsubj:pass', 'acl:relcl', 'nmod:poss', 'compound:prt', 'obl:agent', 'aux:pass']);

const relationName = (deprel: string): string => {
  if (KEPT.has(deprel)) return deprel;
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

/** What a page holds of a lemma: its hash, and its classes in the lexicon (`cueBits`). */
export type LemmaFacts = { readonly hash: number; readonly classes: number };

/**
 * What a page holds of a word as it is written, and of the lemma, tag and relation that it had when it was last met: mostly the
 * next time it has them again, and one look-up does for all four.
 */
export type WordFacts = {
  readonly hash: number;
  readonly shape: number;
  readonly mark: number;
  lemma: string;
  lemmaFacts: LemmaFacts;
  tag: string;
  tagHash: number;
  relation: string;
  relationHash: number;
};

/** So many entries are kept; then all are forgotten and the common ones come back at once. */
const MOST_KEPT = 1 << 16;

/** Remembers what was worked out for a string. Words come back again and again, and looking one up is quicker than hashing it. */
const remembering = <T>(workOut: (text: string) => T): ((text: string) => T) => {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const facts = workOut(text);
    kept.set(text, facts);
    return facts;
  };
};

const factsOfLemma = remembering((lemma): LemmaFacts => ({ hash: hashText(lemma), classes: cueBits(lemma) }));
const hashOfTag = remembering(hashText);
const hashOfRelation = remembering((deprel) => hashText(relationName(deprel)));

const factsOfForm = remembering(
  (form): WordFacts => ({
    hash: hashText(form.toLowerCase()),
    shape: shapeOf(form),
    mark: markOf(form),
    lemma: '',
    lemmaFacts: factsOfLemma(''),
    tag: '',
    tagHash: hashOfTag(''),
    relation: '',
    relationHash: hashOfRelation(''),
  }),
);

/** The facts of a token, good until the next one is asked for. */
export const factsOf = ({ form, lemma, xpos, deprel }: Token): WordFacts => {
  const facts = factsOfForm(form);
  if (facts.lemma !== lemma) {
    facts.lemma = lemma;
    facts.lemmaFacts = factsOfLemma(lemma);
  }
  if (facts.tag !== xpos) {
    facts.tag = xpos;
    facts.tagHash = hashOfTag(xpos);
  }
  if (facts.relation !== deprel) {
    facts.relation = deprel;
    facts.relationHash = hashOfRelation(deprel);
  }
  return facts;
};
