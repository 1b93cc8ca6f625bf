import { nothingUsual, type Usual } from '../../src/learn/usual.ts';

/** Fewer cases than this do not show what is usual. */
const ENOUGH = 50;
/** A label of no more than this share of the cases is not usual. */
const RARE = 0.001;

/** How often each label was given in each place. */
export type Tally = Map<number, Map<number, number>>;

export const count = (tally: Tally, place: number, label: number): void => {
  const counts = tally.get(place) ?? new Map<number, number>();
  counts.set(label, (counts.get(label) ?? 0) + 1);
  tally.set(place, counts);
};

/** What is usual in each of `size` places. */
export const usualOf = (tally: Tally, size: number): Usual => {
  const { places, sets } = nothingUsual(size);
  const all = [...sets];
  const known = new Map<string, number>();
  for (const [place, counts] of tally) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < ENOUGH) continue;
    const usual = [...counts].filter(([, cases]) => cases > total * RARE).map(([label]) => label);
    const set = Uint8Array.from(usual.sort((a, b) => a - b));
    const name = set.join();
    if (!known.has(name)) {
      known.set(name, all.length);
      all.push(set);
    }
    places[place] = known.get(name)!;
  }
  return { places, sets: all };
};
