import { rememberOf } from '../../text/remember.ts';
import { VERIFICATION_VALUES, type Verification } from '../meaning.ts';

/** A log-linear model of what a part of a sentence says of the checking: a row of weights, one a value, for each hashed feature. The same serves for a part
 * with a report it may be about. */
export type RemarkModel = {
  readonly bits: number;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
};

/** The two that read remarks: what a part says, and what it says of a report. */
export type RemarkModels = { readonly parts: RemarkModel; readonly ties: RemarkModel };

export const VALUES = VERIFICATION_VALUES;

/** Parts with many features speak no louder than others. */
export const featureScale = (count: number): number => 1 / Math.sqrt(Math.max(1, count / 30));

/** The weights of a feature, a byte for each value, as one number: each lies somewhere else in memory, and is waited for once. */
const rowsOf = rememberOf(
  ({ weights }: RemarkModel): Int32Array => new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2),
);

/** The likelihood of each value, in the order of `VALUES`, written into `out`. */
export const likelihoods = (model: RemarkModel, features: Int32Array, count: number, out: Float32Array): void => {
  const { bits, scale, bias } = model;
  const rows = rowsOf(model);
  const mask = 2 ** bits - 1;
  const each = scale * featureScale(count);
  const width = VALUES.length;
  // One sum to a variable, of which there are as many as values.
  let [none, unverified, confirmed, disputed] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const row = rows[features[k]! & mask]!;
    none += (row << 24) >> 24;
    unverified += (row << 16) >> 24;
    confirmed += (row << 8) >> 24;
    disputed += row >> 24;
  }
  out[0] = none;
  out[1] = unverified;
  out[2] = confirmed;
  out[3] = disputed;
  let most = Number.NEGATIVE_INFINITY;
  for (let value = 0; value < width; value++) {
    out[value] = bias[value]! + out[value]! * each;
    most = Math.max(most, out[value]!);
  }
  let total = 0;
  for (let value = 0; value < width; value++) {
    out[value] = Math.exp(out[value]! - most);
    total += out[value]!;
  }
  for (let value = 0; value < width; value++) out[value]! /= total;
};

/** The value of a remark that is likelier than `least`; `none` where it is more likely no remark. */
export const likeliest = (likely: Float32Array, least: number): Verification['value'] => {
  if (1 - likely[0]! < least) return 'none';
  let best = 1;
  for (let value = 2; value < VALUES.length; value++) if (likely[value]! > likely[best]!) best = value;
  return VALUES[best]!;
};
