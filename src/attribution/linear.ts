import type { Sink } from './sink.ts';

/**
 * A linear model over hashed features with one score a label. Networks with a hidden layer were tried and gained nothing
 * (docs/reading.md), so a sum of rows is all there is. Models of eight outputs are read in another form (`packed.ts`).
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

/** Scores of the first `count` rows, into `scores`: what training asks for, with sums in single precision. */
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

/** The score of a model with a single label, by rows. */
export const scoreOne = (model: Linear, ids: Int32Array, count: number): number => {
  let sum = 0;
  for (let feature = 0; feature < count; feature++) sum += model.rows[ids[feature]!]!;
  return sum * model.scale[0]! + model.bias[0]!;
};

/** The same, by the features themselves. */
export const scoreFeatures = ({ bits, rows, scale, bias }: Linear, { ids, count }: Sink): number => {
  const shift = 32 - bits;
  let sum = 0;
  for (let feature = 0; feature < count; feature++) sum += rows[ids[feature]! >>> shift]!;
  return sum * scale[0]! + bias[0]!;
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
