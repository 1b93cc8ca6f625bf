import { COMMONPLACE } from './concepts.ts';

/** How much sharing a term says. */
export type Weigh = (term: string) => number;

/**
 * Inverse document frequency over the ledger's own articles, smoothed so that a ledger of ten articles does not take its own topic for
 * nothing; terms common in all news weigh a third from the start.
 */
export const weigher = (articles: number, holding: (term: string) => number): Weigh => {
  // an article's terms are weighed again with every claim they are held against
  const known = new Map<string, number>();
  return (term) => {
    const found = known.get(term);
    if (found !== undefined) return found;
    const weight = Math.log(1 + (articles + 40) / (holding(term) + 2)) * (COMMONPLACE.has(term) ? 0.35 : 1);
    known.set(term, weight);
    return weight;
  };
};
