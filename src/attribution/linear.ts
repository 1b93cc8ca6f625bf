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
  /** The same rows for `addRows`, four bytes to a word (`packRows`); null where they are not whole numbers in eight columns. */
  readonly packed: Int32Array | null;
  /** What one step of a quantised row is worth, by column; all 1 for floats. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
};

/** Turns signed bytes into bytes above nothing, by the sign bit of each: sums of those need no room below zero. */
const ABOVE = 0x80808080;
const SHIFT = 128;
/** The first and third byte of a word. */
const ALTERNATE = 0x00ff00ff;
/** Sums of so many bytes fit into sixteen bits. */
const MOST_PACKED = 256;

/** The form in which `addRows` is quickest: bytes from 0 to 255, to be read a word at a time. */
export const packRows = (rows: Float32Array | Int8Array, outputs: number): Int32Array | null =>
  outputs === 8 && rows instanceof Int8Array ? new Int32Array(rows.slice().buffer).map((word) => word ^ ABOVE) : null;

/**
 * Adds up to 256 rows of eight bytes in four registers: every other byte of a word is added to a lane of sixteen bits, so four
 * additions do the work of eight, and two reads that of eight.
 */
const addPacked = (packed: Int32Array, ids: Int32Array, count: number, sums: Float32Array, offset: number): void => {
  let even = 0;
  let odd = 0;
  let evenOn = 0;
  let oddOn = 0;
  for (let feature = 0; feature < count; feature++) {
    const at = ids[feature]! << 1;
    const low = packed[at]!;
    const high = packed[at + 1]!;
    even = (even + (low & ALTERNATE)) | 0;
    odd = (odd + ((low >>> 8) & ALTERNATE)) | 0;
    evenOn = (evenOn + (high & ALTERNATE)) | 0;
    oddOn = (oddOn + ((high >>> 8) & ALTERNATE)) | 0;
  }
  const shift = SHIFT * count;
  sums[offset]! += (even & 0xffff) - shift;
  sums[offset + 1]! += (odd & 0xffff) - shift;
  sums[offset + 2]! += (even >>> 16) - shift;
  sums[offset + 3]! += (odd >>> 16) - shift;
  sums[offset + 4]! += (evenOn & 0xffff) - shift;
  sums[offset + 5]! += (oddOn & 0xffff) - shift;
  sums[offset + 6]! += (evenOn >>> 16) - shift;
  sums[offset + 7]! += (oddOn >>> 16) - shift;
};

/** Adds the rows of the first `count` features to `sums` from `offset` on: whole steps, not scaled yet. */
export const addRows = (
  { rows, packed, outputs }: Linear,
  ids: Int32Array,
  count: number,
  sums: Float32Array,
  offset = 0,
): void => {
  if (packed !== null && count <= MOST_PACKED) {
    addPacked(packed, ids, count, sums, offset);
    return;
  }
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * outputs;
    for (let column = 0; column < outputs; column++) sums[offset + column]! += rows[base + column]!;
  }
};

/** Scores of the first `count` features, into `scores`: what training asks for, with sums in single precision. */
export const score = (
  { rows, scale, bias, outputs }: Linear,
  ids: Int32Array,
  count: number,
  scores: Float32Array,
): void => {
  scores.fill(0, 0, outputs);
  for (let feature = 0; feature < count; feature++) {
    const base = ids[feature]! * outputs;
    for (let column = 0; column < outputs; column++) scores[column]! += rows[base + column]!;
  }
  for (let column = 0; column < outputs; column++) scores[column] = scores[column]! * scale[column]! + bias[column]!;
};

/** The score of a model with a single label. */
export const scoreOne = (model: Linear, ids: Int32Array, count: number): number => {
  let sum = 0;
  for (let feature = 0; feature < count; feature++) sum += model.rows[ids[feature]!]!;
  return sum * model.scale[0]! + model.bias[0]!;
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
