/**
 * A linear model over hashed features with one score a label. Networks with a hidden layer were tried and gained nothing
 * (docs/reading.md), so a sum of rows is all there is.
 */
export type Linear = {
  /** log2 of the number of rows. */
  readonly bits: number;
  readonly outputs: number;
  /** One row of `outputs` columns a feature. */
  readonly rows: Float32Array | Int8Array;
  /** What one step of a quantised row is worth, by column; all 1 for floats. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
};

/** Eight columns in eight variables: the engine keeps them in registers, which makes this the twice as fast special case. */
const addRowsOfEight = (
  rows: Float32Array | Int8Array,
  ids: Int32Array,
  count: number,
  sums: Float32Array,
  offset: number,
): void => {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! << 3;
    a += rows[base]!;
    b += rows[base + 1]!;
    c += rows[base + 2]!;
    d += rows[base + 3]!;
    e += rows[base + 4]!;
    f += rows[base + 5]!;
    g += rows[base + 6]!;
    h += rows[base + 7]!;
  }
  sums[offset]! += a;
  sums[offset + 1]! += b;
  sums[offset + 2]! += c;
  sums[offset + 3]! += d;
  sums[offset + 4]! += e;
  sums[offset + 5]! += f;
  sums[offset + 6]! += g;
  sums[offset + 7]! += h;
};

/** Adds the rows of the first `count` features to `sums` from `offset` on: whole steps, not scaled yet. */
export const addRows = (
  { rows, outputs }: Linear,
  ids: Int32Array,
  count: number,
  sums: Float32Array,
  offset = 0,
): void => {
  if (outputs === 8) {
    addRowsOfEight(rows, ids, count, sums, offset);
    return;
  }
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * outputs;
    for (let column = 0; column < outputs; column++) sums[offset + column]! += rows[base + column]!;
  }
};

/** Scores of the first `count` features, into `scores`: what training asks for, with sums in single precision. */
export const score = (
  { rows, scale, bias, outputs }: Linear,
  ids: Int32Array,
  count: number,
  scores: Float32Array,
): void => {
  scores.fill(0, 0, outputs);
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * outputs;
    for (let column = 0; column < outputs; column++) scores[column]! += rows[base + column]!;
  }
  for (let column = 0; column < outputs; column++) scores[column] = scores[column]! * scale[column]! + bias[column]!;
};

/** The score of a model with a single label. */
export const scoreOne = (model: Linear, ids: Int32Array, count: number): number => {
  let sum = 0;
  for (let feature = 0; feature < count; feature++) sum += model.rows[ids[feature]!]!;
  return sum * model.scale[0]! + model.bias[0]!;
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
