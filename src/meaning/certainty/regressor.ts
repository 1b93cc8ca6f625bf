import type { ModelFile, Section } from '../../learn/model-file.ts';

/**
 * A small network from an event's hashed features to how certain it is put: each feature adds a row to a hidden layer and a weight
 * to each output directly; what the hidden layer makes of them is added. Rows are whole numbers times one scale, to be small.
 */
export type Net = {
  readonly rows: Int8Array;
  readonly rowScale: number;
  readonly direct: Int8Array;
  readonly directScale: number;
  readonly hiddenBias: Float32Array;
  readonly out: Float32Array;
  readonly outBias: Float32Array;
};

/** Several networks that vote; the outputs are the sets they learnt from, each with its annotators' habits. */
export type Networks = {
  readonly bits: number;
  readonly hidden: number;
  readonly outputs: readonly string[];
  readonly nets: readonly Net[];
};

/** Networks made ready for reading. */
export type CertaintyRegressor = Networks & {
  /**
   * For each slot the rows of all networks, then their direct weights by output, side by side in one line of the cache. Four weights share
   * a word, each with 128 added, so that sums of up to 257 features fit in 16 bits and two are added at once.
   */
  readonly packed: Int32Array;
  /** Working space of a call: where the features' slots begin, and the sums of their weights. */
  readonly slots: Int32Array;
  readonly sums: Int32Array;
};

/** What is added to each weight to make it positive. */
const BIAS = 128;

/** What a feature's contribution is multiplied with, so that events with many features do not drown the rest. */
export const FEATURE_SCALE = 1 / Math.sqrt(40);

const clamp = (value: number): number => Math.max(-3, Math.min(3, value));

/** The most features that sums in 16 bits hold. */
const MOST = 257;

/** How many words a slot takes: as many as make whole lines of the cache. */
const wordsOf = ({ hidden, outputs, nets }: Networks): number =>
  Math.ceil((nets.length * (hidden + outputs.length)) / 64) * 16;

/** A regressor from its networks. */
export const packRegressor = (parts: Networks): CertaintyRegressor => {
  const { bits, hidden, outputs, nets } = parts;
  const words = wordsOf(parts);
  const packed = new Int32Array(2 ** bits * words);
  const put = (slot: number, at: number, weight: number): void => {
    const word = slot * words + (at >> 2);
    packed[word] = packed[word]! | ((weight + BIAS) << ((at & 3) * 8));
  };
  for (let slot = 0; slot < 2 ** bits; slot++) {
    nets.forEach(({ rows, direct }, net) => {
      for (let d = 0; d < hidden; d++) put(slot, net * hidden + d, rows[slot * hidden + d]!);
      for (let o = 0; o < outputs.length; o++)
        put(slot, nets.length * (hidden + o) + net, direct[slot * outputs.length + o]!);
    });
  }
  return { ...parts, packed, slots: new Int32Array(MOST), sums: new Int32Array(words * 4) };
};

/** Sums the weights of some features up to those of an output. */
const sumWeights = (regressor: CertaintyRegressor, features: Int32Array, count: number, output: number): Int32Array => {
  const { bits, hidden, nets, packed, slots, sums } = regressor;
  const words = sums.length >> 2;
  const mask = 2 ** bits - 1;
  for (let k = 0; k < count; k++) slots[k] = (features[k]! & mask) * words;
  const used = (nets.length * (hidden + output + 1) + 3) >> 2;
  // Word by word, so that the two sums stay in registers; a slot is in the cache from its first word on.
  for (let w = 0; w < used; w++) {
    let even = 0;
    let odd = 0;
    for (let k = 0; k < count; k++) {
      const four = packed[slots[k]! + w]!;
      even = (even + (four & 0x00ff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
    }
    sums[w * 4] = (even & 0xffff) - count * BIAS;
    sums[w * 4 + 1] = (odd & 0xffff) - count * BIAS;
    sums[w * 4 + 2] = (even >>> 16) - count * BIAS;
    sums[w * 4 + 3] = (odd >>> 16) - count * BIAS;
  }
  return sums;
};

/** How certain an event is put, from -3 (certainly not) to 3 (certainly), by the habits of one of the sets; at most 257 features. */
export const scoreEvent = (regressor: CertaintyRegressor, features: Int32Array, count: number, output = 0): number => {
  const { hidden, nets } = regressor;
  const sums = sumWeights(regressor, features, count, output);
  let total = 0;
  for (let at = 0; at < nets.length; at++) {
    const net = nets[at]!;
    const direct = sums[nets.length * (hidden + output) + at]!;
    let sum = net.outBias[output]! + direct * net.directScale * FEATURE_SCALE;
    for (let d = 0; d < hidden; d++) {
      const value = sums[at * hidden + d]! * net.rowScale * FEATURE_SCALE + net.hiddenBias[d]!;
      if (value > 0) sum += value * net.out[output * hidden + d]!;
    }
    total += clamp(sum);
  }
  return total / nets.length;
};

const SECTIONS = ['rows', 'direct', 'hiddenBias', 'out', 'outBias', 'scales'] as const;

/** The parts of a regressor as a model file keeps them. */
export const regressorSections = ({ nets }: CertaintyRegressor): Record<string, Section> =>
  Object.fromEntries(
    nets.flatMap((net, index) => {
      const parts = { ...net, scales: Float32Array.of(net.rowScale, net.directScale) };
      return SECTIONS.map((name): [string, Section] => [`${name}${index}`, parts[name]]);
    }),
  );

/** The regressor in a model file. */
export const readRegressor = ({ meta, sections }: ModelFile): CertaintyRegressor => {
  const { bits, hidden, outputs, nets } = meta as { bits: number; hidden: number; outputs: string[]; nets: number };
  const section = <T extends Section>(name: string): T => sections[name] as T;
  return packRegressor({
    bits,
    hidden,
    outputs,
    nets: Array.from({ length: nets }, (_, index) => {
      const scales = section<Float32Array>(`scales${index}`);
      return {
        rows: section<Int8Array>(`rows${index}`),
        rowScale: scales[0]!,
        direct: section<Int8Array>(`direct${index}`),
        directScale: scales[1]!,
        hiddenBias: section<Float32Array>(`hiddenBias${index}`),
        out: section<Float32Array>(`out${index}`),
        outBias: section<Float32Array>(`outBias${index}`),
      };
    }),
  });
};
