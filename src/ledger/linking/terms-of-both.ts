import type { Compared } from './compared.ts';
import { withRoom } from './number-terms.ts';

/** The terms two mentions have in common: their places in the first, in its order, and in the second. */
export type TermsOfBoth = { count: number; here: Int32Array; there: Int32Array };

/** The mention last compared: it is held against all exemplars of its candidates, one after another, so that what depends on it alone is kept. */
let placed: Compared | null = null;
/** Where it has a term, by the term's number: one more than its place, and 0 where it has not. */
let places = new Int32Array(0);

const place = (mention: Compared): void => {
  if (placed === mention) return;
  if (placed) for (const term of placed.numbered) places[term] = 0;
  placed = mention;
  for (let at = 0; at < mention.numbered.length; at++) {
    const term = mention.numbered[at]!;
    places = withRoom(places, term);
    places[term] = at + 1;
  }
};

/** Where the other has each of its terms, in the comparison of that number. */
let partners = new Int32Array(0);
let sharedIn = new Int32Array(0);
let comparisons = 0;

const both: TermsOfBoth = { count: 0, here: new Int32Array(64), there: new Int32Array(64) };
let [first, second]: (Compared | null)[] = [null, null];

/** The terms that both have. All that is asked of two mentions asks it of this, which holds until it is asked of two others. */
export const termsOfBoth = (a: Compared, b: Compared): TermsOfBoth => {
  if (a === first && b === second) return both;
  first = a;
  second = b;
  place(a);
  const own = a.numbered.length;
  partners = withRoom(partners, own);
  sharedIn = withRoom(sharedIn, own);
  both.here = withRoom(both.here, own);
  both.there = withRoom(both.there, own);
  comparisons = (comparisons + 1) | 0;
  for (let n = 0; n < b.numbered.length; n++) {
    const term = b.numbered[n]!;
    const at = term < places.length ? places[term]! - 1 : -1;
    if (at < 0) continue;
    sharedIn[at] = comparisons;
    partners[at] = n;
  }
  both.count = 0;
  for (let at = 0; at < own; at++) {
    if (sharedIn[at] !== comparisons) continue;
    both.here[both.count] = at;
    both.there[both.count++] = partners[at]!;
  }
  return both;
};

/** How many of the terms of both have one trait in the first, and one in the second; 0 for whichever. */
export const countOfBoth = (a: Compared, b: Compared, trait: number, other: number): number => {
  const { count, here, there } = termsOfBoth(a, b);
  let found = 0;
  for (let n = 0; n < count; n++)
    if ((trait === 0 || (a.traits[here[n]!]! & trait) !== 0) && (other === 0 || (b.traits[there[n]!]! & other) !== 0))
      found++;
  return found;
};
