import { type Network, newPass, type Pass } from '../../src/attribution/network.ts';
import { chance } from './chance.ts';

/** A network in training: AdaGrad keeps the sum of squared gradients of every weight. */
export type Trainer = {
  readonly network: Network & { readonly rows: Float32Array };
  readonly rowSquares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly outputSquares: Float32Array;
  readonly pass: Pass;
  readonly slopes: Float32Array;
  readonly rate: number;
  readonly sums: Sums;
};

/** Weights added up over epochs: their mean generalises better than the last ones. */
type Sums = { readonly rows: Float32Array; readonly bias: Float32Array; readonly output: Float32Array; count: number };

export type Shape = { readonly bits: number; readonly hidden: number; readonly outputs: number };

const START = 1e-2;

export const newTrainer = ({ bits, hidden, outputs }: Shape, rate: number, seed: number): Trainer => {
  const width = hidden + outputs;
  const random = chance(seed);
  const rows = new Float32Array(width << bits);
  for (let at = 0; at < rows.length; at++) if (at % width < hidden) rows[at] = (random() - 0.5) * 0.1;
  const network = {
    bits,
    hidden,
    outputs,
    rows,
    scale: new Float32Array(width).fill(1),
    bias: new Float32Array(width),
    output: Float32Array.from({ length: hidden * outputs }, () => (random() - 0.5) * 0.5),
  };
  return {
    network,
    rowSquares: new Float32Array(rows.length).fill(START),
    biasSquares: new Float32Array(width).fill(START),
    outputSquares: new Float32Array(hidden * outputs).fill(START),
    pass: newPass(network),
    slopes: new Float32Array(width),
    rate,
    sums: {
      rows: new Float32Array(rows.length),
      bias: new Float32Array(width),
      output: new Float32Array(hidden * outputs),
      count: 0,
    },
  };
};

const addTo = (sums: Float32Array, weights: Float32Array): void => {
  for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!;
};

/** Takes the present weights into the mean. */
export const takeIntoMean = ({ network, sums }: Trainer): void => {
  addTo(sums.rows, network.rows);
  addTo(sums.bias, network.bias);
  addTo(sums.output, network.output);
  sums.count++;
};

/** The network of the mean weights. `kept` is the share of features that training did not drop: rows are scaled down by it. */
export const meanNetwork = ({ network, sums }: Trainer, kept: number): Network => ({
  ...network,
  rows: sums.rows.map((value) => (value / sums.count) * kept),
  bias: sums.bias.map((value) => value / sums.count),
  output: sums.output.map((value) => value / sums.count),
});

/** One AdaGrad step. `pass` is the forward pass of these features, `errors` the loss's slope by label. */
export const step = (trainer: Trainer, ids: Int32Array, count: number, pass: Pass, errors: Float32Array): void => {
  const { network, rowSquares, biasSquares, outputSquares, slopes, rate } = trainer;
  const { hidden, outputs, rows, bias, output } = network;
  const width = hidden + outputs;
  slopes.fill(0);
  for (let label = 0; label < outputs; label++) {
    const error = errors[label]!;
    slopes[hidden + label] = error;
    const base = label * hidden;
    for (let column = 0; column < hidden; column++) {
      const value = pass.sums[column]!;
      if (value <= 0) continue;
      slopes[column]! += error * output[base + column]!;
      const slope = error * value;
      outputSquares[base + column]! += slope * slope;
      output[base + column]! -= (rate * 0.3 * slope) / Math.sqrt(outputSquares[base + column]!);
    }
  }
  for (let column = 0; column < width; column++) {
    const slope = slopes[column]!;
    biasSquares[column]! += slope * slope;
    bias[column]! -= (rate * slope) / Math.sqrt(biasSquares[column]!);
  }
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * width;
    for (let column = 0; column < width; column++) {
      const slope = slopes[column]!;
      if (slope === 0) continue;
      const squares = rowSquares[base + column]! + slope * slope;
      rowSquares[base + column] = squares;
      rows[base + column]! -= (rate * slope) / Math.sqrt(squares);
    }
  }
};
