import { forward, type Network } from '../../src/attribution/network.ts';
import { chance, shuffled } from './chance.ts';
import { meanNetwork, newTrainer, step, takeIntoMean } from './network-trainer.ts';

export type LogisticSettings = {
  readonly bits: number;
  readonly hidden: number;
  readonly epochs: number;
  /** The weights after each epoch from this one on are averaged. */
  readonly averageFrom: number;
  readonly rate: number;
  /** The share of features left out at random. */
  readonly dropout: number;
  readonly seed: number;
};

/** Hashed features of every sample, and whether it is one. */
export type Samples = { readonly ids: readonly Int32Array[]; readonly labels: Uint8Array };

/** Learns yes from no by logistic loss. */
export const trainLogistic = ({ ids, labels }: Samples, settings: LogisticSettings): Network => {
  const trainer = newTrainer(
    { bits: settings.bits, hidden: settings.hidden, outputs: 1 },
    settings.rate,
    settings.seed,
  );
  const random = chance(settings.seed + 1);
  const kept = new Int32Array(512);
  const errors = new Float32Array(1);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const sample of shuffled(ids.length, random)) {
      let count = 0;
      for (const id of ids[sample]!) if (random() >= settings.dropout) kept[count++] = id;
      forward(trainer.network, kept, count, trainer.pass);
      errors[0] = 1 / (1 + Math.exp(-trainer.pass.scores[0]!)) - labels[sample]!;
      step(trainer, kept, count, trainer.pass, errors);
    }
    if (epoch >= settings.averageFrom) takeIntoMean(trainer);
  }
  return meanNetwork(trainer, 1 - settings.dropout);
};
