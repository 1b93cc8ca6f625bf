import { type Linear, scoreOne, sigmoid } from '../../src/attribution/linear.ts';
import { randomFrom } from '../../src/learn/random.ts';
import { meanModel, newTrainer, step, takeIntoMean } from './linear-trainer.ts';
import { shuffled } from './shuffled.ts';

export type LogisticSettings = {
  readonly bits: number;
  readonly epochs: number;
  /** The weights after each epoch from this one on are averaged. */
  readonly averageFrom: number;
  readonly rate: number;
  /** The share of features left out at random. */
  readonly dropout: number;
  readonly seed: number;
};

/** Hashed features of every sample, and how much of one it is: 0 or 1, or between. */
export type Samples = { readonly ids: readonly Int32Array[]; readonly labels: Float32Array };

/** Learns yes from no by logistic loss. */
export const trainLogistic = ({ ids, labels }: Samples, settings: LogisticSettings): Linear => {
  const trainer = newTrainer(settings.bits, 1, settings.rate);
  const random = randomFrom(settings.seed + 1);
  const kept = new Int32Array(512);
  const errors = new Float32Array(1);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const sample of shuffled(ids.length, random)) {
      let count = 0;
      for (const id of ids[sample]!) if (random() >= settings.dropout) kept[count++] = id;
      errors[0] = sigmoid(scoreOne(trainer.model, kept, count)) - labels[sample]!;
      step(trainer, kept, count, errors);
    }
    if (epoch >= settings.averageFrom) takeIntoMean(trainer);
  }
  return meanModel(trainer, 1 - settings.dropout);
};
