import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreEvent } from '../src/meaning/certainty/regressor.ts';
import { loadMeaningModels } from '../src/meaning/models.ts';
import { certaintyExamples } from '../training/meaning/certainty-examples.ts';
import { readFactuality, SETS } from '../training/meaning/factuality.ts';
import { analyser } from './analysed.ts';
import type { Score, Suite } from './suite.ts';

/** Pearson's r and the mean absolute error of predictions. */
export const agreement = (found: readonly number[], wanted: readonly number[]): { r: number; mae: number } => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(found), mean(wanted)];
  let both = 0;
  let left = 0;
  let right = 0;
  found.forEach((value, at) => {
    both += (value - a) * (wanted[at]! - b);
    left += (value - a) ** 2;
    right += (wanted[at]! - b) ** 2;
  });
  return {
    r: left * right === 0 ? 0 : both / Math.sqrt(left * right),
    mae: mean(found.map((value, at) => Math.abs(value - wanted[at]!))),
  };
};

/** Certainty as a number from -3 to 3, against what annotators gave, on the dev parts of the factuality sets. */
export const certainty: Suite = {
  name: 'certainty',
  run: async ({ corpora }) => {
    if (corpora === null) return null;
    const model = loadMeaningModels(readFileSync(join(import.meta.dirname, '../models/en/meaning.bin'))).certainty;
    if (!model) return null;
    const analyse = analyser();
    return SETS.flatMap((set, output): Score[] => {
      const examples = certaintyExamples(readFactuality(corpora, set, 'dev'), output, analyse);
      const found = examples.map(({ features }) => scoreEvent(model, features, features.length, output));
      const { r, mae } = agreement(
        found,
        examples.map(({ score }) => score),
      );
      const size = examples.length;
      const guarded = set !== 'meantime';
      return [
        { name: `${set} dev: Pearson r, times 100`, value: 100 * r, size, guarded },
        { name: `${set} dev: mean absolute error`, value: mae, size, guarded, lowerIsBetter: true },
      ];
    });
  },
};
