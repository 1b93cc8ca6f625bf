import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAttributionModels } from '../../src/attribution/models.ts';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { loadLanguageModels } from '../../src/language/models.ts';
import {
  loadMeaningModels,
  MEANING_BY_RULES,
  type MeaningModels,
  writeMeaningModels,
} from '../../src/meaning/models.ts';
import type { RemarkModels } from '../../src/meaning/verification/remark-model.ts';
import { certaintyExamples } from './certainty-examples.ts';
import { readFactuality, SETS } from './factuality.ts';
import { markedArticles, unreadArticles } from './remark-articles.ts';
import { trainAntecedents } from './train-antecedents.ts';
import { trainCertainty } from './train-certainty.ts';
import { trainRemarks } from './train-remarks.ts';

type Log = (line: string) => void;
type Read = (text: string) => Analysis;
type Learnt = Pick<MeaningModels, 'certainty' | 'antecedents'>;

const reader = (folder: string): Read => {
  const language = loadLanguageModels(readFileSync(join(folder, 'language.bin')));
  return (text) => analyse(text, language);
};

/** Remarks are learnt from what the rest of the stage, trained before them, makes of the reports. */
const remarkModels = (corpora: string, folder: string, read: Read, learnt: Learnt, log: Log): RemarkModels => {
  const attribution = loadAttributionModels(readFileSync(join(folder, 'attribution.bin')));
  const marked = markedArticles(read, attribution, { ...MEANING_BY_RULES, ...learnt });
  const unread = unreadArticles(corpora, read, attribution);
  log(`remarks: ${marked.length} articles, ${unread.length} parts of sentences of unmarked news`);
  return trainRemarks(marked, unread);
};

const write = (folder: string, bytes: Uint8Array, log: Log): void => {
  writeFileSync(join(folder, 'meaning.bin'), bytes);
  log(`meaning.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
};

/**
 * Trains what the meaning stage learns: the certainty regressor (UW, UDS It-Happened 2 and MEANTIME, read by our own language stage),
 * the ranking of antecedents (GUM) and the remarks on checking (the invented articles for tuning, and unmarked news). Needs `language.bin`
 * and `attribution.bin` in the folder; the same corpora give the same bytes.
 */
export const trainMeaning = (corpora: string, folder: string, log: Log): void => {
  const read = reader(folder);
  const examples = SETS.flatMap((set, output) =>
    certaintyExamples(readFactuality(corpora, set, 'train'), output, read),
  );
  log(`certainty: ${examples.length} events`);
  const certainty = trainCertainty(examples, SETS);
  const antecedents = trainAntecedents(corpora, read);
  const remarks = remarkModels(corpora, folder, read, { certainty, antecedents }, log);
  write(folder, writeMeaningModels(certainty, antecedents, remarks), log);
};

/** Trains the remarks alone and leaves the rest of `meaning.bin` as it is: half a minute instead of two. */
export const trainRemarksAlone = (corpora: string, folder: string, log: Log): void => {
  const { certainty, antecedents } = loadMeaningModels(readFileSync(join(folder, 'meaning.bin')));
  if (!certainty || !antecedents) throw new Error('train the whole meaning stage first');
  const remarks = remarkModels(corpora, folder, reader(folder), { certainty, antecedents }, log);
  write(folder, writeMeaningModels(certainty, antecedents, remarks), log);
};
