import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/language/analyse.ts';
import { loadLanguageModels } from '../../src/language/models.ts';
import { writeMeaningModels } from '../../src/meaning/models.ts';
import { certaintyExamples } from './certainty-examples.ts';
import { readFactuality, SETS } from './factuality.ts';
import { trainAntecedents } from './train-antecedents.ts';
import { trainCertainty } from './train-certainty.ts';

/**
 * Trains what the meaning stage learns: the certainty regressor (UW, UDS It-Happened 2 and MEANTIME, read by our own language stage)
 * and the ranking of antecedents (GUM). Needs `language.bin` in the folder; the same corpora give the same bytes.
 */
export const trainMeaning = (corpora: string, folder: string, log: (line: string) => void): void => {
  const language = loadLanguageModels(readFileSync(join(folder, 'language.bin')));
  const read = (text: string) => analyse(text, language);
  const examples = SETS.flatMap((set, output) =>
    certaintyExamples(readFactuality(corpora, set, 'train'), output, read),
  );
  log(`certainty: ${examples.length} events`);
  const certainty = trainCertainty(examples, SETS);
  const antecedents = trainAntecedents(corpora, read);
  const bytes = writeMeaningModels(certainty, antecedents);
  writeFileSync(join(folder, 'meaning.bin'), bytes);
  log(`meaning.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
};
