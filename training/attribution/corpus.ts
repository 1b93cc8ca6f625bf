import { type Page, pageOf } from '../../src/attribution/page.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { type TokenGold, toTokenGold } from './gold.ts';
import { type GoldRelation, readPolnear } from './polnear.ts';

/** An analysed article with what its first annotator marked. */
export type Item = {
  readonly id: string;
  readonly page: Page;
  readonly gold: readonly TokenGold[];
  readonly relations: readonly GoldRelation[];
};

/**
 * Articles the analysis leaves out (returns undefined for) are passed over. An article that several annotators marked gives one item,
 * of the first of them, or, with `everyAnnotator`, one for each.
 */
export const readItems = (
  corpora: string,
  part: 'train' | 'dev',
  analyseArticle: (id: string, text: string) => Analysis | undefined,
  everyAnnotator = false,
): Item[] =>
  readPolnear(corpora, part).flatMap(({ id, text, annotations }) => {
    const analysis = analyseArticle(id, text);
    if (!analysis) return [];
    const page = pageOf(analysis);
    return (everyAnnotator ? annotations : annotations.slice(0, 1)).map(({ relations }) => ({
      id,
      page,
      gold: relations.map((relation) => toTokenGold(analysis, relation)).filter(({ anchor }) => anchor >= 0),
      relations,
    }));
  });

/** Which part of `folds` each item belongs to: all items of an article to the same. */
export const foldsOf = (items: readonly Item[], folds: number): number[] => {
  const byArticle = new Map<string, number>();
  return items.map(({ id }) => {
    const fold = byArticle.get(id) ?? byArticle.size % folds;
    byArticle.set(id, fold);
    return fold;
  });
};
