import { decisionSchema } from './decision-schema.ts';
import type { Operation } from './openapi.ts';
import {
  articlesQuery,
  asOfQuery,
  decidedQuery,
  differenceQuery,
  entriesQuery,
  loginBody,
  reviewQuery,
  revisionQuery,
  searchQuery,
  sinceQuery,
  storyQuery,
  timesQuery,
} from './query-schema.ts';
import { addBody, fetchBody, itemBody } from './write-routes.ts';

const DESCRIPTION = { mediaType: 'application/json', words: 'An OpenAPI 3.1 document' };
const EVENTS = { mediaType: 'text/event-stream', words: 'Events, for as long as the line stands' };

/** Every operation of the API. A test holds it against the routes themselves, so neither can drift from the other. */
export const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/api/openapi.json', summary: 'This description', answer: DESCRIPTION },
  { method: 'get', path: '/api/me', summary: 'Who is at the desk, and what it offers them', answer: 'Me' },
  {
    method: 'post',
    path: '/api/login',
    summary: 'Log in with a name and a passphrase',
    body: loginBody,
    answer: 'Person',
  },
  { method: 'post', path: '/api/logout', summary: 'Log out', answer: 'Person' },
  {
    method: 'get',
    path: '/api/events',
    summary: 'Server-sent events: `grown` with the newest entry, as the ledger grows',
    answer: EVENTS,
  },
  {
    method: 'get',
    path: '/api/stories',
    summary: 'The stories, and what is new in each',
    query: sinceQuery,
    answer: 'StoryList',
  },
  {
    method: 'get',
    path: '/api/stories/:id',
    summary: "A story's claim board, matrix and timeline",
    query: asOfQuery,
    answer: 'ClaimBoard',
  },
  {
    method: 'get',
    path: '/api/claims/:id',
    summary: 'A claim with its mentions, origins, drift, numbers and history',
    query: asOfQuery,
    answer: 'ClaimPage',
  },
  {
    method: 'get',
    path: '/api/times',
    summary: 'When what these claims speak of happened, and when it was said',
    query: timesQuery,
    answer: 'ClaimTimes',
  },
  {
    method: 'get',
    path: '/api/articles',
    summary: 'The articles of a story',
    query: articlesQuery,
    answer: 'ArticleList',
  },
  {
    method: 'get',
    path: '/api/articles/:id',
    summary: 'An article with everything marked in it',
    query: revisionQuery,
    answer: 'ArticlePage',
  },
  {
    method: 'get',
    path: '/api/articles/:id/difference',
    summary: 'What changed between two revisions',
    query: differenceQuery,
    answer: 'RevisionDifference',
  },
  { method: 'get', path: '/api/sources', summary: 'Who speaks in a story', query: storyQuery, answer: 'SourceList' },
  {
    method: 'get',
    path: '/api/sources/:id',
    summary: 'A source: what they said, and how it turned out',
    answer: 'SourcePage',
  },
  { method: 'get', path: '/api/docket', summary: 'Forecasts by due date', answer: 'DocketPage' },
  {
    method: 'get',
    path: '/api/review',
    summary: 'Machine proposals that wait for a person',
    query: reviewQuery,
    answer: 'ReviewQueue',
  },
  {
    method: 'get',
    path: '/api/decisions',
    summary: 'What persons decided, the newest first',
    query: decidedQuery,
    answer: 'DecidedPage',
  },
  { method: 'get', path: '/api/tallies', summary: 'What waits for a person', answer: 'Tallies' },
  {
    method: 'get',
    path: '/api/search',
    summary: 'Claims, articles and sources that hold these words',
    query: searchQuery,
    answer: 'SearchResults',
  },
  {
    method: 'get',
    path: '/api/entries',
    summary: 'The ledger itself, entry by entry',
    query: entriesQuery,
    answer: 'Entries',
  },
  {
    method: 'post',
    path: '/api/decisions',
    summary: "Record a person's decision",
    body: decisionSchema,
    answer: 'Decided',
  },
  { method: 'post', path: '/api/read', summary: 'Read an article without keeping it', body: itemBody, answer: 'Read' },
  { method: 'post', path: '/api/articles', summary: 'Read an article and keep it', body: addBody, answer: 'Additions' },
  {
    method: 'post',
    path: '/api/fetch',
    summary: 'Fetch a page or a feed and keep what it holds',
    body: fetchBody,
    answer: 'Additions',
  },
  { method: 'post', path: '/api/example', summary: 'Add the bundled example story', answer: 'Additions' },
];
