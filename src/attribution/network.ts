/**
 * A feature-hashed network with one hidden layer and a linear part beside it: the rows of the active features are summed, the first
 * `hidden` columns pass a rectifier and an output layer, the rest are added as they are. With no hidden column it is a linear model.
 */
export type Network = {
  readonly bits: number;
  readonly hidden: number;
  readonly outputs: number;
  /** 2^bits rows of `hidden + outputs` columns. */
  readonly rows: Float32Array | Int8Array;
  /** What one step of a quantised row is worth, by column; all 1 for floats. */
  readonly scale: Float32Array;
  /** `hidden` biases, then `outputs` biases. */
  readonly bias: Float32Array;
  /** Output layer: `outputs` rows of `hidden` columns. */
  readonly output: Float32Array;
};

/** Room for one pass. */
export type Pass = { readonly sums: Float32Array; readonly scores: Float32Array };

export const newPass = (network: Network): Pass => ({
  sums: new Float32Array(network.hidden + network.outputs),
  scores: new Float32Array(network.outputs),
});

/** Scores the active features; `pass.scores` holds the result, `pass.sums` the hidden layer before the rectifier. */
export const forward = (network: Network, ids: Int32Array, count: number, pass: Pass): void => {
  const { rows, hidden, outputs, scale, bias, output } = network;
  const { sums, scores } = pass;
  const width = hidden + outputs;
  sums.fill(0);
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * width;
    for (let column = 0; column < width; column++) sums[column]! += rows[base + column]!;
  }
  for (let column = 0; column < width; column++) sums[column] = sums[column]! * scale[column]! + bias[column]!;
  for (let label = 0; label < outputs; label++) {
    let score = sums[hidden + label]!;
    const base = label * hidden;
    for (let column = 0; column < hidden; column++) {
      const value = sums[column]!;
      if (value > 0) score += value * output[base + column]!;
    }
    scores[label] = score;
  }
};
