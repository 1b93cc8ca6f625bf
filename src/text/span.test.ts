import { expect, test } from 'vitest';
import { covers, hull, mergeSpans, overlaps, sliceOf } from './span.ts';

test('a span covers exactly its slice', () => {
  expect(sliceOf('North Korea', [6, 11])).toBe('Korea');
});

test('spans that only touch do not overlap', () => {
  expect(overlaps([0, 3], [3, 5])).toBe(false);
  expect(overlaps([0, 4], [3, 5])).toBe(true);
  expect(covers([0, 5], [3, 5])).toBe(true);
});

test('merging sorts and joins what touches', () => {
  expect(
    mergeSpans([
      [8, 9],
      [3, 5],
      [0, 3],
    ]),
  ).toEqual([
    [0, 5],
    [8, 9],
  ]);
  expect(hull([])).toBeUndefined();
});
