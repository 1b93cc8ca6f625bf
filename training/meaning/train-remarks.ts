import { shuffled } from '../../src/learn/random.ts';
import {
  featureScale,
  type RemarkModel,
  type RemarkModels,
  VALUES,
} from '../../src/meaning/verification/remark-model.ts';
import { batchesOf, type MarkedArticle } from './remark-articles.ts';
import type { RemarkSample } from './remark-samples.ts';
import { tieSamples } from './tie-samples.ts';

/** How many rows of weights there are, as bits of their number, and how often and how fast they are learnt. */
type Pace = { readonly bits: number; readonly rounds: number; readonly rate: number };

const PARTS: Pace = { bits: 17, rounds: 14, rate: 0.15 };
const TIES: Pace = { bits: 15, rounds: 6, rate: 0.03 };
/** What the first steps are divided by: they are small where a feature has not been seen. */
const [WEIGHT_START, BIAS_START] = [0.1, 1];
/** From this round on a remark with two possible values is learnt as the likelier of them. */
const SETTLED = 2;

const UNVERIFIED = VALUES.indexOf('unverified');

/** Turns scores into likelihoods, in place. */
const softmax = (scores: Float64Array): void => {
  const most = Math.max(...scores);
  let total = 0;
  for (let v = 0; v < scores.length; v++) total += scores[v] = Math.exp(scores[v]! - most);
  for (let v = 0; v < scores.length; v++) scores[v]! /= total;
};

/** Weights as whole numbers of one byte. */
const packed = (weights: Float32Array): { weights: Int8Array; scale: number } => {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
};

/**
 * Multinomial logistic regression, sample after sample in an order that is drawn from the round's number, by AdaGrad (Duchi et al. 2011):
 * same samples, same bytes. Few rounds do what weight decay would.
 */
const learn = (samples: readonly RemarkSample[], { bits, rounds, rate }: Pace): RemarkModel => {
  const width = VALUES.length;
  const mask = 2 ** bits - 1;
  const weights = new Float32Array(2 ** bits * width);
  const squares = new Float32Array(weights.length).fill(WEIGHT_START);
  const bias = new Float32Array(width);
  const biasSquares = new Float32Array(width).fill(BIAS_START);
  const slope = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    for (const { features, value, orDoubt, weight } of shuffled(samples, round)) {
      if (orDoubt && round < SETTLED) continue;
      const scale = featureScale(features.length);
      slope.fill(0);
      for (const feature of features)
        for (let v = 0; v < width; v++) slope[v]! += weights[(feature & mask) * width + v]!;
      for (let v = 0; v < width; v++) slope[v] = slope[v]! * scale + bias[v]!;
      softmax(slope);
      const right = orDoubt && slope[UNVERIFIED]! > slope[value]! ? UNVERIFIED : value;
      for (let v = 0; v < width; v++) {
        const error = weight * (slope[v]! - (v === right ? 1 : 0));
        biasSquares[v]! += error * error;
        bias[v]! -= (rate * error) / Math.sqrt(biasSquares[v]!);
        slope[v] = error * scale;
      }
      for (const feature of features)
        for (let v = 0; v < width; v++) {
          const at = (feature & mask) * width + v;
          const error = slope[v]!;
          squares[at]! += error * error;
          weights[at]! -= (rate * error) / Math.sqrt(squares[at]!);
        }
    }
  }
  return { bits, ...packed(weights), bias };
};

/** Learns what parts of sentences say. */
export const trainParts = (samples: readonly RemarkSample[]): RemarkModel => learn(samples, PARTS);

/** Learns what parts say of each report. */
export const trainTies = (samples: readonly RemarkSample[]): RemarkModel => learn(samples, TIES);

/** Learns both from articles and from unmarked news; ties with parts that are judged, batch by batch, by what all other batches teach. */
export const trainRemarks = (articles: readonly MarkedArticle[], unread: readonly RemarkSample[]): RemarkModels => {
  const samplesOf = (some: readonly MarkedArticle[]): RemarkSample[] =>
    some.flatMap(({ readings }) => readings.flatMap(({ samples }) => samples));
  const ties = [...batchesOf(articles).values()].flatMap((batch) => {
    const others = articles.filter((each) => !batch.includes(each));
    const parts = trainParts([...samplesOf(others), ...unread]);
    return batch.flatMap((each) => tieSamples(each, parts));
  });
  return { parts: trainParts([...samplesOf(articles), ...unread]), ties: trainTies(ties) };
};
