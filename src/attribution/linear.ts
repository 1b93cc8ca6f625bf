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

/** Adds the rows of the first `count` features to `sums` from `offset` on: whole steps, not scaled yet. */
export const addRows = (
  { rows, outputs }: Linear,
  ids: Int32Array,
  count: number,
  sums: Float32Array,
  offset = 0,
): void => {
  if (outputs === 1) {
    let sum = 0;
    for (let feature = 0; feature < count; feature++) sum += rows[ids[feature]!]!;
    sums[offset]! += sum;
    return;
  }
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * outputs;
    for (let column = 0; column < outputs; column++) sums[offset + column]! += rows[base + column]!;
  }
};

/** Scores of the first `count` features, into `scores`. */
export const score = (model: Linear, ids: Int32Array, count: number, scores: Float32Array): void => {
  const { scale, bias, outputs } = model;
  scores.fill(0, 0, outputs);
  addRows(model, ids, count, scores);
  for (let column = 0; column < outputs; column++) scores[column] = scores[column]! * scale[column]! + bias[column]!;
};

/** The score of a model with a single label. */
export const scoreOne = (model: Linear, ids: Int32Array, count: number): number => {
  let sum = 0;
  for (let feature = 0; feature < count; feature++) sum += model.rows[ids[feature]!]!;
  return sum * model.scale[0]! + model.bias[0]!;
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
