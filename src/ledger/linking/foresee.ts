import type { FoldContext } from '../fold/fold-context.ts';
import type { ArticleId } from '../ids.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { loadFingerprints } from '../store/fingerprint-index.ts';
import { loadArticleNumbers } from '../store/kept-articles.ts';
import { loadClaims } from '../store/kept-claims.ts';
import { loadSourceNames } from '../store/kept-sources.ts';
import { loadTerms } from '../store/term-index.ts';
import { findCandidates, indexTerms, lookupOf } from './find-candidates.ts';
import { keysOf } from './resolve-sources.ts';
import { weigher } from './weigh.ts';

/**
 * Reads at once what several articles will ask for one after another: a writer that comes after another's has nothing at hand, and on a server
 * every question is a journey. What it does not foresee is read when it is asked for.
 */
export const foresee = async (
  context: FoldContext,
  articles: readonly Prepared[],
  keys: readonly ArticleId[],
): Promise<void> => {
  await loadArticleNumbers(context, [...new Set(keys)]);
  await loadSourceNames(context, [...new Set(articles.flatMap(({ reading }) => reading.entities.flatMap(keysOf)))]);
  const mentions = articles.flatMap((article) => article.mentions);
  const index = await loadTerms(context, [...new Set(mentions.flatMap(indexTerms))]);
  await loadFingerprints(context, [...new Set(articles.flatMap((article) => article.fingerprints))]);
  const { articles: count } = await context.memory.numbers(context.tx);
  const weighed = weigher(count, (term) => index.get(term)?.articles ?? 0);
  const recent = (term: string): readonly number[] | undefined => index.get(term)?.recent;
  const claims = mentions.flatMap(({ features }) => findCandidates(lookupOf(features, weighed), recent));
  await loadClaims(context, [...new Set(claims)]);
};
