import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ArticleId, ClaimId, RevisionId, SourceId } from '../../../src/ledger/ids.ts';
import type { ProposalKind } from '../../../src/ledger/record.ts';
import type { AsOf } from '../../../src/views/as-of.ts';
import { client, pageOf } from './client.ts';

/** One query per page of the server; a key begins with the page's name, so that a live update can refresh them all. */

const asOfQuery = (asOf: AsOf | null) => (asOf === null ? {} : { asOf: asOf.at, clock: asOf.clock });

export const meQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: () => pageOf(client.me.$get()), staleTime: 60_000 });

export const storiesQuery = (since: string | null) =>
  queryOptions({
    queryKey: ['page', 'stories', since],
    queryFn: () => pageOf(client.stories.$get({ query: since === null ? {} : { since } })),
  });

export const storyQuery = (id: string, asOf: AsOf | null) =>
  queryOptions({
    queryKey: ['page', 'story', id, asOf],
    queryFn: () => pageOf(client.stories[':id'].$get({ param: { id }, query: asOfQuery(asOf) })),
    placeholderData: keepPreviousData,
  });

export const claimQuery = (id: ClaimId, asOf: AsOf | null) =>
  queryOptions({
    queryKey: ['page', 'claim', id, asOf],
    queryFn: () => pageOf(client.claims[':id'].$get({ param: { id }, query: asOfQuery(asOf) })),
  });

export const timesQuery = (claims: readonly ClaimId[], asOf: AsOf | null) =>
  queryOptions({
    queryKey: ['page', 'times', claims, asOf],
    queryFn: () => pageOf(client.times.$get({ query: { claims: claims.join(','), ...asOfQuery(asOf) } })),
    enabled: claims.length > 0,
  });

export const articlesQuery = (story: string, asOf: AsOf | null = null) =>
  queryOptions({
    queryKey: ['page', 'articles', story, asOf],
    queryFn: () => pageOf(client.articles.$get({ query: { story, ...asOfQuery(asOf) } })),
    placeholderData: keepPreviousData,
  });

export const articleQuery = (id: ArticleId, revision: RevisionId | null) =>
  queryOptions({
    queryKey: ['page', 'article', id, revision],
    queryFn: () => pageOf(client.articles[':id'].$get({ param: { id }, query: revision === null ? {} : { revision } })),
  });

export const differenceQuery = (id: ArticleId, from: RevisionId, to: RevisionId) =>
  queryOptions({
    queryKey: ['page', 'difference', id, from, to],
    queryFn: () => pageOf(client.articles[':id'].difference.$get({ param: { id }, query: { from, to } })),
  });

export const sourcesQuery = (story: string) =>
  queryOptions({
    queryKey: ['page', 'sources', story],
    queryFn: () => pageOf(client.sources.$get({ query: { story } })),
  });

export const sourceQuery = (id: SourceId) =>
  queryOptions({
    queryKey: ['page', 'source', id],
    queryFn: () => pageOf(client.sources[':id'].$get({ param: { id } })),
  });

export const fallenQuery = (id: SourceId) =>
  queryOptions({
    queryKey: ['page', 'fallen', id],
    queryFn: () => pageOf(client.sources[':id'].fallen.$get({ param: { id }, query: {} })),
  });

export const talliesQuery = () =>
  queryOptions({ queryKey: ['page', 'tallies'], queryFn: () => pageOf(client.tallies.$get()) });

export const docketQuery = () =>
  queryOptions({ queryKey: ['page', 'docket'], queryFn: () => pageOf(client.docket.$get()) });

export const reviewQuery = (kind: ProposalKind | null) =>
  queryOptions({
    queryKey: ['page', 'review', kind],
    queryFn: () => pageOf(client.review.$get({ query: kind === null ? {} : { kind } })),
    placeholderData: keepPreviousData,
  });

export const decidedQuery = (before: number | null) =>
  queryOptions({
    queryKey: ['page', 'decided', before],
    queryFn: () => pageOf(client.decisions.$get({ query: before === null ? {} : { before } })),
    placeholderData: keepPreviousData,
  });

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['page', 'search', q],
    queryFn: () => pageOf(client.search.$get({ query: { q } })),
    placeholderData: keepPreviousData,
    enabled: q.trim() !== '',
  });
