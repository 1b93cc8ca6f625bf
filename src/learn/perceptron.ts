/**
 * A multiclass linear model over hashed features, learnt by the averaged perceptron (Freund and Schapire 1999, Collins 2002).
 * Feature `f` has its weights for labels 0, 1, … in a row that begins at slot `f & mask`; rows overlap, and training sees the same
 * collisions as reading does. The average is kept by the lazy sum of Daumé (2006): weights − sum / steps.
 */
export class Perceptron {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly #sum: Float32Array;
  readonly #mask: number;
  #steps = 1;

  constructor(bits: number, labels: number) {
    this.labels = labels;
    this.#mask = 2 ** bits - 1;
    this.weights = new Float32Array(2 ** bits + labels);
    this.#sum = new Float32Array(this.weights.length);
  }

  scoreOf(features: Int32Array, count: number, label: number): number {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += this.weights[(features[k]! & this.#mask) + label]!;
    return sum;
  }

  /** The best of the `possible` labels; where `right` is among them and does not win by more than `margin`, the model learns it. */
  learn(features: Int32Array, count: number, possible: Uint8Array, right: number, margin: number): number {
    let best = possible[0]!;
    let most = Number.NEGATIVE_INFINITY;
    let rival = -1;
    let next = Number.NEGATIVE_INFINITY;
    let own = Number.NEGATIVE_INFINITY;
    for (const label of possible) {
      const score = this.scoreOf(features, count, label);
      if (score > most) {
        most = score;
        best = label;
      }
      if (label === right) own = score;
      else if (score > next) {
        next = score;
        rival = label;
      }
    }
    if (rival >= 0 && own > Number.NEGATIVE_INFINITY && own - next <= margin) {
      this.add(features, count, right, 1);
      this.add(features, count, rival, -1);
    }
    return best;
  }

  /** One training example has been seen, whether or not it changed anything. */
  step(): void {
    this.#steps++;
  }

  add(features: Int32Array, count: number, label: number, delta: number): void {
    const late = delta * this.#steps;
    for (let k = 0; k < count; k++) {
      const slot = (features[k]! & this.#mask) + label;
      this.weights[slot]! += delta;
      this.#sum[slot]! += late;
    }
  }

  /** As `add`, for features that are slots already, each with `width` weights. */
  addAt(slots: Int32Array, count: number, width: number, label: number, delta: number): void {
    const late = delta * this.#steps;
    for (let k = 0; k < count; k++) {
      const slot = slots[k]! * width + label;
      this.weights[slot]! += delta;
      this.#sum[slot]! += late;
    }
  }

  /** The averaged weights. */
  average(): Float32Array {
    return this.weights.map((weight, slot) => weight - this.#sum[slot]! / this.#steps);
  }
}

/** Weights as whole numbers from −127 to 127; `clip` is the weight that becomes 127. Only their order matters, so no scale is kept. */
export const quantise = (weights: Float32Array, clip: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round((weight / clip) * 127))));

/** The weight below which the given share of all weights that are not zero lies, signs left off. */
export const clipOf = (weights: Float32Array, share: number): number => {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs);
  sizes.sort();
  return sizes[Math.floor((sizes.length - 1) * share)] ?? 1;
};
