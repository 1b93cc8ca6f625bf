import { insertSorted } from './insert-sorted.ts';

/** Room for the claims of ten terms, 64 each, at less than a third full. */
const SLOTS = 2048;
const claims = new Int32Array(SLOTS);
const scores = new Float64Array(SLOTS);
const used = new Int32Array(SLOTS);

/** A claim's slot: its own, or the free one where it goes. Claims are numbered from 1, so that 0 is none. */
const slotOf = (claim: number): number => {
  let slot = Math.imul(claim, 0x9e3779b1) >>> 21;
  while (claims[slot] !== claim && claims[slot] !== 0) slot = (slot + 1) % SLOTS;
  return slot;
};

/**
 * The claims with the highest sums of the weights of the lists they stand in, at most `most` and none below `least`, best first; of two alike the newer. A table of numbers that is
 * used again and again: every mention adds up some hundreds of weights, twice, and a `Map` made for each took a tenth of all adding.
 */
export const highestScores = (
  weights: readonly number[],
  lists: readonly (readonly number[])[],
  least: number,
  most: number,
): number[] => {
  let count = 0;
  for (let n = 0; n < lists.length; n++) {
    const weight = weights[n]!;
    const list = lists[n]!;
    for (let at = 0; at < list.length; at++) {
      const claim = list[at]!;
      const slot = slotOf(claim);
      if (claims[slot] === 0) {
        claims[slot] = claim;
        scores[slot] = weight;
        used[count++] = slot;
      } else scores[slot]! += weight;
    }
  }
  const best: number[] = [];
  for (let n = 0; n < count; n++) {
    const slot = used[n]!;
    if (scores[slot]! < least || (best.length >= most && !isBefore(slot, best[most - 1]!))) continue;
    insertSorted(best, slot, isBefore);
    if (best.length > most) best.pop();
  }
  for (let n = 0; n < best.length; n++) best[n] = claims[best[n]!]!;
  for (let n = 0; n < count; n++) claims[used[n]!] = 0;
  return best;
};

const isBefore = (a: number, b: number): boolean =>
  scores[a]! > scores[b]! || (scores[a] === scores[b] && claims[a]! > claims[b]!);
