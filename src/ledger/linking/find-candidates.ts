import type { PreparedMention } from '../prepare/prepared.ts';
import type { Compared } from './compared.ts';
import { insertSorted } from './insert-sorted.ts';
import { type Judgement, judge, likenessOf } from './judge.ts';
import { highestScores } from './score-claims.ts';
import { type Weigher, weigherOf, weightOf } from './weigh.ts';

/** A claim as linking sees it: a few mentions that differ, to compare with. */
export type Candidate = { readonly claim: number; readonly exemplars: readonly Compared[] };

/** How many of a mention's rarest terms are looked up, how many claims are fetched, and which share of the weight they must hold. */
const LOOKED_UP = 10;
const FETCHED = 10;
const LEAST_SHARE = 0.2;
/** How much a mention must resemble the one that opened the claim, lest a claim wander from mention to mention. */
const LEAST_FOUNDING = 0.12;

/** What a mention is looked up by: its rarest terms, the rarest first, with what they weigh. */
export type Lookup = { readonly terms: readonly string[]; readonly weights: readonly number[]; readonly sum: number };

export const lookupOf = ({ terms, numbered }: Compared, weigher: Weigher): Lookup => {
  const rarest: number[] = [];
  const isRarer = (a: number, b: number): boolean => weightOf(weigher, numbered[a]!) > weightOf(weigher, numbered[b]!);
  for (let at = 0; at < terms.length; at++) {
    insertSorted(rarest, at, isRarer);
    if (rarest.length > LOOKED_UP) rarest.pop();
  }
  const weights = rarest.map((at) => weightOf(weigher, numbered[at]!));
  return { terms: rarest.map((at) => terms[at]!), weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
};

const NONE_RECENT: readonly number[] = [];

/**
 * The claims that share most of a mention's rarest terms, best first; `recent` gives the claims that last used a term. Costs the same however
 * large the ledger is.
 */
export const findCandidates = (
  { terms, weights, sum }: Lookup,
  recent: (term: string) => readonly number[] | undefined,
): number[] =>
  highestScores(
    weights,
    terms.map((term) => recent(term) ?? NONE_RECENT),
    LEAST_SHARE * sum,
    FETCHED,
  );

export type Verdict = { readonly claim: number; readonly judgement: Judgement };

const RANK = { same: 3, link: 2, propose: 1, different: 0 };

type Link = Extract<Judgement, { kind: 'link' }>;
const NONE: Judgement = { kind: 'different', likeness: 0 };

const isFirmer = (a: Link, b: Link): boolean => (a.stops === b.stops ? a.likeness > b.likeness : a.stops);
const isLiker = (a: Judgement, b: Judgement): boolean =>
  a.likeness > b.likeness || (a.likeness === b.likeness && RANK[a.kind] > RANK[b.kind]);

/** A claim's own verdict on a mention: a guard that trips against any exemplar stops a merge; else the likest exemplar speaks. */
const judgeClaim = (features: Compared, candidate: Candidate, weigher: Weigher): Verdict => {
  let link: Link | null = null;
  let likest: Judgement | null = null;
  let forbidden: Judgement | null = null;
  let founding: Judgement | null = null;
  // one look at each, and no lists: this is asked some hundred times an article
  for (const exemplar of candidate.exemplars) {
    const verdict = judge(features, exemplar, weigher);
    founding ??= verdict;
    if (verdict.kind === 'link') {
      if (link === null || isFirmer(verdict, link)) link = verdict;
      continue;
    }
    if (likest === null || isLiker(verdict, likest)) likest = verdict;
    if (verdict.kind === 'propose' && verdict.stops) forbidden ??= verdict;
  }
  likest ??= NONE;
  const wanders = likest.kind === 'same' && likest.likeness < 0.97 && (founding?.likeness ?? 0) < LEAST_FOUNDING;
  const judgement: Judgement = wanders
    ? {
        kind: 'propose',
        likeness: likest.likeness,
        reason: 'alike to some of its mentions, but not to the first',
        stops: false,
      }
    : likest;
  const tripped = link && (link.stops || judgement.kind !== 'same') ? link : null;
  return {
    claim: candidate.claim,
    judgement: tripped ?? (judgement.kind === 'same' ? forbidden : null) ?? judgement,
  };
};

const isBetter = (a: Verdict, b: Verdict): boolean => {
  const [left, right] = [RANK[a.judgement.kind], RANK[b.judgement.kind]];
  if (left !== right) return left > right;
  if (a.judgement.likeness !== b.judgement.likeness) return a.judgement.likeness > b.judgement.likeness;
  return a.claim < b.claim;
};

/** Every candidate's verdict that is not `different`, best first. */
export const judgeCandidates = (features: Compared, candidates: readonly Candidate[], weigher: Weigher): Verdict[] => {
  const verdicts: Verdict[] = [];
  for (const candidate of candidates) {
    const verdict = judgeClaim(features, candidate, weigher);
    if (verdict.judgement.kind !== 'different') insertSorted(verdicts, verdict, isBetter);
  }
  return verdicts;
};

/** Among exemplars every term counts the same. */
const ALIKE = weigherOf(() => 1);

/** Which mentions of claims are worth keeping to compare with: at most four, each unlike the others. */
export const withExemplar = (exemplars: readonly Compared[], features: Compared): readonly Compared[] => {
  if (exemplars.length >= 4) return exemplars;
  const alike = exemplars.some(
    (exemplar) => likenessOf(exemplar, features, ALIKE) > 0.85 && exemplar.numbers.length >= features.numbers.length,
  );
  return alike ? exemplars : [...exemplars, features];
};

export const indexTerms = (draft: PreparedMention): readonly string[] => draft.features.terms.slice(0, 24);
