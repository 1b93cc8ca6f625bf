import { describe, expect, it } from 'vitest';
import type { Linear } from './linear.ts';
import { COLUMNS, LANES, MOST_ROWS, pack, spread, sumRows } from './packed.ts';

const BITS = 9;

/** Every byte from -127 to 127, and both ends often. */
const rows = Int8Array.from({ length: COLUMNS << BITS }, (_, at) =>
  at % 5 === 0 ? 127 : at % 7 === 0 ? -127 : ((at * 37) % 255) - 127,
);
const linear = (all: Int8Array): Linear => ({
  bits: BITS,
  outputs: COLUMNS,
  rows: all,
  scale: Float32Array.from({ length: COLUMNS }, (_, column) => 0.5 + column),
  bias: Float32Array.from({ length: COLUMNS }, (_, column) => column - 3),
});

/** Features that hash to the rows `0, 91, 182 …`. */
const features = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => (at * 91) << (32 - BITS));

const scoresOf = (model: Linear, ids: Int32Array): number[] => {
  const packed = pack(model);
  const lanes = new Int32Array(LANES);
  const scores = new Float32Array(COLUMNS + 1).fill(7);
  sumRows(packed, ids, ids.length, lanes, 0);
  spread(packed, lanes, ids.length, scores, 1);
  expect(scores[0]).toBe(7);
  return [...scores.subarray(1)];
};

const plainly = (model: Linear, ids: Int32Array): number[] =>
  [...model.bias].map((bias, column) => {
    const sum = ids.reduce((total, id) => total + model.rows[(id >>> (32 - BITS)) * COLUMNS + column]!, 0);
    return Math.fround(sum * model.scale[column]! + bias);
  });

describe('packed rows', () => {
  it.each([0, 1, 7, 200, MOST_ROWS])('add up to what plain ones do (%i rows)', (count) => {
    const ids = features(count);
    expect(scoresOf(linear(rows), ids)).toEqual(plainly(linear(rows), ids));
  });

  it.each([127, -127])('have room for the largest sums (%i)', (value) => {
    const full = linear(new Int8Array(rows.length).fill(value));
    const ids = features(MOST_ROWS);
    expect(scoresOf(full, ids)).toEqual(plainly(full, ids));
  });
});
