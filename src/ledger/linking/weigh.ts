import { COMMONPLACE } from './concepts.ts';
import { termOfNumber, withRoom } from './number-terms.ts';

/** How much sharing a term says. Asked of it through `weightOf`, which keeps what it found. */
export type Weigher = { readonly id: number; readonly weigh: (term: string) => number };

let weighers = 0;
export const weigherOf = (weigh: (term: string) => number): Weigher => ({ id: ++weighers, weigh });

/**
 * Inverse document frequency over the ledger's own articles, smoothed so that a ledger of ten articles does not take its own topic for
 * nothing; terms common in all news weigh a third from the start.
 */
export const weigher = (articles: number, holding: (term: string) => number): Weigher =>
  weigherOf((term) => Math.log(1 + (articles + 40) / (holding(term) + 2)) * (COMMONPLACE.has(term) ? 0.35 : 1));

// an article's terms are weighed again with every claim they are held against: each weight stands under the weigher that found it
let weights = new Float64Array(0);
let foundBy = new Int32Array(0);

const findWeight = ({ id, weigh }: Weigher, term: number): number => {
  weights = withRoom(weights, term);
  foundBy = withRoom(foundBy, term);
  foundBy[term] = id;
  weights[term] = weigh(termOfNumber(term));
  return weights[term]!;
};

/** What the term with this number weighs. */
export const weightOf = (weigher: Weigher, term: number): number =>
  term < foundBy.length && foundBy[term] === weigher.id ? weights[term]! : findWeight(weigher, term);
