import {
  type CertaintyRegressor,
  FEATURE_SCALE,
  type Net,
  packRegressor,
} from '../../src/meaning/certainty/regressor.ts';

/** One event: its hashed features, its score, and the set (output) that scored it. */
export type CertaintyExample = { readonly features: Int32Array; readonly score: number; readonly output: number };

export type CertaintySettings = {
  readonly bits: number;
  readonly hidden: number;
  readonly nets: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** The share of features hidden from the network at each step. */
  readonly dropout: number;
  /** Where the loss turns from square to linear (Huber). */
  readonly delta: number;
  /** How much each output's examples count. */
  readonly weights: readonly number[];
};

export const SETTINGS: CertaintySettings = {
  bits: 15,
  hidden: 16,
  nets: 3,
  epochs: 6,
  rate: 0.04,
  decay: 1e-5,
  dropout: 0.3,
  delta: 1,
  weights: [1, 0.25, 0.3],
};

/** Numbers between 0 and 1 that are the same on every machine (a linear congruence; good enough to shuffle and to drop). */
const chance = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
};

/** A network while it learns: every array has beside it the sums of squared gradients that AdaGrad divides by. */
class LearningNet {
  readonly #settings: CertaintySettings;
  readonly #random: () => number;
  readonly #rows: Float32Array;
  readonly #rowSquares: Float32Array;
  readonly #direct: Float32Array;
  readonly #directSquares: Float32Array;
  readonly #hiddenBias: Float32Array;
  readonly #hiddenSquares: Float32Array;
  readonly #out: Float32Array;
  readonly #outSquares: Float32Array;
  readonly #outBias: Float32Array;
  readonly #outBiasSquares: Float32Array;
  readonly #layer: Float32Array;
  readonly #pull: Float32Array;
  readonly #kept = new Int32Array(512);

  constructor(settings: CertaintySettings, outputs: number, seed: number) {
    const { bits, hidden } = settings;
    const slots = 2 ** bits;
    this.#settings = settings;
    this.#random = chance(seed);
    this.#rows = new Float32Array(slots * hidden).map(() => (this.#random() - 0.5) * 0.1);
    this.#rowSquares = new Float32Array(slots);
    this.#direct = new Float32Array(slots * outputs);
    this.#directSquares = new Float32Array(slots * outputs);
    this.#hiddenBias = new Float32Array(hidden);
    this.#hiddenSquares = new Float32Array(hidden);
    this.#out = new Float32Array(outputs * hidden).map(() => ((this.#random() - 0.5) * 2) / Math.sqrt(hidden));
    this.#outSquares = new Float32Array(outputs * hidden);
    this.#outBias = new Float32Array(outputs);
    this.#outBiasSquares = new Float32Array(outputs);
    this.#layer = new Float32Array(hidden);
    this.#pull = new Float32Array(hidden);
  }

  /** One pass over the examples in a new order. */
  pass(examples: readonly CertaintyExample[], rate: number): void {
    const order = Int32Array.from(examples.keys());
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(this.#random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) this.#learn(examples[index]!, rate);
  }

  #learn({ features, score, output }: CertaintyExample, rate: number): void {
    const { dropout, delta, weights, hidden } = this.#settings;
    const count = this.#keep(features);
    const scale = FEATURE_SCALE / (1 - dropout);
    const error = this.#forward(count, output, scale) - score;
    const gradient = (Math.max(-delta, Math.min(delta, error)) / delta) * weights[output]!;
    for (let d = 0; d < hidden; d++) {
      const at = output * hidden + d;
      const on = this.#layer[d]! > 0;
      this.#pull[d] = on ? gradient * this.#out[at]! : 0;
      if (on) step(this.#out, this.#outSquares, at, gradient * this.#layer[d]!, rate);
    }
    step(this.#outBias, this.#outBiasSquares, output, gradient, rate);
    this.#backward(count, output, gradient, scale, rate);
  }

  #keep(features: Int32Array): number {
    const mask = 2 ** this.#settings.bits - 1;
    let count = 0;
    for (const feature of features) if (this.#random() >= this.#settings.dropout) this.#kept[count++] = feature & mask;
    return count;
  }

  #forward(count: number, output: number, scale: number): number {
    const { hidden, weights } = this.#settings;
    this.#layer.set(this.#hiddenBias);
    let sum = this.#outBias[output]!;
    for (let k = 0; k < count; k++) {
      const row = this.#kept[k]! * hidden;
      for (let d = 0; d < hidden; d++) this.#layer[d]! += this.#rows[row + d]! * scale;
      sum += this.#direct[this.#kept[k]! * weights.length + output]! * scale;
    }
    for (let d = 0; d < hidden; d++) if (this.#layer[d]! > 0) sum += this.#layer[d]! * this.#out[output * hidden + d]!;
    return sum;
  }

  #backward(count: number, output: number, gradient: number, scale: number, rate: number): void {
    const { hidden, decay, weights } = this.#settings;
    let size = 0;
    for (let d = 0; d < hidden; d++) {
      size += this.#pull[d]! ** 2;
      step(this.#hiddenBias, this.#hiddenSquares, d, this.#pull[d]!, rate);
    }
    for (let k = 0; k < count; k++) {
      const slot = this.#kept[k]!;
      this.#rowSquares[slot]! += (size / hidden) * scale * scale;
      const pace = (rate * scale) / (Math.sqrt(this.#rowSquares[slot]!) + 1e-2);
      for (let d = 0; d < hidden; d++) {
        const at = slot * hidden + d;
        this.#rows[at]! -= pace * this.#pull[d]! + rate * decay * this.#rows[at]!;
      }
      const at = slot * weights.length + output;
      step(this.#direct, this.#directSquares, at, gradient * scale, rate);
    }
  }

  /** Where the outputs start: the mean of each set. */
  startAt(means: readonly number[]): void {
    this.#outBias.set(means);
  }

  /** The network as it is used: rows as whole numbers. */
  finish(): Net {
    const [rows, rowScale] = quantised(this.#rows);
    const [direct, directScale] = quantised(this.#direct);
    return {
      rows,
      rowScale,
      direct,
      directScale,
      hiddenBias: this.#hiddenBias,
      out: this.#out,
      outBias: this.#outBias,
    };
  }
}

const step = (values: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void => {
  squares[at]! += gradient * gradient;
  values[at]! -= (rate * gradient) / (Math.sqrt(squares[at]!) + 1e-2);
};

const quantised = (values: Float32Array): [Int8Array, number] => {
  const top = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  return [Int8Array.from(values, (value) => Math.round((value / top) * 127)), top / 127];
};

const meanOf = (examples: readonly CertaintyExample[], output: number): number => {
  const scores = examples.filter((example) => example.output === output).map(({ score }) => score);
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
};

/** Learns the regressor: several small networks from different beginnings, whose mean is more right than any of them. */
export const trainCertainty = (
  examples: readonly CertaintyExample[],
  outputs: readonly string[],
  settings: CertaintySettings = SETTINGS,
): CertaintyRegressor => {
  const means = outputs.map((_, output) => meanOf(examples, output));
  const nets = Array.from({ length: settings.nets }, (_, index) => {
    const net = new LearningNet(settings, outputs.length, 17 + index);
    net.startAt(means);
    for (let epoch = 0; epoch < settings.epochs; epoch++)
      net.pass(examples, settings.rate * (1 - epoch / settings.epochs) + 1e-4);
    return net.finish();
  });
  return packRegressor({ bits: settings.bits, hidden: settings.hidden, outputs, nets });
};
