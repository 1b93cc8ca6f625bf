/**
 * How the remarks on checking are read in articles that the model has not learnt from: each batch by a model of all others, with the
 * annotators' relations and with our own. `npx tsx training/meaning/remarks-by-batch.ts PATH_OF_CORPORA`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addArticle, emptyScore, f1 } from '../../eval/meaning/score.ts';
import { loadAttributionModels } from '../../src/attribution/models.ts';
import { analyse } from '../../src/language/analyse.ts';
import { loadLanguageModels } from '../../src/language/models.ts';
import { interpret } from '../../src/meaning/interpret.ts';
import { loadMeaningModels, type MeaningModels } from '../../src/meaning/models.ts';
import { batchesOf, type MarkedArticle, markedArticles, unreadArticles } from './remark-articles.ts';
import type { RemarkSample } from './remark-samples.ts';
import { tieSamples } from './tie-samples.ts';
import { trainParts, trainTies } from './train-remarks.ts';

const corpora = process.argv[2];
if (!corpora) throw new Error('say where the corpora are');
const fileOf = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../models/en', name));
const language = loadLanguageModels(fileOf('language.bin'));
const attribution = loadAttributionModels(fileOf('attribution.bin'));
const meaning = loadMeaningModels(fileOf('meaning.bin'));

const articles = markedArticles((text) => analyse(text, language), attribution, meaning);
const unread = unreadArticles(corpora, (text) => analyse(text, language), attribution);

// A batch's parts are judged by a model of all others; ties are learnt from them where another batch is tested.
const batches = [...batchesOf(articles)].map(([name, batch]) => {
  const learnt = articles.filter((each) => !batch.includes(each)).flatMap(({ readings }) => readings);
  const parts = trainParts([...learnt.flatMap(({ samples }) => samples), ...unread]);
  const ties: RemarkSample[] = batch.flatMap((each) => tieSamples(each, parts));
  return { name, batch, parts, ties };
});

/** How a batch is read by some models: with the annotators' relations, and with our own. */
const figuresOf = (batch: readonly MarkedArticle[], models: MeaningModels): string =>
  [0, 1]
    .map((reading) => {
      const score = emptyScore();
      for (const { article, analysis, readings } of batch) {
        const { outlet, published } = article;
        const { relations } = readings[reading]!;
        addArticle(score, article, interpret({ analysis, relations, article: { outlet, published } }, models));
      }
      const { right, found, wanted } = score.verification;
      return `F1 ${f1(score.verification).toFixed(1)}, ${right} of ${found} found and ${wanted} wanted`;
    })
    .join('; end to end ');

for (const { name, batch, parts } of batches) {
  const ties = trainTies(batches.filter((each) => each.name !== name).flatMap((each) => each.ties));
  console.log(`${name}: ${figuresOf(batch, { ...meaning, remarks: { parts, ties } })}`);
}

console.log('batches that the model has not learnt from, by the model as it is:');
const later = markedArticles((text) => analyse(text, language), attribution, meaning, 'later');
for (const [name, batch] of batchesOf(later)) console.log(`${name}: ${figuresOf(batch, meaning)}`);
