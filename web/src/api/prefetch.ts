import type { QueryClient } from '@tanstack/react-query';
import type { ArticleId, ClaimId } from '../../../src/ledger/ids.ts';
import { articleQuery, claimQuery, storyQuery } from './queries.ts';

/** Asks for the page of the address at once, while the code of its screen is still on its way. */
export const prefetch = (queries: QueryClient, { pathname, search }: Location): void => {
  const [, kind, id] = pathname.split('/');
  const params = new URLSearchParams(search);
  if (!id || params.has('asOf')) return;
  if (kind === 'story') void queries.prefetchQuery(storyQuery(decodeURIComponent(id), null));
  if (kind === 'claim') void queries.prefetchQuery(claimQuery(id as ClaimId, null));
  if (kind === 'article') void queries.prefetchQuery(articleQuery(id as ArticleId, params.get('revision')));
};
