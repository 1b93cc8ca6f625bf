import type { Token } from '../../language/analysis.ts';
import { CHECKERS, CLAIM_NOUNS, CLUE_BITS, cluesOf, DENYING } from './check-words.ts';

/** The tokens of one sentence; `outlets` are the tokens that belong to an outlet's name. */
export type Clause = {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly isOutlet: (token: number) => boolean;
};

/** How far before a word its negation is looked for. */
const REACH = 11;

/** Verbs that a negation passes through on its way: "was not able to", "has not been", "did not manage to". */
const PASSED = /^(?:be|have|do|get|manage|seem|appear|try|immediately)$/;

const isDenying = ({ tokens }: Clause, at: number): boolean => {
  const { lower } = tokens[at]!;
  if (DENYING.has(lower)) return true;
  const next = tokens[at + 1]?.lower;
  if (lower === 'yet' || lower === 'remains' || lower === 'remain' || lower === 'still' || lower === 'needs')
    return next === 'to' || (next === 'be' && lower === 'yet') || (lower === 'still' && next === 'being');
  return false;
};

/** The place before a parenthesis that ends at the comma `at`: ", however," or ", she said,". */
const beforeAside = ({ tokens, first }: Clause, at: number): number => {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) if (tokens[i]!.lower === ',') return i;
  return -1;
};

/** "No hospital we have called could confirm it", "none of the cases submitted": a denial in the subject, by the tree. */
const deniedSubject = (clause: Clause, at: number): number => {
  const { tokens, first } = clause;
  for (let i = at - 1; i >= first; i--) {
    if (tokens[i]!.head !== at || !tokens[i]!.deprel.startsWith('nsubj')) continue;
    for (let j = i; j >= Math.max(first, i - 4); j--) {
      const { lower, upos } = tokens[j]!;
      if (
        /^(?:no|none|neither|nobody|nothing|no-one|few)$/.test(lower) ||
        (lower === 'not' && tokens[j + 1]!.lower === 'one')
      )
        return j;
      if (j < i && !/^(?:ADJ|NOUN|PROPN|NUM|DET|PUNCT)$/.test(upos)) break;
    }
  }
  return -1;
};

/** The word that negates what stands at a place in its own clause; -1 for none. */
export const negationOver = (clause: Clause, at: number): number => {
  const before = negationBefore(clause, at);
  return before >= 0 ? before : deniedSubject(clause, at);
};

/** The word that negates what stands at `at` in its own clause; -1 for none. Read from the words: the tree is least sure here. */
const negationBefore = (clause: Clause, at: number): number => {
  const { tokens, first } = clause;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { lower, upos, lemma } = tokens[i]!;
    if (isDenying(clause, i)) return i;
    if (lower === ',') {
      // "Not one club, agent or doctor has confirmed it."
      if (/^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? '') && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]!.upos))
        continue;
      i = beforeAside(clause, i);
      if (i < 0) return -1;
      continue;
    }
    if (upos === 'PUNCT' && !/^[-–"“”'’‘]$/.test(lower)) return -1;
    if (upos === 'SCONJ' || /^(?:that|which|who|whether|if|and|but|because)$/.test(lower)) return -1;
    if (
      upos === 'VERB' &&
      !PASSED.test(lemma) &&
      !CLAIM_NOUNS.has(lemma) &&
      (cluesOf(lower) & (CLUE_BITS.check | CLUE_BITS.find)) === 0
    )
      return -1;
  }
  return -1;
};

/** Where the verb group that a negation stands in begins: "could" of "could not", "was" of "was not able to". */
export const groupStart = ({ tokens, first }: Clause, at: number): number => {
  let from = at;
  while (from > first && tokens[from - 1]!.upos === 'AUX') from--;
  return from;
};

/** Whether some word between two places passes a test. */
export const between = (
  { tokens }: Clause,
  from: number,
  to: number,
  test: (lower: string, token: Token, at: number) => boolean,
): boolean => {
  for (let i = from; i < to; i++) if (test(tokens[i]!.lower, tokens[i]!, i)) return true;
  return false;
};

/** Whether a token names who checks for the reader: the outlet, its reporters, "we". */
export const isChecker = (clause: Clause, at: number): boolean => {
  const { tokens } = clause;
  const { lower } = tokens[at]!;
  if (clause.isOutlet(at)) return true;
  if (!CHECKERS.has(lower)) return false;
  return (
    !/^(?:newspaper|paper|magazine|reporter|correspondent)$/.test(lower) ||
    /^(?:this|our)$/.test(tokens[at - 1]?.lower ?? '')
  );
};
