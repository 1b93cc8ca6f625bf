import type { GoldArticle } from '../../eval/gold/gold.ts';
import { readGold } from '../../eval/gold/load.ts';
import { goldRelations } from '../../eval/meaning/score.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import type { AttributionModels } from '../../src/attribution/models.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { readSyntax } from '../../src/meaning/syntax.ts';
import { readNews } from '../language/plain-text.ts';
import { type RemarkSample, remarkSamples, unreadSamples } from './remark-samples.ts';

type Read = (text: string) => Analysis;

/** The articles that remarks are learnt from, each with its samples: once with the annotators' relations, once with our own. */
export const markedArticles = (
  read: Read,
  attribution: AttributionModels,
): { article: GoldArticle; analysis: Analysis; samples: RemarkSample[] }[] =>
  (['tune', 'remarks'] as const).flatMap(readGold).map((article) => {
    const analysis = read(article.text);
    const syntax = readSyntax(analysis);
    const samples = [goldRelations(article), attribute(analysis, attribution)].flatMap((relations) =>
      remarkSamples(syntax, relations, article),
    );
    return { article, analysis, samples };
  });

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
