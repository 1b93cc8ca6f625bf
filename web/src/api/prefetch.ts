import type { QueryClient } from '@tanstack/react-query';
import type { ArticleId, ClaimId, SourceId } from '../../../src/ledger/ids.ts';
import { articleQuery, claimQuery, docketQuery, meQuery, reviewQuery, sourceQuery, storyQuery } from './queries.ts';

/** Asks for the page of the address at once, while the code of its screen is still on its way. The server names the same pages in the frame's head. */
export const prefetch = (queries: QueryClient, { pathname, search }: Location): void => {
  const [, kind, id] = pathname.split('/');
  const params = new URLSearchParams(search);
  void queries.prefetchQuery(meQuery());
  if (params.has('asOf')) return;
  if (kind === 'docket') void queries.prefetchQuery(docketQuery());
  if (kind === 'review') void queries.prefetchQuery(reviewQuery(null));
  if (!id) return;
  if (kind === 'story') void queries.prefetchQuery(storyQuery(decodeURIComponent(id), null));
  if (kind === 'claim') void queries.prefetchQuery(claimQuery(id as ClaimId, null));
  if (kind === 'article') void queries.prefetchQuery(articleQuery(id as ArticleId, params.get('revision')));
  if (kind === 'source') void queries.prefetchQuery(sourceQuery(id as SourceId));
};
