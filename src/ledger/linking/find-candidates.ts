import type { PreparedMention } from '../prepare/prepared.ts';
import type { Compared } from './compared.ts';
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
  const rarest: string[] = [];
  const weights: number[] = [];
  for (let n = 0; n < terms.length; n++) {
    const weight = weightOf(weigher, numbered[n]!);
    let at = weights.length;
    while (at > 0 && weights[at - 1]! < weight) at--;
    if (at >= LOOKED_UP) continue;
    rarest.splice(at, 0, terms[n]!);
    weights.splice(at, 0, weight);
    rarest.length = weights.length = Math.min(weights.length, LOOKED_UP);
  }
  return { terms: rarest, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
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

/** The first of a list that no other is better than; undefined of none. Sorting a list for it costs more than all else here. */
const bestOf = <T>(list: readonly T[], better: (a: T, b: T) => boolean): T | undefined => {
  let best = list[0];
  for (let at = 1; at < list.length; at++) if (better(list[at]!, best!)) best = list[at];
  return best;
};

const isFirmer = (a: Link, b: Link): boolean => (a.stops === b.stops ? a.likeness > b.likeness : a.stops);
const isLiker = (a: Judgement, b: Judgement): boolean =>
  a.likeness > b.likeness || (a.likeness === b.likeness && RANK[a.kind] > RANK[b.kind]);

/** A claim's own verdict on a mention: a guard that trips against any exemplar stops a merge; else the likest exemplar speaks. */
const judgeClaim = (features: Compared, candidate: Candidate, weigher: Weigher): Verdict => {
  const verdicts = candidate.exemplars.map((exemplar) => judge(features, exemplar, weigher));
  const link = bestOf(
    verdicts.filter((verdict) => verdict.kind === 'link'),
    isFirmer,
  );
  const likest =
    bestOf(
      verdicts.filter((verdict) => verdict.kind !== 'link'),
      isLiker,
    ) ?? NONE;
  const founding = verdicts[0]?.likeness ?? 0;
  const wanders = likest.kind === 'same' && likest.likeness < 0.97 && founding < LEAST_FOUNDING;
  const judgement: Judgement = wanders
    ? {
        kind: 'propose',
        likeness: likest.likeness,
        reason: 'alike to some of its mentions, but not to the first',
        stops: false,
      }
    : likest;
  const tripped = link && (link.stops || judgement.kind !== 'same') ? link : undefined;
  const forbidden = verdicts.find((verdict) => verdict.kind === 'propose' && verdict.stops);
  return {
    claim: candidate.claim,
    judgement: tripped ?? (judgement.kind === 'same' ? forbidden : undefined) ?? judgement,
  };
};

/** Every candidate's verdict that is not `different`, best first. */
export const judgeCandidates = (features: Compared, candidates: readonly Candidate[], weigher: Weigher): Verdict[] =>
  candidates
    .map((candidate) => judgeClaim(features, candidate, weigher))
    .filter((verdict) => verdict.judgement.kind !== 'different')
    .sort(
      (a, b) =>
        RANK[b.judgement.kind] - RANK[a.judgement.kind] ||
        b.judgement.likeness - a.judgement.likeness ||
        a.claim - b.claim,
    );

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
