import type { LinkKind } from '../record.ts';
import { countAgreeing, findNumberClash } from './compare-numbers.ts';
import type { Compared } from './compared.ts';
import {
  countsOfOne,
  daysClash,
  farApart,
  mayDispute,
  negationClash,
  numberLink,
  polarityGuard,
  sameSpeaker,
  spoken,
  trippedGuard,
} from './guards.ts';
import { withRoom } from './number-terms.ts';
import { TRAIT } from './term-traits.ts';
import { termsOfBoth } from './terms-of-both.ts';
import { type Weigher, weightOf } from './weigh.ts';

/**
 * same: one claim. link: two claims, and how the first stands to the second. propose: likely the same, but a person must say.
 * Likeness alone never makes `same`: polarity, numbers, days and places have to agree first.
 */
export type Judgement =
  | { readonly kind: 'same'; readonly likeness: number; readonly reason: string }
  /**
   * `stops`: alike enough that the guard forbids a merge, rather than only ties two claims. `stated`: alike enough that the tie is worth telling; what is
   * not only forbids.
   */
  | {
      readonly kind: 'link';
      readonly link: LinkKind;
      readonly likeness: number;
      readonly reason: string;
      readonly stops: boolean;
      readonly stated: boolean;
    }
  /** `stops`: a guard forbids a merge, but the words do not show how the two stand to one another. */
  | { readonly kind: 'propose'; readonly likeness: number; readonly reason: string; readonly stops: boolean }
  | { readonly kind: 'different'; readonly likeness: number };

/** Above `same` two mentions are one claim when the guards agree; above `propose` a person is asked; a guard that trips needs `link`. */
export const THRESHOLDS = { same: 0.8, propose: 0.25, link: 0.2, fragment: 0.8, numberLink: 0.35 };

/** How alike two mentions must be for a tie between them to be told; with numbers that differ, how alike all else must be. */
const STATED = { link: 0.55, number: 0.06, contrary: 0.3 };

/** What two mentions have in common, each part between 0 and 1. */
export type Comparison = {
  /** Shared weight over the lesser of both: how much of the shorter one stands in the longer. */
  readonly contained: number;
  /** Shared weight over all weight. */
  readonly jaccard: number;
  /** How much weight is shared at all: two rare words say more than one. */
  readonly shared: number;
  /** A number of the same thing agrees. */
  readonly number: number;
  readonly speaker: number;
  /** Both name days, and they meet. */
  readonly days: number;
};

const NOTHING: Comparison = { contained: 0, jaccard: 0, shared: 0, number: 0, speaker: 0, days: 0 };

/** Ties that set two claims against one another. */
const AT_ODDS: ReadonlySet<LinkKind> = new Set(['denies', 'differs-in-number']);

/** A shared weight above this says no more. */
const FULL = 14;

/** What the terms of the mention last compared weigh, one by one and together. */
const weighed = {
  mention: null as Compared | null,
  weigher: null as Weigher | null,
  weights: new Float64Array(0),
  sum: 0,
};

const weighTerms = (mention: Compared, weigher: Weigher): void => {
  if (weighed.mention === mention && weighed.weigher === weigher) return;
  weighed.mention = mention;
  weighed.weigher = weigher;
  weighed.weights = withRoom(weighed.weights, mention.numbered.length);
  weighed.sum = 0;
  for (let at = 0; at < mention.numbered.length; at++) {
    weighed.weights[at] = weightOf(weigher, mention.numbered[at]!);
    weighed.sum += weighed.weights[at]!;
  }
};

export const compareFeatures = (a: Compared, b: Compared, weigher: Weigher): Comparison => {
  const { count, here } = termsOfBoth(a, b);
  if (count === 0) return NOTHING;
  weighTerms(a, weigher);
  const { weights, sum: left } = weighed;
  let right = 0;
  for (let n = 0; n < b.numbered.length; n++) right += weightOf(weigher, b.numbered[n]!);
  // always in the order of its terms, so that the same two come to the same to the last digit
  let common = 0;
  for (let n = 0; n < count; n++) common += weights[here[n]!]!;
  return {
    contained: common / Math.max(0.001, Math.min(left, right)),
    jaccard: common / Math.max(0.001, left + right - common),
    shared: Math.min(common, FULL) / FULL,
    number: countAgreeing(a, b) > 0 ? 1 : 0,
    speaker: sameSpeaker(a, b) ? 1 : 0,
    days: a.days.length > 0 && b.days.length > 0 && !daysClash(a, b) ? 1 : 0,
  };
};

/** Logistic weights, fitted on the pairs of mentions in the invented stories that are not held out; docs/ledger.md says how. */
const WEIGHTS: Comparison & { readonly bias: number } = {
  contained: 4.6,
  jaccard: 4.0,
  shared: 2.5,
  number: 3.7,
  speaker: 0.6,
  days: 1.9,
  bias: -6.0,
};

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

