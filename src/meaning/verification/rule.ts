import type { Verification } from '../meaning.ts';
import { CLAIM_NOUNS, PAPERS, SHOWN } from './check-words.ts';
import { type Clause, isChecker } from './clause.ts';

export type VerificationValue = Exclude<Verification['value'], 'none'>;

/** A remark as a run of tokens, last exclusive. */
export type Found = {
  readonly value: VerificationValue;
  readonly from: number;
  readonly to: number;
  /** "If confirmed": a doubt that stands where the claim does, whoever makes it. */
  readonly supposed?: true;
  /** Whatever pronoun it has, it answers what was said last. */
  readonly latest?: true;
};

export type Rule = (clause: Clause, at: number) => Found | undefined;

export const found = (value: VerificationValue, from: number, at: number): Found => ({ value, from, to: at + 1 });

export const lower = ({ tokens, first, last }: Clause, at: number): string =>
  at >= first && at < last ? tokens[at]!.lower : '';

export const uposAt = ({ tokens, first, last }: Clause, at: number): string =>
  at >= first && at < last ? tokens[at]!.upos : '';

/** The nearest word before (within `reach`, negative) or after a place that passes a test; -1 for none. */
export const near = (
  clause: Clause,
  at: number,
  reach: number,
  test: (lower: string, lemma: string, upos: string) => boolean,
): number => {
  const step = reach < 0 ? -1 : 1;
  for (let i = at + step, n = Math.abs(reach); n > 0; i += step, n--) {
    const token = i >= clause.first && i < clause.last ? clause.tokens[i] : undefined;
    if (!token || /^[;:.]$/.test(token.lower)) return -1;
    if (test(token.lower, token.lemma, token.upos)) return i;
  }
  return -1;
};

export const near3 = (clause: Clause, at: number, pattern: RegExp): boolean =>
  near(clause, at, -3, (word) => pattern.test(word)) >= 0;

export const groupFrom = ({ tokens, first }: Clause, at: number): number => {
  let from = at;
  while (from > first && /^(?:AUX|ADV|PART)$/.test(tokens[from - 1]!.upos)) from--;
  return from;
};

export const isOf =
  (...sets: readonly ReadonlySet<string>[]) =>
  (word: string, lemma: string, upos = 'NOUN'): boolean =>
    /^(?:NOUN|PROPN|X)$/.test(upos) && sets.some((set) => set.has(lemma) || set.has(word));

export const isClaim = isOf(CLAIM_NOUNS);

export const isPaper = isOf(PAPERS);

export const isShown = isOf(SHOWN, CLAIM_NOUNS);

export const POINTS = /^(?:this|that|it|which|they|these|those|them|what)$/;

export const MODAL = /^(?:will|would|could|can|may|might|must|should|to|'ll|’ll)$/;

export const ABLE =
  /^(?:could|can|cannot|unable|able|possible|impossible|difficult|hard|been|be|fail|failed|way|means)$/;

export const STRIVING = /^(?:trying|seeking|working|attempting|struggl\w+|tried)$/;

export const ASKED = /^(?:whether|if|when|where|who|how|what|which)$/;

/** Whether whoever checks for the reader is the subject of a verb group. */
export const by = (clause: Clause, from: number): boolean => {
  for (let i = from - 1; i >= Math.max(clause.first, from - 3); i--) if (isChecker(clause, i)) return true;
  return false;
};
