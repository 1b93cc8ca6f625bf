import type { GoldArticle } from '../../eval/gold/gold.ts';
import type { AttributionRelation } from '../../src/attribution/attribution.ts';
import type { Verification } from '../../src/meaning/meaning.ts';
import { type Syntax, spanOf } from '../../src/meaning/syntax.ts';
import { findRemarks } from '../../src/meaning/verification/find-remarks.ts';
import { featureScale, type RemarkModel, VALUES } from '../../src/meaning/verification/remark-model.ts';
import { forEachPart } from '../../src/meaning/verification/weigh-parts.ts';
import type { Span } from '../../src/text/span.ts';

/** A part of a sentence: its hashed features, which of `VALUES` it says, and how much it counts. */
export type RemarkSample = { readonly features: Int32Array; readonly value: number; readonly weight: number };

const BITS = 14;
const ROUNDS = 120;
const RATE = 0.02;
/** Weight decay: the samples are few and the features many. */
const DECAY = 30;

/** Multinomial logistic regression over all samples at once, by Adam (Kingma and Ba 2015): no chance in it, same samples, same bytes. */
export const trainRemarks = (samples: readonly RemarkSample[]): RemarkModel => {
  const width = VALUES.length;
  const mask = 2 ** BITS - 1;
  const weights = new Float64Array(2 ** BITS * width);
  const bias = new Float64Array(width);
  const [mean, square] = [new Float64Array(weights.length + width), new Float64Array(weights.length + width)];
  const slope = new Float64Array(weights.length + width);
  const likely = new Float64Array(width);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let at = 0; at < weights.length; at++) slope[at] = (DECAY * weights[at]!) / samples.length;
    slope.fill(0, weights.length);
    for (const { features, value, weight } of samples) {
      const scale = featureScale(features.length);
      likely.set(bias);
      for (const feature of features)
        for (let v = 0; v < width; v++) likely[v]! += scale * weights[(feature & mask) * width + v]!;
      const most = Math.max(...likely);
      let total = 0;
      for (let v = 0; v < width; v++) total += likely[v] = Math.exp(likely[v]! - most);
      for (let v = 0; v < width; v++) {
        const error = (weight * (likely[v]! / total - (v === value ? 1 : 0))) / samples.length;
        for (const feature of features) slope[(feature & mask) * width + v]! += error * scale;
        slope[weights.length + v]! += error;
      }
    }
    for (let at = 0; at < slope.length; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.99 * square[at]! + 0.01 * slope[at]! ** 2;
      const change = (RATE * (mean[at]! / (1 - 0.9 ** round))) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8);
      if (at < weights.length) weights[at]! -= change;
      else bias[at - weights.length]! -= change;
    }
  }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / 127;
  return {
    bits: BITS,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    scale,
    bias: Float32Array.from(bias),
  };
};

/** Shares of a gold remark that a part must hold, or of the part that it must fill. */
const MOST = 0.5;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

const sharedBy = (spans: readonly Span[], [start, end]: Span): number =>
  spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);

/** What the annotators say of a part: the value of the remark it is; null where they leave it open. */
const labelOf = ({ relations, assertions }: GoldArticle, part: Span): Verification['value'] | null => {
  const marked = [...relations, ...assertions].filter(({ verification: { evidence } }) => {
    const least = Math.min(part[1] - part[0], lengthOf(evidence) / Math.max(1, evidence.length));
    return sharedBy(evidence, part) > MOST * least;
  });
  const value = marked.find(({ optional, verification }) => !optional && verification.value !== 'none')?.verification
    .value;
  return value ?? (marked.length > 0 ? null : 'none');
};

/** The samples of one article, given relations as the annotators or our own attribution stage have them. */
export const remarkSamples = (
  syntax: Syntax,
  relations: readonly AttributionRelation[],
  article: GoldArticle,
): RemarkSample[] => {
  // The rules were made on the tuning half: there they are right too often to learn how far to trust them.
  const ruled = article.folder === 'remarks' ? findRemarks(syntax, [], article.outlet) : [];
  const samples: RemarkSample[] = [];
  forEachPart(syntax, relations, article.outlet, ruled, ({ part, features, count }) => {
    const label = labelOf(article, spanOf(syntax.tokens, part.first, part.last));
    if (label !== null)
      samples.push({
        features: features.slice(0, count),
        value: VALUES.indexOf(label),
        weight: article.folder === 'remarks' ? 1 : 3,
      });
  });
  return samples;
};