const scoreOf = (found: Comparison): number => {
  if (found.jaccard === 0) return 0;
  // The same words are the same statement, however few.
  if (found.jaccard > 0.999) return 1;
  return logistic(
    WEIGHTS.bias +
      WEIGHTS.contained * found.contained +
      WEIGHTS.jaccard * found.jaccard +
      WEIGHTS.shared * found.shared +
      WEIGHTS.number * found.number +
      WEIGHTS.speaker * found.speaker +
      WEIGHTS.days * found.days,
  );
};

/** Between 0 and 1: how likely two mentions say the same, their guards apart. */
export const likenessOf = (a: Compared, b: Compared, weigher: Weigher): number =>
  scoreOf(compareFeatures(a, b, weigher));

const percent = (likeness: number): string => `${Math.round(likeness * 100)} %`;

/** Two that would be alike if their numbers agreed: the numbers are what they differ in. */
const judgeNumbers = (a: Compared, b: Compared, found: Comparison): Judgement | null => {
  const clash = findNumberClash(a, b);
  if (!clash || negationClash(a, b)) return null;
  const likeness = scoreOf({ ...found, number: 1 });
  if (likeness < THRESHOLDS.numberLink) return null;
  const shown = `${percent(likeness)} alike but for the number: ${spoken(clash[0])} against ${spoken(clash[1])}`;
  const rest = scoreOf(found);
  const stops = rest >= THRESHOLDS.link;
  const contrary = polarityGuard(a, b);
  const stated = mayDispute(a, b) && countsOfOne(a, b, clash) && rest >= (contrary ? STATED.contrary : STATED.number);
  return contrary?.link
    ? { kind: 'link', link: contrary.link, likeness, reason: `${shown}, and ${contrary.why}`, stops, stated }
    : { kind: 'link', link: numberLink(a, b, clash), likeness, reason: shown, stops, stated };
};

/** So many words in common tell one thing from others of its kind, where nothing else does. */
const ENOUGH_WORDS = 2;
/** How much of all they say two must share to be taken at their word. */
const SAME_WORDS = 0.5;
/** How much of all they say two must share where months lie between them. */
const FAR_SHARED = 0.6;

/**
 * Whether what two say alike is told from others of its kind, by a name, a number, a day, one speaker or enough words: many a minister "rejected the
 * idea", many a suspect "denied the charges", and last year's outbreak is not this year's.
 */
const isTold = (a: Compared, b: Compared, found: Comparison): boolean => {
  const { count, here, there } = termsOfBoth(a, b);
  let [named, said] = [0, 0];
  for (let n = 0; n < count; n++) {
    const traits = a.traits[here[n]!]!;
    if ((traits & TRAIT.commonplace) !== 0) continue;
    if ((traits & b.traits[there[n]!]! & TRAIT.name) !== 0) named++;
    else said++;
  }
  if (farApart(a, b)) return (named > 0 && found.number + found.days > 0) || found.jaccard >= FAR_SHARED;
  if (said >= ENOUGH_WORDS || found.speaker + found.number + found.days > 0) return true;
  // names alone tell whom it is about, and not what is said
  return named > 0 && (said > 0 || found.jaccard >= SAME_WORDS);
};

/** How a new mention stands to one it resembles. */
export const judge = (a: Compared, b: Compared, weigher: Weigher): Judgement => {
  const found = compareFeatures(a, b, weigher);
  const likeness = scoreOf(found);
  // A few words may still deny ("We will not pay").
  if ((a.fragment || b.fragment) && likeness < THRESHOLDS.fragment && !negationClash(a, b))
    return { kind: 'different', likeness };
  const numbers = judgeNumbers(a, b, found);
  if (numbers) return numbers;
  if (likeness < THRESHOLDS.link) return { kind: 'different', likeness };
  const shown = `${percent(likeness)} alike`;
  const guard = trippedGuard(a, b);
  if (guard?.link)
    return {
      kind: 'link',
      link: guard.link,
      likeness,
      reason: `${shown}, but ${guard.why}`,
      stops: true,
      stated: likeness >= (guard.least ?? STATED.link) && (!AT_ODDS.has(guard.link) || mayDispute(a, b)),
    };
  if (guard && likeness >= THRESHOLDS.propose)
    return { kind: 'propose', likeness, reason: `${shown}, but ${guard.why}`, stops: true };
  if (likeness >= THRESHOLDS.same && !isTold(a, b, found))
    return { kind: 'propose', likeness, reason: `${shown}, but of many things at once`, stops: false };
  if (likeness >= THRESHOLDS.same)
    return { kind: 'same', likeness, reason: `${shown}; polarity, numbers, days and places agree` };
  if (likeness < THRESHOLDS.propose) return { kind: 'different', likeness };
  return { kind: 'propose', likeness, reason: `${shown}: not enough to merge`, stops: false };
};
