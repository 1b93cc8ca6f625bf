import { describe, expect, test } from 'vitest';
import { bestPairing, MEASURES, ratioOf } from './measures.ts';

const clusters = (...lists: readonly number[][]): ReadonlySet<number>[] => lists.map((list) => new Set(list));

describe('the best pairing', () => {
  test.each([
    [[[1]], 1],
    [
      [
        [1, 2],
        [3, 5],
      ],
      6,
    ],
    [[[5, 1, 1]], 5],
    [[[5], [9], [1]], 9],
    [
      [
        [7, 6],
        [6, 1],
      ],
      12,
    ],
    [[], 0],
  ])('%j is worth %d', (gain, best) => {
    expect(bestPairing(gain)).toBeCloseTo(best);
  });
});

describe('measures of coreference', () => {
  const gold = clusters([1, 2, 3], [4, 5, 6, 7]);

  test('are whole where nothing is wrong', () => {
    for (const measure of Object.values(MEASURES)) expect(ratioOf([measure(gold, gold)]).f1).toBeCloseTo(100);
  });

  // One mention of the first entity is given to the second.
  test('agree with figures worked out by hand', () => {
    const found = clusters([1, 2], [3, 4, 5, 6, 7]);
    expect(ratioOf([MEASURES.muc(gold, found)])).toMatchObject({ precision: 80, recall: 80 });
    expect(ratioOf([MEASURES.bcubed(gold, found)]).precision).toBeCloseTo((100 * (4 / 2 + (1 + 16) / 5)) / 7);
    expect(ratioOf([MEASURES.ceafe(gold, found)]).recall).toBeCloseTo((100 * (4 / 5 + 8 / 9)) / 2);
  });

  test('are nothing where nothing was found', () => {
    for (const measure of Object.values(MEASURES)) expect(ratioOf([measure(gold, [])]).f1).toBe(0);
  });
});
