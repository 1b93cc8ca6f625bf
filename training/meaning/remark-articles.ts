import type { GoldArticle } from '../../eval/gold/gold.ts';
import { readGold } from '../../eval/gold/load.ts';
import { goldRelations } from '../../eval/meaning/score.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import type { AttributionRelation } from '../../src/attribution/attribution.ts';
import type { AttributionModels } from '../../src/attribution/models.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { interpret, type Meaning } from '../../src/meaning/interpret.ts';
import type { MeaningModels } from '../../src/meaning/models.ts';
import { readSyntax, type Syntax } from '../../src/meaning/syntax.ts';
import { readNews } from '../language/plain-text.ts';
import { type RemarkSample, remarkSamples, unreadSamples } from './remark-samples.ts';

type Read = (text: string) => Analysis;

/** An article with some relations, what they mean without remarks, and the parts that could be remarks. */
export type MarkedReading = {
  readonly relations: readonly AttributionRelation[];
  readonly meaning: Meaning;
  readonly samples: readonly RemarkSample[];
};

/** An article that remarks are learnt from, read twice: with the annotators' relations and with our own. */
export type MarkedArticle = {
  readonly article: GoldArticle;
  readonly analysis: Analysis;
  readonly syntax: Syntax;
  readonly readings: readonly MarkedReading[];
};

/** The last batch that remarks are learnt from; those after it were written later and tell how the model reads what it has not met. */
const LAST_LEARNT = 'i';

const isLearnt = ({ folder, id }: GoldArticle): boolean => folder === 'tune' || id[0]! <= LAST_LEARNT;

/** The articles that remarks are learnt from, or those of later batches. */
export const markedArticles = (
  read: Read,
  attribution: AttributionModels,
  models: MeaningModels,
  which: 'learnt' | 'later' = 'learnt',
): MarkedArticle[] => {
  const articles = (['tune', 'remarks'] as const).flatMap(readGold);
  return articles
    .filter((article) => isLearnt(article) === (which === 'learnt'))
    .map((article) => {
      const analysis = read(article.text);
      const syntax = readSyntax(analysis);
      const { outlet, published } = article;
      const readings = [goldRelations(article), attribute(analysis, attribution)].map((relations): MarkedReading => {
        const meaning = interpret(
          { analysis, relations, article: { outlet, published } },
          { ...models, remarks: null },
        );
        return { relations, meaning, samples: remarkSamples(syntax, relations, article) };
      });
      return { article, analysis, syntax, readings };
    });
};

/** Articles by the batch they were written in, which the first letter of their names tells; the tuning half is one, `a` to `c` too. */
export const batchesOf = (articles: readonly MarkedArticle[]): ReadonlyMap<string, MarkedArticle[]> => {
  const batches = new Map<string, MarkedArticle[]>();
  for (const each of articles) {
    const { folder, id } = each.article;
    const name = folder === 'tune' ? 'tune' : id[0]! <= 'c' ? 'a to c' : id[0]!;
    batches.set(name, [...(batches.get(name) ?? []), each]);
  }
  return batches;
};

/** One article in so many of the unmarked news. */
const EVERY = 12;

/** Samples of unmarked news, where remarks are as rare as newspapers have them. */
export const unreadArticles = (corpora: string, read: Read, attribution: AttributionModels): RemarkSample[] =>
  readNews(corpora)
    .filter((_, at) => at % EVERY === 0)
    .flatMap((text) => {
      const analysis = read(text);
      return unreadSamples(readSyntax(analysis), attribute(analysis, attribution));
    });
