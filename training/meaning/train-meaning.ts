import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../../eval/gold/load.ts';
import { goldRelations } from '../../eval/meaning/score.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { loadAttributionModels } from '../../src/attribution/models.ts';
import { analyse } from '../../src/language/analyse.ts';
import { loadLanguageModels } from '../../src/language/models.ts';
import { writeMeaningModels } from '../../src/meaning/models.ts';
import { readSyntax } from '../../src/meaning/syntax.ts';
import { certaintyExamples } from './certainty-examples.ts';
import { readFactuality, SETS } from './factuality.ts';
import { trainAntecedents } from './train-antecedents.ts';
import { trainCertainty } from './train-certainty.ts';
import { remarkSamples, trainRemarks } from './train-remarks.ts';

/**
 * Trains what the meaning stage learns: the certainty regressor (UW, UDS It-Happened 2 and MEANTIME, read by our own language stage),
 * the ranking of antecedents (GUM) and the remarks on checking (the invented articles for tuning). Needs `language.bin` and
 * `attribution.bin` in the folder; the same corpora give the same bytes.
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
  const attribution = loadAttributionModels(readFileSync(join(folder, 'attribution.bin')));
  const samples = (['tune', 'remarks'] as const).flatMap(readGold).flatMap((article) => {
    const syntax = readSyntax(read(article.text));
    return [goldRelations(article), attribute(syntax.analysis, attribution)].flatMap((relations) =>
      remarkSamples(syntax, relations, article),
    );
  });
  log(`remarks: ${samples.length} parts of sentences`);
  const bytes = writeMeaningModels(certainty, antecedents, trainRemarks(samples));
  writeFileSync(join(folder, 'meaning.bin'), bytes);
  log(`meaning.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
};
