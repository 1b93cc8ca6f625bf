/**
 * How the remarks on checking are read in articles that the model has not learnt from: each batch by a model of all others, with the
 * annotators' relations and with our own. `npx tsx training/meaning/remarks-by-batch.ts PATH_OF_CORPORA`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addArticle, emptyScore, f1, goldRelations } from '../../eval/meaning/score.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { loadAttributionModels } from '../../src/attribution/models.ts';
import { analyse } from '../../src/language/analyse.ts';
import { loadLanguageModels } from '../../src/language/models.ts';
import { interpret } from '../../src/meaning/interpret.ts';
import { loadMeaningModels } from '../../src/meaning/models.ts';
import { markedArticles, unreadArticles } from './remark-articles.ts';
import { trainRemarks } from './train-remarks.ts';

const corpora = process.argv[2];
if (!corpora) throw new Error('say where the corpora are');
const fileOf = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../models/en', name));
const language = loadLanguageModels(fileOf('language.bin'));
const attribution = loadAttributionModels(fileOf('attribution.bin'));
const meaning = loadMeaningModels(fileOf('meaning.bin'));

const articles = markedArticles((text) => analyse(text, language), attribution);
const unread = unreadArticles(corpora, (text) => analyse(text, language), attribution);

/** Batches by the first letter of their articles' names; the tuning half is one. */
const batchOf = ({ article: { folder, id } }: (typeof articles)[number]): string =>
  folder === 'tune' ? 'tune' : id[0]!;

for (const tested of [['tune'], ['a', 'b', 'c'], ['d'], ['e'], ['f'], ['g'], ['h'], ['i']]) {
  const isTested = (each: (typeof articles)[number]): boolean => tested.includes(batchOf(each));
  const learnt = articles.filter((each) => !isTested(each)).flatMap(({ samples }) => samples);
  const models = { ...meaning, remarks: trainRemarks([...learnt, ...unread]) };
  const figures = [false, true].map((endToEnd) => {
    const score = emptyScore();
    for (const { article, analysis } of articles.filter(isTested)) {
      const relations = endToEnd ? attribute(analysis, attribution) : goldRelations(article);
      const { outlet, published } = article;
      addArticle(score, article, interpret({ analysis, relations, article: { outlet, published } }, models));
    }
    const { right, found, wanted } = score.verification;
    return `F1 ${f1(score.verification).toFixed(1)}, ${right} of ${found} found and ${wanted} wanted`;
  });
  console.log(`${tested.join()}: ${figures.join('; end to end ')}`);
}
