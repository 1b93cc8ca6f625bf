import type { Linear } from './linear.ts';
import { quantise } from './quantise.ts';

/**
 * A linear model of eight outputs in the form that reading wants: one row is two words, each of four bytes from 0 to 255. Sums are kept
 * in four `lanes`, words of two sixteen-bit halves: every other byte of a word is added to a half, so four additions do the work of
 * eight, and two reads that of eight.
 */
export type Packed = {
  readonly bits: number;
  readonly words: Int32Array;
  /** What one step of a column is worth. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
};

/** A model in training: the same with a linear model not yet packed. */
export type Unpacked<Model extends { readonly weights: Packed }> = Omit<Model, 'weights'> & {
  readonly weights: Linear;
};

export const COLUMNS = 8;
export const LANES = 4;

/** Turns signed bytes into bytes above nothing, by the sign bit of each: sums of those need no room below zero. */
const ABOVE = 0x80808080;
const SHIFT = 128;
/** The first and third byte of a word. */
const ALTERNATE = 0x00ff00ff;
/** Sums of so many rows fit into sixteen bits. */
export const MOST_ROWS = 256;

/** Packs a model of eight outputs; one that is still in training is rounded to bytes. */
export const pack = (linear: Linear): Packed => {
  const { bits, rows, scale, bias } = linear.rows instanceof Int8Array ? linear : quantise(linear);
  return { bits, words: new Int32Array(Int8Array.from(rows).buffer).map((word) => word ^ ABOVE), scale, bias };
};

export const packModel = <Model extends { readonly weights: Packed }>(
  model: Unpacked<Model>,
): Omit<Model, 'weights'> & { readonly weights: Packed } => ({ ...model, weights: pack(model.weights) });

/** The sum of the rows of the first `count` features (no more than `MOST_ROWS`), into the four lanes from `at` on. */
export const sumRows = (
  { bits, words }: Packed,
  ids: Int32Array,
  count: number,
  lanes: Int32Array,
  at: number,
): void => {
  const shift = 32 - bits;
  let even = 0;
  let odd = 0;
  let evenOn = 0;
  let oddOn = 0;
  for (let feature = 0; feature < count; feature++) {
    const row = (ids[feature]! >>> shift) << 1;
    const low = words[row]!;
    const high = words[row + 1]!;
    even = (even + (low & ALTERNATE)) | 0;
    odd = (odd + ((low >>> 8) & ALTERNATE)) | 0;
    evenOn = (evenOn + (high & ALTERNATE)) | 0;
    oddOn = (oddOn + ((high >>> 8) & ALTERNATE)) | 0;
  }
  lanes[at] = even;
  lanes[at + 1] = odd;
  lanes[at + 2] = evenOn;
  lanes[at + 3] = oddOn;
};

/** What sums of `count` rows in the first four of `lanes` say: the eight outputs, into `scores` from `at` on. */
export const spread = (
  { scale, bias }: Packed,
  lanes: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void => {
  const shift = SHIFT * count;
  const even = lanes[0]!;
  const odd = lanes[1]!;
  const evenOn = lanes[2]!;
  const oddOn = lanes[3]!;
  scores[at] = ((even & 0xffff) - shift) * scale[0]! + bias[0]!;
  scores[at + 1] = ((odd & 0xffff) - shift) * scale[1]! + bias[1]!;
  scores[at + 2] = ((even >>> 16) - shift) * scale[2]! + bias[2]!;
  scores[at + 3] = ((odd >>> 16) - shift) * scale[3]! + bias[3]!;
  scores[at + 4] = ((evenOn & 0xffff) - shift) * scale[4]! + bias[4]!;
  scores[at + 5] = ((oddOn & 0xffff) - shift) * scale[5]! + bias[5]!;
  scores[at + 6] = ((evenOn >>> 16) - shift) * scale[6]! + bias[6]!;
  scores[at + 7] = ((oddOn >>> 16) - shift) * scale[7]! + bias[7]!;
};
