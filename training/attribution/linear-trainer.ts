import type { Linear } from '../../src/attribution/linear.ts';

/** A linear model in training: AdaGrad (Duchi and others, 2011) keeps the sum of squared gradients of every weight. */
export type Trainer = {
  readonly model: Linear & { readonly rows: Float32Array };
  readonly rowSquares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly rate: number;
  readonly sums: Sums;
};

/** Weights added up over epochs: their mean generalises better than the last ones. */
type Sums = { readonly rows: Float32Array; readonly bias: Float32Array; count: number };

const START = 1e-2;

export const newTrainer = (bits: number, outputs: number, rate: number): Trainer => {
  const size = outputs * 2 ** bits;
  return {
    model: {
      bits,
      outputs,
      rows: new Float32Array(size),
      scale: new Float32Array(outputs).fill(1),
      bias: new Float32Array(outputs),
    },
    rowSquares: new Float32Array(size).fill(START),
    biasSquares: new Float32Array(outputs).fill(START),
    rate,
    sums: { rows: new Float32Array(size), bias: new Float32Array(outputs), count: 0 },
  };
};

/** One step against `errors`, the slope of the loss by output, for the features that gave rise to them. */
export const step = (
  { model, rowSquares, biasSquares, rate }: Trainer,
  ids: Int32Array,
  count: number,
  errors: Float32Array,
): void => {
  const { outputs, rows, bias } = model;
  for (let column = 0; column < outputs; column++) {
    const slope = errors[column]!;
    if (slope === 0) continue;
    biasSquares[column]! += slope * slope;
    bias[column]! -= (rate * slope) / Math.sqrt(biasSquares[column]!);
    const square = slope * slope;
    for (let feature = 0; feature < count; feature++) {
      const at = ids[feature]! * outputs + column;
      const squares = rowSquares[at]! + square;
      rowSquares[at] = squares;
      rows[at]! -= (rate * slope) / Math.sqrt(squares);
    }
  }
};

const addTo = (sums: Float32Array, weights: Float32Array): void => {
  for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!;
};

/** Takes the present weights into the mean. */
export const takeIntoMean = ({ model, sums }: Trainer): void => {
  addTo(sums.rows, model.rows);
  addTo(sums.bias, model.bias);
  sums.count++;
};

/** The model of the mean weights. `kept` is the share of features that training did not drop: rows are scaled down by it. */
export const meanModel = ({ model, sums }: Trainer, kept: number): Linear => ({
  ...model,
  rows: sums.rows.map((value) => (value / sums.count) * kept),
  bias: sums.bias.map((value) => value / sums.count),
});

export const meanArray = (arrays: readonly ArrayLike<number>[]): Float32Array =>
  Float32Array.from(arrays[0]!, (_, at) => arrays.reduce((sum, array) => sum + array[at]!, 0) / arrays.length);

/** The mean of models of one shape. */
export const meanOf = (models: readonly Linear[]): Linear => ({
  ...models[0]!,
  rows: meanArray(models.map(({ rows }) => rows)),
  bias: meanArray(models.map(({ bias }) => bias)),
});
