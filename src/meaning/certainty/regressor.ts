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
  /** For each slot the rows of all networks, then their direct weights, side by side: a feature then costs one miss of the cache. */
  readonly packed: Int8Array;
};

/** What a feature's contribution is multiplied with, so that events with many features do not drown the rest. */
export const FEATURE_SCALE = 1 / Math.sqrt(40);

const clamp = (value: number): number => Math.max(-3, Math.min(3, value));

/** A regressor from its networks. */
export const packRegressor = (parts: Omit<CertaintyRegressor, 'packed'>): CertaintyRegressor => {
  const { bits, hidden, outputs, nets } = parts;
  const width = nets.length * (hidden + outputs.length);
  const packed = new Int8Array(2 ** bits * width);
  for (let slot = 0; slot < 2 ** bits; slot++) {
    nets.forEach(({ rows, direct }, net) => {
      packed.set(rows.subarray(slot * hidden, (slot + 1) * hidden), slot * width + net * hidden);
      const at = slot * width + nets.length * hidden + net * outputs.length;
      packed.set(direct.subarray(slot * outputs.length, (slot + 1) * outputs.length), at);
    });
  }
  return { ...parts, packed };
};

/** How certain an event is put, from -3 (certainly not) to 3 (certainly), by the habits of one of the sets. */
export const scoreEvent = (regressor: CertaintyRegressor, features: Int32Array, count: number, output = 0): number => {
  const { bits, hidden, outputs, nets, packed } = regressor;
  const mask = 2 ** bits - 1;
  const width = nets.length * (hidden + outputs.length);
  const layer = new Int32Array(width);
  for (let k = 0; k < count; k++) {
    const from = (features[k]! & mask) * width;
    for (let d = 0; d < width; d++) layer[d]! += packed[from + d]!;
  }
  let total = 0;
  nets.forEach((net, at) => {
    const direct = layer[nets.length * hidden + at * outputs.length + output]!;
    let sum = net.outBias[output]! + direct * net.directScale * FEATURE_SCALE;
    for (let d = 0; d < hidden; d++) {
      const value = layer[at * hidden + d]! * net.rowScale * FEATURE_SCALE + net.hiddenBias[d]!;
      if (value > 0) sum += value * net.out[output * hidden + d]!;
    }
    total += clamp(sum);
  });
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
