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
export type CertaintyRegressor = {
  readonly bits: number;
  readonly hidden: number;
  readonly outputs: readonly string[];
  readonly nets: readonly Net[];
  /**
   * For each slot the rows of all networks, then their direct weights, side by side: a feature then costs one miss of the cache. Four
   * weights share a word, each with 128 added, so that sums of up to 257 features fit in 16 bits and two are added at once.
   */
  readonly packed: Int32Array;
};

/** What is added to each weight to make it positive. */
const BIAS = 128;

/** What a feature's contribution is multiplied with, so that events with many features do not drown the rest. */
export const FEATURE_SCALE = 1 / Math.sqrt(40);

const clamp = (value: number): number => Math.max(-3, Math.min(3, value));

const widthOf = (nets: number, hidden: number, outputs: number): number => nets * (hidden + outputs);

/** A regressor from its networks. */
export const packRegressor = (parts: Omit<CertaintyRegressor, 'packed'>): CertaintyRegressor => {
  const { bits, hidden, outputs, nets } = parts;
  const width = widthOf(nets.length, hidden, outputs.length);
  const words = Math.ceil(width / 4);
  const packed = new Int32Array(2 ** bits * words);
  const put = (slot: number, at: number, weight: number): void => {
    const word = slot * words + (at >> 2);
    packed[word] = packed[word]! | ((weight + BIAS) << ((at & 3) * 8));
  };
  for (let slot = 0; slot < 2 ** bits; slot++) {
    nets.forEach(({ rows, direct }, net) => {
      for (let d = 0; d < hidden; d++) put(slot, net * hidden + d, rows[slot * hidden + d]!);
      for (let o = 0; o < outputs.length; o++)
        put(slot, nets.length * hidden + net * outputs.length + o, direct[slot * outputs.length + o]!);
    });
  }
  return { ...parts, packed };
};

/** The sums of the weights of some features, in the order of a slot. */
const sumWeights = (
  { bits, packed }: CertaintyRegressor,
  width: number,
  features: Int32Array,
  count: number,
): Int32Array => {
  const mask = 2 ** bits - 1;
  const words = Math.ceil(width / 4);
  const even = new Int32Array(words);
  const odd = new Int32Array(words);
  for (let k = 0; k < count; k++) {
    const from = (features[k]! & mask) * words;
    for (let w = 0; w < words; w++) {
      const four = packed[from + w]!;
      even[w] = (even[w]! + (four & 0x00ff00ff)) | 0;
      odd[w] = (odd[w]! + ((four >>> 8) & 0x00ff00ff)) | 0;
    }
  }
  const sums = new Int32Array(words * 4);
  for (let w = 0; w < words; w++) {
    sums[w * 4] = (even[w]! & 0xffff) - count * BIAS;
    sums[w * 4 + 1] = (odd[w]! & 0xffff) - count * BIAS;
    sums[w * 4 + 2] = (even[w]! >>> 16) - count * BIAS;
    sums[w * 4 + 3] = (odd[w]! >>> 16) - count * BIAS;
  }
  return sums;
};

/** How certain an event is put, from -3 (certainly not) to 3 (certainly), by the habits of one of the sets; at most 257 features. */
export const scoreEvent = (regressor: CertaintyRegressor, features: Int32Array, count: number, output = 0): number => {
  const { hidden, outputs, nets } = regressor;
  const layer = sumWeights(regressor, widthOf(nets.length, hidden, outputs.length), features, count);
  let total = 0;
  for (let at = 0; at < nets.length; at++) {
    const net = nets[at]!;
    const direct = layer[nets.length * hidden + at * outputs.length + output]!;
    let sum = net.outBias[output]! + direct * net.directScale * FEATURE_SCALE;
    for (let d = 0; d < hidden; d++) {
      const value = layer[at * hidden + d]! * net.rowScale * FEATURE_SCALE + net.hiddenBias[d]!;
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
